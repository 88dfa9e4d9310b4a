package io.kfp4j.local;

import io.kfp4j.local.record.TaskValues;
import io.kfp4j.local.value.Expressions;
import io.kfp4j.local.value.ValueException;
import io.kfp4j.local.value.ValueText;
import io.kfp4j.spec.ArtifactType;
import io.kfp4j.spec.ComponentSpec;
import io.kfp4j.spec.ContainerSpec;
import io.kfp4j.spec.ExecutorSpec;
import io.kfp4j.spec.OutputDefinitions;
import io.kfp4j.spec.OutputDefinitions.ArtifactOutput;
import io.kfp4j.spec.OutputDefinitions.ParameterOutput;
import io.kfp4j.spec.ParameterType;
import io.kfp4j.spec.format.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Random values, tasks and conditions with what this module makes of them, for {@code .ci/backend} to say what Go makes of them. */
final class BackendVectors {
    private static final List<String> TEXTS = List.of(
            "",
            "a",
            "heads",
            "1",
            "true",
            "0.5",
            " x ",
            "<&>",
            "\u2028",
            "\"\\/",
            "\b\f\n\r\t\u0001\u007f",
            "日本",
            "😀",
            "\uffee",
            "é");
    private static final List<Double> NUMBERS = List.of(
            0.0,
            -0.0,
            1.0,
            -1.0,
            2.5,
            1e-7,
            1e-6,
            1e-5,
            1e20,
            1e21,
            1e22,
            123456.0,
            1234567.5,
            0.1,
            2e-44,
            9007199254740991.0,
            9007199254740994.0,
            4.9e-324,
            1.7976931348623157e308,
            3.0000000000000004,
            -2147483648.0);
    private static final List<String> SIGNS = List.of("==", "!=", "<", "<=", ">", ">=");
    private static final List<String> OPERANDS = List.of(
            "inputs.parameter_values['text']",
            "inputs.parameter_values['other']",
            "int(inputs.parameter_values['whole'])",
            "double(int(inputs.parameter_values['whole']))",
            "inputs.parameter_values['number']",
            "int(inputs.parameter_values['number'])",
            "inputs.parameter_values['truth']",
            "inputs.parameter_values['list']",
            "inputs.parameter_values['absent']",
            "string(inputs.parameter_values['text'])",
            "parseJson(inputs.parameter_values['json'])['a']",
            "'heads'",
            "'it\\'s'",
            "''",
            "'true'",
            "1",
            "-1",
            "0.5",
            "1e-05",
            "1e+20",
            "true",
            "false");

    private final Random random;
    private final Expressions expressions = new Expressions();

    BackendVectors(long seed) {
        this.random = new Random(seed);
    }

    /** One vector, as a line of JSON. */
    String next() {
        return Json.text(
                switch (random.nextInt(4)) {
                    case 0 -> text();
                    case 1 -> key();
                    default -> condition();
                });
    }

    private Map<String, @Nullable Object> text() {
        var value = value(3);
        if (random.nextBoolean() && value != null) {
            boolean launcher = random.nextBoolean();
            return vector(
                    launcher ? "launcher" : "driver",
                    launcher ? ValueText.launcher(value) : ValueText.driver(value),
                    Map.of("value", value));
        }
        var said = new TreeMap<String, @Nullable Object>();
        said.put("value", value);
        return vector("json", ValueText.json(value), said);
    }

