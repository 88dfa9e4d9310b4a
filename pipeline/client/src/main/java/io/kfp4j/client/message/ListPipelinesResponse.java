package io.kfp4j.client.message;

import io.kfp4j.spec.JsonSnakeCase;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of a list, and the token of the next. */
@JsonSnakeCase
public record ListPipelinesResponse(List<Pipeline> pipelines, int totalSize, @Nullable String nextPageToken)
        implements Page<Pipeline> {
    public ListPipelinesResponse {
        pipelines = List.copyOf(pipelines);
    }

    @Override
    public List<Pipeline> items() {
        return pipelines;
    }
}
