package io.kfp4j.compiler;

import io.kfp4j.dsl.Problem;
import io.kfp4j.spec.CompiledPipeline;
import io.kfp4j.spec.format.Json;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Refuses specs that a server would fail on, and says what is large in them. */
final class SpecSize {
    private static final int SHOWN = 5;

    /**
     * Looks at a spec that is ready.
     *
     * @param json its pipeline
     */
    static Optional<Problem> check(CompiledPipeline compiled, String json, int limit, String where) {
        if (limit <= 0) {
            return Optional.empty();
        }
        int size = bytes(json) + (compiled.platform() == null ? 0 : bytes(compiled.platform()));
        if (size < limit) {
            return Optional.empty();
        }
        return Optional.of(
                new Problem(
                        Problem.Code.TOO_LARGE,
                        where,
                        "the spec has " + size + " bytes, and Kubeflow takes less than " + limit + ". Largest: "
                                + largest(compiled)
                                + ". Put large values into artifacts, and repeated tasks into a loop or a pipeline of their own"));
    }

    private static String largest(CompiledPipeline compiled) {
        Map<String, Integer> sizes = new TreeMap<>();
        var pipeline = compiled.pipeline();
        if (pipeline.root() != null) {
            sizes.put("root", bytes(pipeline.root()));
        }
        pipeline.components().forEach((name, each) -> sizes.put(name, bytes(each)));
        if (pipeline.deploymentSpec() != null) {
            pipeline.deploymentSpec().executors().forEach((label, each) -> sizes.put(label, bytes(each)));
        }
        return sizes.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(SHOWN)
                .map(each -> each.getKey() + " " + each.getValue())
                .collect(Collectors.joining(", "));
    }

    private static int bytes(Record part) {
        return bytes(Json.write(part));
    }

    private static int bytes(String json) {
        return json.getBytes(StandardCharsets.UTF_8).length;
    }

    private SpecSize() {}
}
