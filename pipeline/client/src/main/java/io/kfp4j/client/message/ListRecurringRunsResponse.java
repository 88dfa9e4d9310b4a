package io.kfp4j.client.message;

import io.kfp4j.spec.JsonKey;
import io.kfp4j.spec.JsonSnakeCase;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of a list, and the token of the next. */
@JsonSnakeCase
public record ListRecurringRunsResponse(
        @JsonKey("recurringRuns") List<RecurringRun> recurringRuns, int totalSize, @Nullable String nextPageToken)
        implements Page<RecurringRun> {
    public ListRecurringRunsResponse {
        recurringRuns = List.copyOf(recurringRuns);
    }

    @Override
    public List<RecurringRun> items() {
        return recurringRuns;
    }
}
