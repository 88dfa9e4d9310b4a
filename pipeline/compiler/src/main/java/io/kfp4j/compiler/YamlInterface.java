package io.kfp4j.compiler;

import io.kfp4j.component.signature.ComponentSignature;
import io.kfp4j.component.signature.NearestName;
import io.kfp4j.spec.ArtifactType;
import io.kfp4j.spec.InputDefinitions;
import io.kfp4j.spec.OutputDefinitions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Holds the interface of a component that came in as YAML against the YAML. */
final class YamlInterface {
    private static final String ANY = "system.Artifact";

    private final String name;
    private final LoadedComponent loaded;
    private final List<String> problems = new ArrayList<>();

    private YamlInterface(String name, LoadedComponent loaded) {
        this.name = name;
        this.loaded = loaded;
    }

    /** What the two do not agree on, a sentence each. */
    static List<String> problems(ComponentSignature signature, LoadedComponent loaded) {
        var both = new YamlInterface(signature.component().getSimpleName(), loaded);
        var here = Definitions.of(signature.inputs(), signature.outputs());
        both.inputs(orNone(here.inputs()), orNone(loaded.component().inputDefinitions()));
        both.outputs(orNone(here.outputs()), orNone(loaded.component().outputDefinitions()));
        return both.problems;
    }

    private void inputs(InputDefinitions here, InputDefinitions there) {
        here.artifacts().forEach((input, said) -> {
            var found = there.artifacts().get(input);
            if (known("input", input, "artifact", found, there.artifacts())) {
                type(
                        "input",
                        input,
                        said.artifactType(),
                        Objects.requireNonNull(found).artifactType());
                same("input", input, "a list", said.isArtifactList(), "a list", found.isArtifactList());
                required(input, said.isOptional(), found.isOptional());
            }
        });
        here.parameters().forEach((input, said) -> {
            var found = there.parameters().get(input);
            if (known("input", input, "parameter", found, there.parameters())) {
                same(
                        "input",
                        input,
                        "of type",
                        said.parameterType(),
                        "of type",
                        Objects.requireNonNull(found).parameterType());
                required(input, said.isOptional(), found.isOptional() || found.defaultValue() != null);
                if (said.defaultValue() != null) {
                    same("input", input, "with the default", said.defaultValue(), "with", found.defaultValue());
                }
            }
        });
        there.artifacts().forEach((input, found) -> {
            if (!found.isOptional() && !here.artifacts().containsKey(input)) {
                missing(input);
            }
        });
        there.parameters().forEach((input, found) -> {
            if (!found.isOptional() && !here.parameters().containsKey(input)) {
                missing(input);
            }
        });
    }

    private void outputs(OutputDefinitions here, OutputDefinitions there) {
        here.artifacts().forEach((output, said) -> {
            var found = there.artifacts().get(output);
            if (known("output", output, "artifact", found, there.artifacts())) {
                type(
                        "output",
                        output,
                        said.artifactType(),
                        Objects.requireNonNull(found).artifactType());
            }
        });
        here.parameters().forEach((output, said) -> {
            var found = there.parameters().get(output);
            if (known("output", output, "parameter", found, there.parameters())) {
                same(
                        "output",
                        output,
                        "of type",
                        said.parameterType(),
                        "of type",
                        Objects.requireNonNull(found).parameterType());
            }
        });
    }

    private boolean known(String what, String field, String kind, @Nullable Object found, Map<String, ?> all) {
        if (found == null) {
            problems.add(name + " has the " + what + " " + field + ", which is no " + kind + " " + what + " of "
                    + loaded.source() + "; those are " + all.keySet() + NearestName.hint(field, all.keySet()));
        }
        return found != null;
    }

    private void missing(String input) {
        problems.add(name + " does not have the input " + input + ", which " + loaded.source() + " requires");
    }

    private void required(String input, boolean optionalHere, boolean optionalThere) {
        if (optionalHere && !optionalThere) {
            problems.add(name + " lets the input " + input + " be left out, and " + loaded.source() + " requires it");
        }
    }

    private void type(String what, String field, @Nullable ArtifactType here, @Nullable ArtifactType there) {
        var title = here == null ? null : here.schemaTitle();
        var other = there == null ? null : there.schemaTitle();
        if (!ANY.equals(title) && !ANY.equals(other)) {
            same(what, field, "of type", title, "of type", other);
        }
    }

    private void same(
            String what, String field, String as, @Nullable Object here, String asThere, @Nullable Object there) {
        if (!Objects.equals(asRead(here), asRead(there))) {
            problems.add(name + " has the " + what + " " + field + " " + as + " " + here + ", and " + loaded.source()
                    + " has it " + asThere + " " + there);
        }
    }

    /** Numbers in a file are doubles. */
    private static @Nullable Object asRead(@Nullable Object value) {
        if (value instanceof Number number) {
            return number.doubleValue();
        }
        if (value instanceof List<?> list) {
            return list.stream().map(YamlInterface::asRead).collect(Collectors.toCollection(ArrayList::new));
        }
        if (value instanceof Map<?, ?> map) {
            Map<Object, @Nullable Object> all = new HashMap<>();
            map.forEach((key, each) -> all.put(key, asRead(each)));
            return all;
        }
        return value;
    }

    private static InputDefinitions orNone(@Nullable InputDefinitions said) {
        return said == null ? new InputDefinitions(Map.of(), Map.of()) : said;
    }

    private static OutputDefinitions orNone(@Nullable OutputDefinitions said) {
        return said == null ? new OutputDefinitions(Map.of(), Map.of()) : said;
    }
}
