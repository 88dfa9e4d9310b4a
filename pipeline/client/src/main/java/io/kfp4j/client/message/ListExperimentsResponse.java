package io.kfp4j.client.message;

import io.kfp4j.spec.JsonSnakeCase;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of a list, and the token of the next. */
@JsonSnakeCase
public record ListExperimentsResponse(List<Experiment> experiments, int totalSize, @Nullable String nextPageToken)
        implements Page<Experiment> {
    public ListExperimentsResponse {
        experiments = List.copyOf(experiments);
    }

    @Override
    public List<Experiment> items() {
        return experiments;
    }
}
