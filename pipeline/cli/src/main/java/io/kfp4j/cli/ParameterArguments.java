package io.kfp4j.cli;

import io.kfp4j.spec.CompiledPipeline;
import io.kfp4j.spec.InputDefinitions.ParameterInput;
import io.kfp4j.spec.ParameterType;
import io.kfp4j.spec.format.Json;
import io.kfp4j.spec.format.SpecException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** The options that give a pipeline its parameters. */
final class ParameterArguments {
    @Spec(Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    @Option(
            names = {"--param", "-p"},
            paramLabel = "<name>=<value>",
            description = "A parameter of the pipeline; lists and structs as JSON. May be given again.")
    private Map<String, String> single = new LinkedHashMap<>();

    @Option(
            names = "--params",
            paramLabel = "<file>",
            description = "Parameters by name in a YAML or JSON file; --param wins.")
    private @Nullable Path file;

    /** JSON values by name, of the types that the pipeline gives its parameters. */
    Map<String, @Nullable Object> values(CompiledPipeline pipeline) throws IOException {
        var types = types(pipeline);
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        fromFile().forEach((name, value) -> values.put(name, widened(types.get(name), value)));
        List<String> problems = new ArrayList<>();
        single.forEach((name, text) -> {
            try {
                values.put(name, value(types.get(name), name, text));
            } catch (IllegalArgumentException e) {
                problems.add(e.getMessage());
            }
        });
        if (!problems.isEmpty()) {
            throw wrong(String.join("\n", problems));
        }
        return values;
    }

    private static Map<String, ParameterType> types(CompiledPipeline pipeline) {
        Map<String, ParameterType> types = new LinkedHashMap<>();
        var root = pipeline.pipeline().root();
        if (root != null && root.inputDefinitions() != null) {
            for (Map.Entry<String, ParameterInput> each :
                    root.inputDefinitions().parameters().entrySet()) {
                var type = each.getValue().parameterType();
                types.put(each.getKey(), type == null ? ParameterType.STRING : type);
            }
        }
        return types;
    }

    /** A name that the pipeline does not have stays a text; the run refuses it together with all others. */
    private static @Nullable Object value(@Nullable ParameterType type, String name, String text) {
        if (type == null) {
            return text;
        }
        try {
            return switch (type) {
                case NUMBER_INTEGER -> Long.valueOf(text.strip());
                case NUMBER_DOUBLE -> Double.valueOf(text.strip());
                case BOOLEAN -> bool(text.strip());
                case LIST, STRUCT -> Json.parse(text, "--param " + name);
                default -> text;
            };
        } catch (IllegalArgumentException | SpecException e) {
            throw new IllegalArgumentException(
                    "The parameter '" + name + "' is " + type + ", and '" + text + "' is not. " + example(type), e);
        }
    }

    private static String example(ParameterType type) {
        return switch (type) {
            case NUMBER_INTEGER -> "Write a whole number such as 50.";
            case NUMBER_DOUBLE -> "Write a number such as 0.001.";
            case BOOLEAN -> "Write true or false.";
            case LIST -> "Write JSON such as [0.01, 0.001].";
            default -> "Write JSON such as {\"depth\": 3}.";
        };
    }

    private static boolean bool(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(text);
        };
    }

    private Map<String, @Nullable Object> fromFile() throws IOException {
        if (file == null) {
            return Map.of();
        }
        try {
            return ValuesFile.read(file);
        } catch (IllegalArgumentException e) {
            throw wrong(String.valueOf(e.getMessage()));
        }
    }

    /** A file may have 1 for a double that happens to be whole. */
    private static @Nullable Object widened(@Nullable ParameterType type, @Nullable Object value) {
        return type == ParameterType.NUMBER_DOUBLE && value instanceof Long number
                ? (Object) number.doubleValue()
                : value;
    }

    private ParameterException wrong(String sentence) {
        return new ParameterException(command.commandLine(), sentence);
    }
}
