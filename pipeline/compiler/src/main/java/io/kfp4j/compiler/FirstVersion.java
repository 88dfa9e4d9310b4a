package io.kfp4j.compiler;

import io.kfp4j.spec.ArtifactType;
import io.kfp4j.spec.ComponentSpec;
import io.kfp4j.spec.ContainerSpec;
import io.kfp4j.spec.ContainerSpec.EnvVar;
import io.kfp4j.spec.ExecutorSpec;
import io.kfp4j.spec.InputDefinitions;
import io.kfp4j.spec.OutputDefinitions;
import io.kfp4j.spec.ParameterType;
import io.kfp4j.spec.format.Json;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Components in the YAML of KFP's first version: {@code inputs}, {@code outputs} and {@code implementation.container}. */
final class FirstVersion {
    private static final String EXECUTOR = "exec";
    private static final Map<String, ParameterType> PARAMETERS = Map.ofEntries(
            Map.entry("string", ParameterType.STRING),
            Map.entry("str", ParameterType.STRING),
            Map.entry("text", ParameterType.STRING),
            Map.entry("integer", ParameterType.NUMBER_INTEGER),
            Map.entry("int", ParameterType.NUMBER_INTEGER),
            Map.entry("double", ParameterType.NUMBER_DOUBLE),
            Map.entry("float", ParameterType.NUMBER_DOUBLE),
            Map.entry("boolean", ParameterType.BOOLEAN),
            Map.entry("bool", ParameterType.BOOLEAN),
            Map.entry("list", ParameterType.LIST),
            Map.entry("jsonarray", ParameterType.LIST),
            Map.entry("dict", ParameterType.STRUCT),
            Map.entry("jsonobject", ParameterType.STRUCT));
    private static final List<String> ARTIFACTS = List.of(
            "Model", "Dataset", "Metrics", "ClassificationMetrics", "SlicedClassificationMetrics", "HTML", "Markdown");

    static LoadedComponent read(String text, String source) {
        var document = map(new Load(LoadSettings.builder().build()).loadFromString(text));
        var container = map(map(document.get("implementation")).get("container"));
        if (container.isEmpty()) {
            throw new IllegalArgumentException(
                    source + " has no implementation.container, and KFP runs no other kind of the first version");
        }
        var inputs = inputs(list(document.get("inputs")));
        var outputs = outputs(list(document.get("outputs")));
        var arguments = new FirstVersionArguments(inputs, outputs);
        var work = new ContainerSpec(
                text(container.get("image")),
                arguments.of(list(container.get("command"))),
                arguments.of(list(container.get("args"))),
                null,
                null,
                map(container.get("env")).entrySet().stream()
                        .map(each -> new EnvVar(each.getKey(), text(each.getValue())))
                        .toList());
        return new LoadedComponent(
                source,
                document.get("name") == null ? "" : text(document.get("name")),
                document.get("description") == null ? null : text(document.get("description")),
                new ComponentSpec(
                        inputs.artifacts().isEmpty() && inputs.parameters().isEmpty() ? null : inputs,
                        outputs.artifacts().isEmpty() && outputs.parameters().isEmpty() ? null : outputs,
                        new ComponentSpec.Implementation.Executor(EXECUTOR)),
                Map.of(),
                Map.of(EXECUTOR, new ExecutorSpec(new ExecutorSpec.Work.Container(work))),
                Map.of());
    }

    private static InputDefinitions inputs(List<?> said) {
        Map<String, InputDefinitions.ArtifactInput> artifacts = new TreeMap<>();
        Map<String, InputDefinitions.ParameterInput> parameters = new TreeMap<>();
        for (Object each : said) {
            var input = map(each);
            var name = wireName(text(input.get("name")));
            var description = input.get("description") == null ? null : text(input.get("description"));
            var type = parameter(input.get("type"));
            boolean optional = Boolean.TRUE.equals(input.get("optional")) || input.get("default") != null;
            if (type == null) {
                artifacts.put(
                        name,
                        new InputDefinitions.ArtifactInput(artifact(input.get("type")), false, optional, description));
            } else {
                parameters.put(
                        name,
                        new InputDefinitions.ParameterInput(
                                type, value(input.get("default"), type), optional, description, List.of()));
            }
        }
        return new InputDefinitions(artifacts, parameters);
    }

    private static OutputDefinitions outputs(List<?> said) {
        Map<String, OutputDefinitions.ArtifactOutput> artifacts = new TreeMap<>();
        Map<String, OutputDefinitions.ParameterOutput> parameters = new TreeMap<>();
        for (Object each : said) {
            var output = map(each);
            var name = wireName(text(output.get("name")));
            var description = output.get("description") == null ? null : text(output.get("description"));
            var type = parameter(output.get("type"));
            if (type == null) {
                artifacts.put(
                        name,
                        new OutputDefinitions.ArtifactOutput(
                                artifact(output.get("type")), Map.of(), false, description));
            } else {
                parameters.put(name, new OutputDefinitions.ParameterOutput(type, description));
            }
        }
        return new OutputDefinitions(artifacts, parameters);
    }

    /** {@code Learning Rate} is {@code learning_rate}. */
    static String wireName(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^_0-9a-z]+", "_").replaceAll("^_+|_+$", "");
    }

    private static @Nullable ParameterType parameter(@Nullable Object type) {
        return type instanceof String name ? PARAMETERS.get(name.toLowerCase(Locale.ROOT)) : null;
    }

    private static ArtifactType artifact(@Nullable Object type) {
        var name = type instanceof String text ? text : "";
        return ArtifactType.of("system."
                + ARTIFACTS.stream().filter(name::equalsIgnoreCase).findFirst().orElse("Artifact"));
    }

    // Defaults are texts there, whatever the type.
    private static @Nullable Object value(@Nullable Object said, ParameterType type) {
        if (!(said instanceof String text) || type == ParameterType.STRING) {
            return said == null || type != ParameterType.STRING ? said : text(said);
        }
        return Json.parse(type == ParameterType.BOOLEAN ? text.toLowerCase(Locale.ROOT) : text, "default");
    }

    static String text(@Nullable Object said) {
        if (said == null || said instanceof Map || said instanceof List) {
            throw new IllegalArgumentException("a name or text is missing, or is none: '" + said + "'");
        }
        return String.valueOf(said);
    }

    static List<?> list(@Nullable Object said) {
        if (said == null) {
            return List.of();
        }
        if (said instanceof List<?> list) {
            return list;
        }
        throw new IllegalArgumentException("a list is expected where '" + said + "' stands");
    }

    @SuppressWarnings("unchecked") // the keys are looked up as texts, and others are never found
    static Map<String, Object> map(@Nullable Object said) {
        if (said == null) {
            return Map.of();
        }
        if (said instanceof Map<?, ?> map) {
            return (Map<String, Object>) map;
        }
        throw new IllegalArgumentException("an object is expected where '" + said + "' stands");
    }

    private FirstVersion() {}
}
