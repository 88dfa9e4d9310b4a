package io.kfp4j.local;

import io.kfp4j.local.record.TaskValues;
import io.kfp4j.local.value.ValueException;
import io.kfp4j.spec.ImporterSpec;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Makes an artifact of the pipeline out of a URI. The artifact is fetched when a task first reads it. */
record Importer(ArtifactFiles files) {
    private static final String OUTPUT = "artifact";

    TaskValues run(ImporterSpec importer, TaskJob job) throws IOException {
        var uri = uri(importer, job);
        try {
            var artifact = files.record(OUTPUT, importer.typeSchema(), uri, importer.metadata());
            return new TaskValues(Map.of(), Map.of(OUTPUT, List.of(artifact)));
        } catch (IllegalArgumentException e) {
            throw new ValueException("The artifact to import " + e.getMessage() + ".", e);
        }
    }

    private static String uri(ImporterSpec importer, TaskJob job) {
        var source =
                importer.artifactUri() == null ? null : importer.artifactUri().source();
        Object uri = null;
        if (source instanceof ImporterSpec.UriSource.Constant constant) {
            uri = constant.uri();
        } else if (source instanceof ImporterSpec.UriSource.RuntimeParameter parameter) {
            uri = job.given().parameters().get(parameter.name());
        }
        if (uri instanceof String text && !text.isEmpty()) {
            return text;
        }
        throw new ValueException("The importer has no URI. Give it one as text.");
    }
}
