package io.kfp4j.client.message;

import io.kfp4j.spec.JsonSnakeCase;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of a run's tasks, and where MLMD keeps their story. */
@JsonSnakeCase
public record RunDetails(
        @Nullable Long pipelineContextId, @Nullable Long pipelineRunContextId, List<PipelineTaskDetail> taskDetails) {
    public RunDetails {
        taskDetails = List.copyOf(taskDetails);
    }
}
