package io.kfp4j.local;

import io.kfp4j.local.artifact.ArtifactDigest;
import io.kfp4j.local.record.ArtifactRecord;
import io.kfp4j.local.value.ValueText;
import io.kfp4j.spec.ContainerSpec;
import io.kfp4j.spec.OutputDefinitions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The key under which KFP's backend looks for equal tasks (backend/src/v2/cacheutils, cache_key.proto): inputs, the types of the
 * outputs, image, command and volumes; not the environment, not the resources. Where KFP has the number of an input artifact in its
 * metadata store, this has the sum of what the artifact consists of.
 */
final class CacheKey {

    /** The key of a task. */
    static String of(TaskJob job, ContainerSpec container) {
        var custom = job.customCacheKey();
        if (custom != null && !custom.isEmpty()) {
            return ArtifactDigest.ofText(job.componentName() + custom);
        }
        var key = new LinkedHashMap<String, Object>();
        key.put("containerSpec", program(job, container));
        putUnlessEmpty(key, "inputArtifactNames", artifacts(job));
        putUnlessEmpty(key, "inputParameterValues", job.given().parameters());
        var outputs = job.component().outputDefinitions();
        if (outputs != null) {
            putUnlessEmpty(key, "outputArtifactsSpec", artifacts(outputs));
            putUnlessEmpty(key, "outputParametersSpec", parameters(outputs));
        }
        return ArtifactDigest.ofText(ValueText.json(key));
    }

    private static Map<String, Object> program(TaskJob job, ContainerSpec container) {
        var words = new ArrayList<>(container.command());
        words.addAll(container.args());
        var program = new LinkedHashMap<String, Object>();
        putUnlessEmpty(program, "cmdArgs", words);
        putUnlessEmpty(program, "image", container.image());
        putUnlessEmpty(
                program, "pvcNames", List.copyOf(new TreeSet<>(job.needs().volumes())));
        return program;
    }

    private static Map<String, Object> artifacts(TaskJob job) {
        var names = new LinkedHashMap<String, Object>();
        job.given().artifacts().forEach((input, list) -> {
            var given = new LinkedHashMap<String, Object>();
            putUnlessEmpty(
                    given,
                    "artifactNames",
                    list.stream().map(CacheKey::identity).toList());
            names.put(input, given);
        });
        return names;
    }

    /** Metrics have no file, and what is kept elsewhere has no sum: metadata or the URI stand in. */
    static String identity(ArtifactRecord artifact) {
        var sum = artifact.sha256();
        var content = sum != null ? sum : artifact.metadata().isEmpty() ? artifact.uri() : "";
        return ArtifactDigest.ofText(ValueText.json(List.of(artifact.type(), content, artifact.metadata())));
    }

    private static Map<String, Object> artifacts(OutputDefinitions outputs) {
        var specs = new LinkedHashMap<String, Object>();
        outputs.artifacts().forEach((name, output) -> {
            var spec = new LinkedHashMap<String, Object>();
            putUnlessEmpty(spec, "metadata", output.metadata());
            var type = output.artifactType();
            if (type != null) {
                var schema = new LinkedHashMap<String, Object>();
                putUnlessEmpty(schema, "schemaTitle", type.schemaTitle());
                putUnlessEmpty(schema, "schemaVersion", type.schemaVersion());
                spec.put("type", schema);
            }
            specs.put(name, spec);
        });
        return specs;
    }

    private static Map<String, Object> parameters(OutputDefinitions outputs) {
        var types = new LinkedHashMap<String, Object>();
        outputs.parameters().forEach((name, output) -> types.put(name, String.valueOf(output.parameterType())));
        return types;
    }

    private static void putUnlessEmpty(Map<String, Object> map, String key, @Nullable Object value) {
        var empty = value == null
                || (value instanceof String text && text.isEmpty())
                || (value instanceof List<?> list && list.isEmpty())
                || (value instanceof Map<?, ?> fields && fields.isEmpty());
        if (!empty) {
            map.put(key, value);
        }
    }

    private CacheKey() {}
}
