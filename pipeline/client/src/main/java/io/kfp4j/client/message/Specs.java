package io.kfp4j.client.message;

import io.kfp4j.spec.CompiledPipeline;
import io.kfp4j.spec.Ordered;
import io.kfp4j.spec.PlatformSpec;
import io.kfp4j.spec.format.Json;
import io.kfp4j.spec.format.SpecReader;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Compiled pipelines as the trees that messages carry. */
public final class Specs {

    /** Both documents in one tree where there are two, the first alone otherwise: what {@code pipeline_spec} takes. */
    public static Map<String, Object> tree(CompiledPipeline compiled) {
        Map<String, Object> pipeline = object(Json.write(compiled.pipeline()));
        PlatformSpec platform = compiled.platform();
        if (platform == null || platform.platforms().isEmpty()) {
            return pipeline;
        }
        return Ordered.copy(
                new TreeMap<>(Map.of("pipeline_spec", pipeline, "platform_spec", object(Json.write(platform)))));
    }

    static @Nullable CompiledPipeline read(@Nullable Map<String, Object> tree, String source) {
        return tree == null || tree.isEmpty() ? null : SpecReader.parse(Json.text(tree), source);
    }

    @SuppressWarnings("unchecked") // a record is written as an object, whose keys are texts
    private static Map<String, Object> object(String json) {
        return (Map<String, Object>) Objects.requireNonNull(Json.parse(json, "specification"));
    }

    private Specs() {}
}
