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
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * A pipeline that Python's compiler has compiled, and its like in Java.
 *
 * @param file the spec, in the folder of specs
 * @param spellings what cannot be spelt the same in Java, and how it is spelt there
 * @param typed whether Python knew the types of loop items; where it does not it calls everything a text
 * @param described whether descriptions are compared
 * @param whole labels of executors whose images, commands and arguments are compared
 */
record Twin(
        String file,
        Supplier<CompiledPipeline> java,
        Map<String, String> spellings,
        boolean typed,
        boolean described,
        Set<String> whole) {
    private static final CompilerOptions OPTIONS =
            CompilerOptions.defaults().bindDefaults(false); // Python leaves defaults to the server

    static Twin of(String file, Pipeline<?, ?> pipeline) {
        return new Twin(file, () -> Compiler.compile(pipeline, OPTIONS), Map.of(), true, true, Set.of());
    }

    static Twin of(String file, Class<? extends Component<?, ?>> component) {
        return new Twin(file, () -> Compiler.compile(component, OPTIONS), Map.of(), true, true, Set.of());
    }

    Twin spelling(String python, String here) {
        var all = new LinkedHashMap<>(spellings);
        all.put(python, here);
        return new Twin(file, java, all, typed, described, whole);
    }

    Twin untyped() {
        return new Twin(file, java, spellings, false, described, whole);
    }

    Twin undescribed() {
        return new Twin(file, java, spellings, typed, false, whole);
    }

    Twin whole(String... labels) {
        return new Twin(file, java, spellings, typed, described, Set.of(labels));
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
                masked(Trees.of(text, whole)), masked(Trees.of(SpecWriter.yaml(java.get()), whole)), "");
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
