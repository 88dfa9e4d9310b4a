package io.kfp4j.spec.executor;

import io.kfp4j.spec.Ordered;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the launcher hands to a task's program ({@code ExecutorInput} in pipeline_spec.proto). */
public record ExecutorInput(@Nullable Inputs inputs, @Nullable Outputs outputs) {

    /**
     * What the task takes.
     *
     * @param parameterValues JSON values by name
     */
    public record Inputs(Map<String, @Nullable Object> parameterValues, Map<String, ArtifactList> artifacts) {
        public Inputs {
            parameterValues = Ordered.copy(parameterValues);
            artifacts = Ordered.copy(artifacts);
        }
    }

    /**
     * Where the task's results go.
     *
     * @param outputFile where the program writes its {@link ExecutorOutput}
     */
    public record Outputs(
            Map<String, OutputParameter> parameters, Map<String, ArtifactList> artifacts, @Nullable String outputFile) {
        public Outputs {
            parameters = Ordered.copy(parameters);
            artifacts = Ordered.copy(artifacts);
        }
    }

    /** The file into which a parameter is written as text. */
    public record OutputParameter(String outputFile) {}
}
