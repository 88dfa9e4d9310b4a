package io.kfp4j.cli;

import io.kfp4j.client.KfpClient;
import io.kfp4j.client.message.Experiment;
import io.kfp4j.client.message.Pipeline;
import io.kfp4j.client.message.PipelineVersion;
import io.kfp4j.client.query.PipelineVersionFields;
import io.kfp4j.client.query.Query;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds what people call by its name and programs by its id. */
final class Names {
    private static final Pattern ID =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private final KfpClient kfp;

    Names(KfpClient kfp) {
        this.kfp = kfp;
    }

    Pipeline pipeline(String nameOrId) {
        return isId(nameOrId)
                ? kfp.pipelines().get(nameOrId)
                : kfp.pipelines().find(nameOrId).orElseThrow(() -> new NoSuchResourceException("pipeline", nameOrId));
    }

    PipelineVersion version(Pipeline pipeline, String nameOrId) {
        var id = String.valueOf(pipeline.pipelineId());
        return isId(nameOrId)
                ? kfp.versions().get(id, nameOrId)
                : kfp.versions().find(id, nameOrId).orElseThrow(() -> new NoSuchResourceException("version", nameOrId));
    }

    PipelineVersion newestVersion(Pipeline pipeline) {
        Query<PipelineVersion> query =
                Query.<PipelineVersion>all().inPagesOf(1).descending(PipelineVersionFields.CREATED_AT);
        try (Stream<PipelineVersion> versions = kfp.versions().list(String.valueOf(pipeline.pipelineId()), query)) {
            return versions.findFirst()
                    .orElseThrow(() ->
                            new NoSuchResourceException("version of pipeline", String.valueOf(pipeline.anyName())));
        }
    }

    Experiment experiment(String nameOrId) {
        return isId(nameOrId)
                ? kfp.experiments().get(nameOrId)
                : kfp.experiments()
                        .find(nameOrId)
                        .orElseThrow(() -> new NoSuchResourceException("experiment", nameOrId));
    }

    /** Whether it is written as the server writes ids. */
    private static boolean isId(String text) {
        return ID.matcher(text).matches();
    }
}
