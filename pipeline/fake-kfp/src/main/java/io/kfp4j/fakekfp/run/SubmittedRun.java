package io.kfp4j.fakekfp.run;

import io.kfp4j.spec.CompiledPipeline;
import io.kfp4j.spec.Ordered;
import java.nio.file.Path;
import java.util.Map;

/**
 * A run that is to be carried out.
 *
 * @param parameters as they were sent, JSON values by name
 * @param folder of the server, for what runs leave behind
 */
public record SubmittedRun(
        String runId, String displayName, CompiledPipeline pipeline, Map<String, Object> parameters, Path folder) {
    public SubmittedRun {
        parameters = Ordered.copy(parameters);
    }

    /** The pipeline's name in its spec. */
    public String pipelineName() {
        var info = pipeline.pipeline().pipelineInfo();
        return info == null ? "" : info.name();
    }
}
