package io.kfp4j.components.uploadmodel;

import io.kfp4j.s3.Content;
import io.kfp4j.s3.S3Exception;
import io.kfp4j.s3.S3Location;
import io.kfp4j.s3.S3Store;
import java.io.IOException;

/** The model repository of one run: a folder in a bucket whose files are written once. */
record ModelRepository(String bucket, String folder) {
    private static final String NAME = "[A-Za-z0-9][A-Za-z0-9._-]{0,127}";

    /**
     * The repository of a run.
     *
     * @throws S3Exception if bucket or prefix name no place
     * @throws InvalidModelException if the run's id cannot be a folder
     */
    static ModelRepository of(String bucket, String prefix, String runId) throws S3Exception, InvalidModelException {
        if (!runId.matches(NAME)) {
            throw new InvalidModelException("run_id is '" + runId
                    + "'. Give up to 128 letters, digits, '.', '_' and '-', the first a letter or digit");
        }
        return new ModelRepository(
                bucket, S3Location.of(bucket, prefix + "/" + runId).key());
    }

    /** What a model server is told to serve. */
    String uri() {
        return "s3://" + bucket + "/" + folder;
    }

    /** Writes the model's files, then the manifest. */
    Manifest upload(S3Store store, RepositoryModel model) throws IOException {
        if (!model.name().matches(NAME)) {
            throw new InvalidModelException("model_name is '" + model.name()
                    + "'. Give up to 128 letters, digits, '.', '_' and '-', the first a letter or digit");
        }
        // Nothing is written before everything is known to fit.
        var config = model.config();
        var manifest = new Manifest();
        keep(store, manifest, model.modelPath(), Content.of(model.onnx()));
        if (model.hasLabels()) {
            keep(store, manifest, model.labelsPath(), Content.text(model.labels()));
        }
        keep(store, manifest, model.configPath(), Content.text(config));
        store.keep(S3Location.of(bucket, folder + "/manifest.json"), Content.text(manifest.toJson()));
        return manifest;
    }

    private void keep(S3Store store, Manifest manifest, String path, Content content) throws IOException {
        manifest.add(path, store.keep(S3Location.of(bucket, folder + "/" + path), content));
    }
}
