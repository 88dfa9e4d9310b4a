package io.kfp4j.compiler.conformance;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.kfp4j.compiler.Compiler;
import io.kfp4j.compiler.CompilerOptions;
import io.kfp4j.component.Component;
import io.kfp4j.dsl.Pipeline;
import io.kfp4j.spec.CompiledPipeline;
import io.kfp4j.spec.format.SpecWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * A pipeline that Python's compiler has compiled, and its like in Java.
 *
 * @param file the spec, in the folder of specs
 * @param spellings what cannot be spelt the same in Java, and how it is spelt there
 * @param typed whether Python knew the types of loop items; where it does not it calls everything a text
 * @param described whether descriptions are compared
 * @param compared what of images, commands and arguments is compared, by the label of the executor
 */
record Twin(
        String file,
        Function<CompilerOptions, CompiledPipeline> java,
        CompilerOptions options,
        Map<String, String> spellings,
        boolean typed,
        boolean described,
        Map<String, Set<String>> compared) {
    private static final CompilerOptions OPTIONS =
            CompilerOptions.defaults().bindDefaults(false); // Python leaves defaults to the server

    static Twin of(String file, Pipeline<?, ?> pipeline) {
        return new Twin(file, options -> Compiler.compile(pipeline, options), OPTIONS, Map.of(), true, true, Map.of());
    }

    static Twin of(String file, Class<? extends Component<?, ?>> component) {
        return new Twin(file, options -> Compiler.compile(component, options), OPTIONS, Map.of(), true, true, Map.of());
    }

    Twin spelling(String python, String here) {
        var all = new LinkedHashMap<>(spellings);
        all.put(python, here);
        return new Twin(file, java, options, all, typed, described, compared);
    }

    /** Lets through what no server of Kubeflow carries out. */
    Twin beyondKubeflow() {
        return new Twin(file, java, options.beyondKubeflow(true), spellings, typed, described, compared);
    }

    Twin untyped() {
        return new Twin(file, java, options, spellings, false, described, compared);
    }

    Twin undescribed() {
        return new Twin(file, java, options, spellings, typed, false, compared);
    }

    Twin whole(String... labels) {
        return comparing(Set.of("image", "command", "args"), labels);
    }

    /** Compares the arguments, but not the program that takes them. */
    Twin arguments(String... labels) {
        return comparing(Set.of("args"), labels);
    }

    private Twin comparing(Set<String> keys, String... labels) {
        var all = new LinkedHashMap<>(compared);
        List.of(labels).forEach(each -> all.put(each, keys));
        return new Twin(file, java, options, spellings, typed, described, all);
    }

    /** Where the two differ first; empty where they are equal. */
    String difference() throws IOException {
        var folder = folder();
        assumeTrue(folder != null, "no shared/conformance/ir beside this checkout");
        var text = Files.readString(folder.resolve(file));
        for (var spelling : spellings.entrySet()) {
            text = text.replace(spelling.getKey(), spelling.getValue());
        }

        return Trees.difference(
                masked(Trees.of(text, compared)), masked(Trees.of(SpecWriter.yaml(java.apply(options)), compared)), "");
    }

    @Override
    public String toString() {
        return file;
    }

    private Object masked(Object node) {
        if (!(node instanceof Map<?, ?> map)) {
            return node;
        }
        var tree = new LinkedHashMap<String, Object>();
        map.forEach((key, value) -> {
            var name = String.valueOf(key);
            if (!typed
                    && name.contains("loop-item")
                    && value instanceof Map<?, ?> input
                    && input.containsKey("parameterType")) {
                tree.put(name, Map.of());
            } else if (described || !name.equals("description")) {
                tree.put(name, masked(value));
            }
        });
        return tree;
    }

    /** The folder of specs beside this checkout, or null. */
    static Path folder() {
        for (var at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            var folder = at.resolve("shared/conformance/ir");
            if (Files.isDirectory(folder)) {
                return folder;
            }
        }
        return null;
    }
}
