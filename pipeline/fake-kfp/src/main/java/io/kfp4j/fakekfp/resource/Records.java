package io.kfp4j.fakekfp.resource;

import io.kfp4j.client.message.Experiment;
import io.kfp4j.client.message.Pipeline;
import io.kfp4j.client.message.PipelineVersion;
import io.kfp4j.client.message.StorageState;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Messages with some of their fields changed. */
final class Records {
    static Experiment stored(Experiment experiment, StorageState as) {
        return new Experiment(
                experiment.experimentId(),
                experiment.displayName(),
                experiment.description(),
                experiment.createdAt(),
                experiment.namespace(),
                as,
                experiment.lastRunCreatedAt());
    }

    static Experiment ran(Experiment experiment, Instant at) {
        return new Experiment(
                experiment.experimentId(),
                experiment.displayName(),
                experiment.description(),
                experiment.createdAt(),
                experiment.namespace(),
                experiment.storageState(),
                at);
    }

    static Pipeline described(
            Pipeline pipeline, @Nullable String shown, @Nullable String text, Map<String, String> tags) {
        return new Pipeline(
                pipeline.pipelineId(),
                shown,
                pipeline.name(),
                text,
                pipeline.createdAt(),
                pipeline.namespace(),
                pipeline.error(),
                tags);
    }

    static PipelineVersion described(
            PipelineVersion version, @Nullable String shown, @Nullable String text, Map<String, String> tags) {
        return new PipelineVersion(
                version.pipelineId(),
                version.pipelineVersionId(),
                shown,
                version.name(),
                text,
                version.createdAt(),
                version.packageUrl(),
                version.codeSourceUrl(),
                version.pipelineSpec(),
                version.error(),
                tags);
    }

    private Records() {}
}
