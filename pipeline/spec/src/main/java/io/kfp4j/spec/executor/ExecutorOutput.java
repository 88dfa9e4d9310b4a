package io.kfp4j.spec.executor;

import io.kfp4j.spec.Ordered;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a task's program tells the launcher ({@code ExecutorOutput} in pipeline_spec.proto). The launcher refuses unknown fields.
 *
 * @param parameterValues output parameters; they win over the files of {@link ExecutorInput.OutputParameter}
 * @param artifacts what is to be recorded of the output artifacts
 */
public record ExecutorOutput(Map<String, @Nullable Object> parameterValues, Map<String, ArtifactList> artifacts) {
    public ExecutorOutput {
        parameterValues = Ordered.copy(parameterValues);
        artifacts = Ordered.copy(artifacts);
    }
}
