package io.kfp4j.fakekfp.resource;

import io.kfp4j.client.message.PipelineVersion;
import io.kfp4j.client.message.PipelineVersionReference;
import io.kfp4j.client.message.RuntimeConfig;
import io.kfp4j.fakekfp.http.ApiException;
import io.kfp4j.spec.CompiledPipeline;
import io.kfp4j.spec.InputDefinitions;
import io.kfp4j.spec.format.Json;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a run or a recurring run is to run, as its request says it: with a specification of its own or by a version's id.
 *
 * @param inline the specification, where the request has one
 * @param reference the version, or the pipeline whose newest version is meant
 */
record RunSource(@Nullable Map<String, Object> inline, @Nullable PipelineVersionReference reference) {

    /**
     * Reads the three fields of a request that can say it.
     *
     * @throws ApiException if none does, or several do
     */
    static RunSource of(
            @Nullable Map<String, Object> inline,
            @Nullable PipelineVersionReference reference,
            @Nullable String versionId) {
        boolean old = versionId != null && !versionId.isEmpty();
        if ((inline != null ? 1 : 0) + (reference != null ? 1 : 0) + (old ? 1 : 0) > 1) {
            throw ApiException.invalid("invalid value for oneof field pipeline_source: more than one is set");
        }
        if (inline == null && reference == null && !old) {
            throw ApiException.invalid(
                    "Failed to find a pipeline spec manifest: neither pipeline_spec nor pipeline_version_reference is given");
        }
        return new RunSource(inline, old ? new PipelineVersionReference(null, versionId) : reference);
    }

    /** The version to run now; null where the specification is in the request. */
    @Nullable
    PipelineVersion version(VersionService versions) {
        return reference == null ? null : versions.of(reference.pipelineId(), reference.pipelineVersionId());
    }

    /** The pipeline itself. */
    CompiledPipeline pipeline(@Nullable PipelineVersion version) {
        var tree = version == null ? inline : version.pipelineSpec();
        return Packages.parse(Json.text(Objects.requireNonNullElse(tree, Map.of())), "pipeline_spec");
    }

    /** Refuses what the server refuses of parameters; whether a value fits its type is only seen by the task that takes it. */
    static void checkParameters(CompiledPipeline pipeline, @Nullable RuntimeConfig config) {
        var root = pipeline.pipeline().root();
        InputDefinitions inputs = root == null ? null : root.inputDefinitions();
        var known = inputs == null ? Map.<String, InputDefinitions.ParameterInput>of() : inputs.parameters();
        Set<String> given = config == null ? Set.of() : config.parameters().keySet();
        known.forEach((name, definition) -> {
            if (!given.contains(name) && !definition.isOptional() && definition.defaultValue() == null) {
                throw ApiException.invalid("parameter " + name
                        + " is not optional, yet has neither default value nor user provided value");
            }
        });
        var extra = new TreeSet<>(given);
        extra.removeAll(known.keySet());
        if (!extra.isEmpty()) {
            throw ApiException.invalid(
                    "parameter(s) provided are not required by pipeline: " + String.join(", ", extra));
        }
    }
}
