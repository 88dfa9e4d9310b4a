package io.kfp4j.local;

import io.kfp4j.local.executor.Exit;
import io.kfp4j.local.executor.Launch;
import io.kfp4j.local.executor.TaskExecutor;
import io.kfp4j.spec.CompiledPipeline;
import io.kfp4j.spec.ParameterType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Runs no program, but leaves a value for each output parameter, which all types but LIST and STRUCT can be read from. */
final class AnythingExecutor implements TaskExecutor {

    @Override
    public Exit execute(Launch launch) throws IOException {
        var outputs = Objects.requireNonNull(launch.input().outputs());
        for (var file : outputs.parameters().values()) {
            Files.writeString(Path.of(file.outputFile()), "1");
        }
        return Exit.success();
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
