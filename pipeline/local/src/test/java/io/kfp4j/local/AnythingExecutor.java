package io.kfp4j.local;

import io.kfp4j.local.executor.Exit;
import io.kfp4j.local.executor.Launch;
import io.kfp4j.local.executor.TaskExecutor;
import io.kfp4j.spec.CompiledPipeline;
import io.kfp4j.spec.ComponentSpec;
import io.kfp4j.spec.ComponentSpec.Implementation;
import io.kfp4j.spec.ParameterType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Runs no program, but leaves a value of the right type for each output parameter. */
record AnythingExecutor(CompiledPipeline pipeline) implements TaskExecutor {

    @Override
    public Exit execute(Launch launch) throws IOException {
        var types = outputTypes(launch.task().substring(launch.task().lastIndexOf('/') + 1));
        var outputs = Objects.requireNonNull(launch.input().outputs());
        for (var output : outputs.parameters().entrySet()) {
            Files.writeString(
                    Path.of(output.getValue().outputFile()),
                    switch (types.getOrDefault(output.getKey(), ParameterType.STRING)) {
                        case LIST -> "[]";
                        case STRUCT -> "{}";
                        default -> "1";
                    });
        }
        return Exit.success();
    }

    /** Tasks of one name in different graphs have the same component in all specs here. */
    private Map<String, ParameterType> outputTypes(String task) {
        var components = pipeline.pipeline().components();
        var types = new LinkedHashMap<String, ParameterType>();
        Stream.concat(Stream.ofNullable(pipeline.pipeline().root()), components.values().stream())
                .map(ComponentSpec::implementation)
                .filter(Implementation.Dag.class::isInstance)
                .map(each -> ((Implementation.Dag) each).dag().tasks().get(task))
                .filter(found -> found != null && found.componentRef() != null)
                .map(found -> components.get(found.componentRef().name()))
                .filter(found -> found != null && found.outputDefinitions() != null)
                .forEach(found -> found.outputDefinitions()
                        .parameters()
                        .forEach((name, output) -> types.put(name, output.parameterType())));
        return types;
    }

    /** The Secrets that a pipeline asks for. */
    static Secrets secrets(CompiledPipeline pipeline) {
        var secrets = new LinkedHashMap<String, Map<String, String>>();
        var platform = KubernetesConfig.of(pipeline).platform();
        if (platform != null && platform.deploymentSpec() != null) {
            platform.deploymentSpec().executors().values().forEach(config -> {
                config.secretAsEnv().forEach(secret -> secret.keyToEnv().forEach(pair -> secrets.computeIfAbsent(
                                String.valueOf(secret.secretName()), any -> new LinkedHashMap<>())
                        .put(pair.secretKey(), "value")));
                config.secretAsVolume()
                        .forEach(secret ->
                                secrets.putIfAbsent(String.valueOf(secret.secretName()), new LinkedHashMap<>()));
            });
        }
        return Secrets.of(secrets);
    }

    /** A value for each parameter that a pipeline must be given. */
    static Map<String, Object> parameters(CompiledPipeline pipeline) {
        var values = new LinkedHashMap<String, Object>();
        var root = pipeline.pipeline().root();
        var inputs = root == null ? null : root.inputDefinitions();
        if (inputs != null) {
            inputs.parameters().forEach((name, definition) -> {
                if (definition.defaultValue() == null && !definition.isOptional()) {
                    values.put(name, value(definition.parameterType()));
                }
            });
        }
        return values;
    }

    private static Object value(@Nullable ParameterType type) {
        if (type == null) {
            return Map.of();
        }
        return switch (type) {
            case NUMBER_DOUBLE, NUMBER_INTEGER -> 1L;
            case STRING -> "text";
            case BOOLEAN -> true;
            case LIST -> List.of();
            default -> Map.of();
        };
    }
}