    private Map<String, @Nullable Object> key() {
        var parameters = parameters();
        var command = some(() -> pick(TEXTS));
        var args = some(() -> pick(TEXTS));
        var volumes = some(() -> "claim-" + random.nextInt(4));
        var image = "example/image:" + random.nextInt(9);
        var artifacts = new LinkedHashMap<String, ArtifactOutput>();
        var types = new LinkedHashMap<String, ParameterOutput>();
        IntStream.range(0, random.nextInt(3))
                .forEach(i -> artifacts.put(
                        "model_" + i, new ArtifactOutput(ArtifactType.of("system.Model"), Map.of(), false, null)));
        IntStream.range(0, random.nextInt(3))
                .forEach(
                        i -> types.put("score_" + i, new ParameterOutput(pick(List.of(ParameterType.values())), null)));
        var container = new ContainerSpec(image, command, args, null, null, List.of());
        var job = new TaskJob(
                "task",
                "task",
                "comp-task",
                new ComponentSpec(
                        null,
                        new OutputDefinitions(artifacts, types),
                        new ComponentSpec.Implementation.Executor("exec")),
                new ExecutorSpec.Work.Container(container),
                new TaskValues(parameters, Map.of()),
                new TaskJob.Needs(Map.of(), Map.of(), volumes, null),
                true,
                null,
                1);

        var outputs = new TreeMap<String, Object>();
        artifacts.forEach((name, output) -> outputs.put(
                name, Map.of("name", name, "type", Map.of("schemaTitle", "system.Model", "schemaVersion", "0.0.1"))));
        var outputTypes = new TreeMap<String, Object>();
        types.forEach((name, output) -> outputTypes.put(name, String.valueOf(output.parameterType())));
        var program = Map.of(
                "image", image,
                "cmdArgs", Stream.concat(command.stream(), args.stream()).toList(),
                "pvcNames", volumes.stream().distinct().sorted().toList());
        return vector(
                "key",
                CacheKey.of(job, container),
                Map.of(
                        "key",
                        Map.of(
                                "containerSpec", program,
                                "inputParameterValues", parameters,
                                "outputArtifactsSpec", outputs,
                                "outputParametersSpec", outputTypes)));
    }

    private Map<String, @Nullable Object> condition() {
        var parts = new ArrayList<String>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            var part = pick(OPERANDS) + " " + pick(SIGNS) + " " + pick(OPERANDS);
            parts.add(random.nextInt(3) == 0 ? "!(" + part + ")" : part);
        }
        var expression = String.join(" && ", parts);
        var parameters = new LinkedHashMap<String, Object>();
        parameters.put("text", pick(TEXTS));
        parameters.put("other", pick(TEXTS));
        parameters.put("whole", (double) (random.nextInt(5) - 2));
        parameters.put("number", pick(NUMBERS));
        parameters.put("truth", random.nextBoolean());
        parameters.put("list", List.of("a", 1.0));
        parameters.put("json", "{\"a\": " + random.nextInt(3) + "}");
        String holds;
        try {
            holds = String.valueOf(expressions.condition(expression, new LinkedHashMap<>(parameters)));
        } catch (ValueException e) {
            holds = "error";
        }
        return vector("condition", holds, Map.of("expression", expression, "parameters", parameters));
    }

    private static Map<String, @Nullable Object> vector(
            String what, String text, Map<String, ? extends @Nullable Object> asked) {
        var vector = new TreeMap<String, @Nullable Object>(asked);
        vector.put("what", what);
        vector.put("text", text);
        return vector;
    }

    private Map<String, Object> parameters() {
        var parameters = new TreeMap<String, Object>();
        for (int i = random.nextInt(4); i > 0; i--) {
            var value = value(3);
            parameters.put("input_" + i, value == null ? "" : value);
        }
        return parameters;
    }

    private @Nullable Object value(int depth) {
        return switch (random.nextInt(depth > 0 ? 6 : 4)) {
            case 0 -> pick(TEXTS);
            case 1 -> number();
            case 2 -> random.nextBoolean();
            case 3 -> random.nextInt(4) == 0 ? null : (Object) (long) random.nextInt();
            case 4 -> some(() -> value(depth - 1));
            default -> {
                var map = new TreeMap<String, @Nullable Object>();
                some(() -> pick(TEXTS)).forEach(key -> map.put(key, value(depth - 1)));
                yield map;
            }
        };
    }

    private double number() {
        if (random.nextBoolean()) {
            return pick(NUMBERS);
        }
        var any = Double.longBitsToDouble(random.nextLong());
        return Double.isFinite(any) ? any : 1;
    }

    private <T extends @Nullable Object> List<T> some(Supplier<T> each) {
        var list = new ArrayList<T>();
        for (int i = random.nextInt(4); i > 0; i--) {
            list.add(each.get());
        }
        return list;
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
