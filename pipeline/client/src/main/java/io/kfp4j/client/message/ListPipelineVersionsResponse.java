package io.kfp4j.client.message;

import io.kfp4j.spec.JsonSnakeCase;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of a list, and the token of the next. */
@JsonSnakeCase
public record ListPipelineVersionsResponse(
        List<PipelineVersion> pipelineVersions, int totalSize, @Nullable String nextPageToken)
        implements Page<PipelineVersion> {
    public ListPipelineVersionsResponse {
        pipelineVersions = List.copyOf(pipelineVersions);
    }

    @Override
    public List<PipelineVersion> items() {
        return pipelineVersions;
    }
}
