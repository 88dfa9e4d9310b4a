package io.kfp4j.local;

import io.kfp4j.local.record.ArtifactRecord;
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
        var custom = random.nextInt(8) == 0 ? "key-" + pick(TEXTS) : null;
        var given = new TaskValues(parameters(), given());
        var container = new ContainerSpec(
                "example/image:" + random.nextInt(9),
                some(() -> pick(TEXTS)),
                some(() -> pick(TEXTS)),
                null,
                null,
                List.of());
        var outputs = new OutputDefinitions(artifactOutputs(), parameterOutputs());
        List<String> volumes = random.nextBoolean() ? List.of() : some(() -> "claim-" + random.nextInt(4));
        var job = new TaskJob(
                "task",
                "task",
                "comp-task",
                new ComponentSpec(null, outputs, new ComponentSpec.Implementation.Executor("exec")),
                new ExecutorSpec.Work.Container(container),
                given,
                new TaskJob.Needs(Map.of(), Map.of(), volumes, null),
                true,
                custom,
                1);

        return custom != null
                ? vector("custom", CacheKey.of(job, container), Map.of("component", "comp-task", "custom", custom))
                : vector("key", CacheKey.of(job, container), Map.of("key", asked(given, container, volumes, outputs)));
    }

    private static Map<String, Object> asked(
            TaskValues given, ContainerSpec container, List<String> volumes, OutputDefinitions outputs) {
        var inputs = new TreeMap<String, Object>();
        given.artifacts().forEach((name, list) -> {
            var names = list.stream().map(CacheKey::identity).toList();
            inputs.put(name, names.isEmpty() ? Map.of() : Map.of("artifactNames", names));
        });
        var artifacts = new TreeMap<String, Object>();
        outputs.artifacts().forEach((name, output) -> {
            var artifact = new TreeMap<String, Object>();
            var type = output.artifactType();
            if (type != null) {
                artifact.put("type", Map.of("schemaTitle", type.schemaTitle(), "schemaVersion", type.schemaVersion()));
            }
            if (!output.metadata().isEmpty()) {
                artifact.put("metadata", output.metadata());
            }
            artifacts.put(name, artifact);
        });
        var types = new TreeMap<String, Object>();
        outputs.parameters().forEach((name, output) -> types.put(name, String.valueOf(output.parameterType())));
        var program = new TreeMap<String, Object>();
        program.put("image", container.image());
        program.put(
                "cmdArgs",
                Stream.concat(container.command().stream(), container.args().stream())
                        .toList());
        if (!volumes.isEmpty()) {
            program.put("pvcNames", volumes.stream().distinct().sorted().toList());
        }
        return Map.of(
                "containerSpec",
                program,
                "inputArtifactNames",
                inputs,
                "inputParameterValues",
                given.parameters(),
                "outputArtifactsSpec",
                artifacts,
                "outputParametersSpec",
                types);
    }

    private Map<String, List<ArtifactRecord>> given() {
        var given = new LinkedHashMap<String, List<ArtifactRecord>>();
        for (int i = random.nextInt(3); i > 0; i--) {
            given.put(
                    "data_" + i,
                    some(() -> new ArtifactRecord(
                            "data", "system.Dataset", "s3://bucket/" + random.nextInt(9), null, null, null, Map.of())));
        }
        return given;
    }

    private Map<String, ArtifactOutput> artifactOutputs() {
        var outputs = new LinkedHashMap<String, ArtifactOutput>();
        for (int i = random.nextInt(3); i > 0; i--) {
            var metadata = new TreeMap<String, Object>();
            some(() -> pick(TEXTS)).forEach(key -> metadata.put(key, pick(NUMBERS)));
            var type = random.nextInt(4) == 0 ? null : ArtifactType.of("system.Model");
            outputs.put("model_" + i, new ArtifactOutput(type, metadata, false, null));
        }
        return outputs;
    }

    private Map<String, ParameterOutput> parameterOutputs() {
        var outputs = new LinkedHashMap<String, ParameterOutput>();
        for (int i = random.nextInt(3); i > 0; i--) {
            outputs.put("score_" + i, new ParameterOutput(pick(List.of(ParameterType.values())), null));
        }
        return outputs;
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
