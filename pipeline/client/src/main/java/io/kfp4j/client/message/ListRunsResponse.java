package io.kfp4j.client.message;

import io.kfp4j.spec.JsonSnakeCase;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of a list, and the token of the next. */
@JsonSnakeCase
public record ListRunsResponse(List<Run> runs, int totalSize, @Nullable String nextPageToken) implements Page<Run> {
    public ListRunsResponse {
        runs = List.copyOf(runs);
    }

    @Override
    public List<Run> items() {
        return runs;
    }
}
