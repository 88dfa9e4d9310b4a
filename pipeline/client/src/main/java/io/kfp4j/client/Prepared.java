package io.kfp4j.client;

import io.kfp4j.client.message.PipelineVersionReference;
import io.kfp4j.spec.PipelineSpec;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is to run, checked and ready to be sent: a specification or a reference. */
record Prepared(String name, @Nullable Map<String, Object> pipelineSpec, @Nullable PipelineVersionReference reference) {

    static String nameOf(PipelineSpec spec) {
        PipelineSpec.PipelineInfo info = spec.pipelineInfo();
        return info == null ? "pipeline" : info.name();
    }
}
