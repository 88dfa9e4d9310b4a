package io.kfp4j.client.message;

import io.kfp4j.spec.CompiledPipeline;
import io.kfp4j.spec.JsonSnakeCase;
import io.kfp4j.spec.Ordered;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One version of a pipeline: its compiled specification.
 *
 * @param name unique within its pipeline; absent on servers before KFP 2.14, where the display name is the name
 * @param packageUrl where the server fetched the specification from, or is to
 * @param pipelineSpec the specification as the server keeps it; see {@link #pipeline}
 * @param error why the rest could not be read, where a list was asked for
 */
@JsonSnakeCase
public record PipelineVersion(
        @Nullable String pipelineId,
        @Nullable String pipelineVersionId,
        @Nullable String displayName,
        @Nullable String name,
        @Nullable String description,
        @Nullable Instant createdAt,
        @Nullable Url packageUrl,
        @Nullable String codeSourceUrl,
        @Nullable Map<String, Object> pipelineSpec,
        @Nullable Status error,
        Map<String, String> tags) {

    public PipelineVersion {
        createdAt = Times.known(createdAt);
        pipelineSpec = pipelineSpec == null ? null : Ordered.copy(pipelineSpec);
        tags = Ordered.copy(tags);
    }

    /** One to be created from a file that the server can fetch. The name goes as the display name, which every release takes for both. */
    public static PipelineVersion from(String pipelineId, String name, String packageUrl) {
        return new PipelineVersion(
                pipelineId, null, name, null, null, null, new Url(packageUrl), null, null, null, Map.of());
    }

    /** This one under another display name than its name; servers before KFP 2.14 know one name alone. */
    public PipelineVersion shownAs(String text) {
        return new PipelineVersion(
                pipelineId,
                pipelineVersionId,
                text,
                anyName(),
                description,
                createdAt,
                packageUrl,
                codeSourceUrl,
                pipelineSpec,
                error,
                tags);
    }

    /** What it runs; null where the server did not say. */
    public @Nullable CompiledPipeline pipeline() {
        return Specs.read(pipelineSpec, "version '" + pipelineVersionId + "'");
    }

    /** Its unique name, on servers of any age. */
    public @Nullable String anyName() {
        return name == null || name.isEmpty() ? displayName : name;
    }

    /** Where a specification lies. */
    @JsonSnakeCase
    public record Url(@Nullable String pipelineUrl) {}
}
