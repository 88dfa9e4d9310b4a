package io.kfp4j.stubs;

import io.kfp4j.compiler.ComponentInterface;
import io.kfp4j.component.signature.WireNames;
import io.kfp4j.spec.format.SpecException;
import io.kfp4j.spec.format.WholeFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The Java of a component that others made: an interface, the YAML beside it, and the artifact types that it alone knows.
 *
 * <pre>{@code
 * var stub = Stub.of(Files.readString(yaml), "component.yaml", new StubOptions("com.example", null));
 * stub.write(Path.of("src/main/java"), Path.of("src/main/resources"), false);
 * }</pre>
 *
 * @param typeName the full name of the interface
 * @param notes what the interface cannot say, a sentence each
 */
public record Stub(String typeName, List<StubFile> files, List<String> notes) {
    private static final String DESCRIPTION = "# Description: ";

    public Stub {
        files = List.copyOf(files);
        notes = List.copyOf(notes);
    }

    /**
     * Makes the Java of a component or pipeline.
     *
     * @param yaml a compiled component or pipeline, or a {@code component.yaml} of KFP's first version
     * @param source the file it came from, for messages; JSON where it ends in {@code .json}
     * @throws StubException with a sentence about a text that holds no component, or one for which there is no Java
     */
    public static Stub of(String yaml, String source, StubOptions options) {
        ComponentInterface component;
        try {
            component = ComponentInterface.read(yaml, source);
        } catch (IllegalArgumentException e) {
            throw new StubException(String.valueOf(e.getMessage()), e);
        }
        var name =
                options.className() == null ? new JavaNames().type(component.name(), "Component") : options.className();
        var artifacts = new ArtifactTypes(name);
        component.inputs().artifacts().values().forEach(each -> artifacts.of(each.artifactType()));
        component.outputs().artifacts().values().forEach(each -> artifacts.of(each.artifactType()));
        var fields = new StubFields(artifacts, name, source);
        var inputs = fields.inputs(component.inputs());
        var outputs = fields.outputs(component.outputs());
        var resource = resource(name, source);
        List<String> notes = new ArrayList<>();
        notes.add(
                "The work of kfp4j stubs: run it again with --force when the YAML beside it changes. Types may be narrowed by hand,"
                        + " such as a list of anything to a list of texts.");
        notes.addAll(fields.leftOut());

        List<StubFile> files = new ArrayList<>();
        files.add(new StubFile(
                path(options, name + ".java"),
                StubSource.of(new StubSource.Content(
                        options.packageName(),
                        name,
                        resource,
                        component.description() == null ? comment(yaml) : component.description(),
                        notes,
                        inputs,
                        outputs,
                        isBare(outputs, component),
                        fields.enums())),
                false));
        artifacts
                .brought()
                .forEach((title, type) -> files.add(new StubFile(
                        path(options, type + ".java"), ArtifactSource.of(options.packageName(), type, title), false)));
        files.add(new StubFile(path(options, resource), yaml, true));
        return new Stub(
                options.packageName().isEmpty() ? name : options.packageName() + "." + name, files, fields.leftOut());
    }

    /**
     * Writes the files, each whole, after a look at all of them. Files that are there and say the same stay as they are.
     *
     * @param sources the folder for sources, such as {@code src/main/java}
     * @param resources the folder for the YAML, such as {@code src/main/resources}; may be the same
     * @param force whether files that say something else are replaced
     * @return what was written, in order; empty if all was there
     * @throws StubException if a file is there and says something else, or cannot be written
     */
    public List<Path> write(Path sources, Path resources, boolean force) {
        List<Path> places = new ArrayList<>();
        List<StubFile> changed = new ArrayList<>();
        List<Path> inTheWay = new ArrayList<>();
        for (StubFile file : files) {
            var place = (file.isResource() ? resources : sources).resolve(file.path());
            if (!says(place, file.text())) {
                changed.add(file);
                places.add(place);
                if (Files.exists(place)) {
                    inTheWay.add(place);
                }
            }
        }
        if (!force && !inTheWay.isEmpty()) {
            throw new StubException(
                    inTheWay.stream().map(each -> "'" + each + "'").collect(Collectors.joining(", "))
                            + (inTheWay.size() == 1 ? " is there and says" : " are there and say")
                            + " something else. Use --force to replace what is there, or write to another folder.");
        }
        for (int i = 0; i < changed.size(); i++) {
            try {
                WholeFile.write(places.get(i), changed.get(i).text());
            } catch (SpecException e) {
                throw new StubException(String.valueOf(e.getMessage()), e);
            }
        }
        return places;
    }

    private static boolean says(Path place, String text) {
        try {
            return Files.isRegularFile(place)
                    && Arrays.equals(Files.readAllBytes(place), text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new StubException(place + ": cannot be read (" + e.getMessage() + "). Give a folder that can be.", e);
        }
    }

    /** KFP calls an only output {@code Output} if it has no name; then a task is its output. */
    private static boolean isBare(List<StubField> outputs, ComponentInterface component) {
        return outputs.size() == 1
                && (component.outputs().parameters().containsKey(WireNames.ONLY_OUTPUT)
                        || component.outputs().artifacts().containsKey(WireNames.ONLY_OUTPUT));
    }

    private static String path(StubOptions options, String file) {
        return options.packageName().isEmpty() ? file : options.packageName().replace('.', '/') + "/" + file;
    }

    private static String resource(String typeName, String source) {
        var kebab = WireNames.ofField(typeName).replace('_', '-');
        return kebab + (source.endsWith(".json") ? ".json" : ".yaml");
    }

    /** What KFP's compilers write into the comment at the top, where the spec itself has no description. */
    private static @Nullable String comment(String yaml) {
        var lines = yaml.lines().takeWhile(line -> line.startsWith("#")).toList();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith(DESCRIPTION)) {
                var more = lines.stream().skip(i + 1L).takeWhile(line -> line.startsWith("#    "));
                return lines.get(i).substring(DESCRIPTION.length())
                        + more.map(line -> " " + line.substring(1).strip()).collect(Collectors.joining());
            }
        }
        return null;
    }
}
