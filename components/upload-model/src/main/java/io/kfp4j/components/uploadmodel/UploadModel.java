package io.kfp4j.components.uploadmodel;

import io.kfp4j.component.Component;
import io.kfp4j.component.ComponentException;
import io.kfp4j.component.Default;
import io.kfp4j.component.Description;
import io.kfp4j.component.FileName;
import io.kfp4j.component.Model;
import io.kfp4j.component.SideEffects;
import io.kfp4j.component.TaskContext;
import io.kfp4j.s3.S3Exception;
import io.kfp4j.s3.S3Settings;
import io.kfp4j.s3.S3Store;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Uploads an ONNX model to S3 storage in Triton's layout, below a prefix of the run's own.
 *
 * <p>Nothing that is there is ever changed: the same upload twice is one upload, another model in the same place is refused. A
 * manifest with the SHA-256 of every file is written last, so that its presence says the model is complete.
 *
 * <p>The environment holds {@code S3_ENDPOINT}, {@code S3_ACCESS_KEY_ID} and {@code S3_SECRET_ACCESS_KEY}.
 */
@SideEffects
@Description("Uploads an ONNX model to S3 storage in Triton's layout, below a prefix of the run's own.")
public final class UploadModel implements Component<UploadModel.Inputs, UploadModel.Uploaded> {

    /** What to upload and where. */
    public record Inputs(
            @Description("The model, an ONNX file.") @FileName("model.onnx") Model model,
            @Description("The bucket that model servers read.") String bucket,
            @Description("The folder for all runs, without a leading '/'.") @Default("iris") String prefix,
            @Description("The name that the model is served under.") @Default("iris") String modelName,
            @Description("The run's id, which becomes a folder below the prefix.") String runId,
            @Description("The class names, in the order of the model's outputs.") @Nullable List<String> classes,
            @Description("The model's version for the server.") @Default("1") int version) {}

    /** Where it is. */
    public record Uploaded(
            @Description("The folder to serve from, s3://bucket/prefix/run.") String modelUri,
            @Description("The SHA-256 of model.onnx.") String sha256) {}

    @Override
    public Uploaded run(Inputs inputs, TaskContext<Uploaded> task) throws IOException, ComponentException {
        try (var store = S3Store.connect(S3Settings.from(task.environment()))) {
            var repository = ModelRepository.of(inputs.bucket(), inputs.prefix(), inputs.runId());
            var model = new RepositoryModel(
                    inputs.modelName(),
                    inputs.version(),
                    inputs.classes() == null ? List.of() : inputs.classes(),
                    inputs.model().path());
            var manifest = repository.upload(store, model);
            return new Uploaded(repository.uri(), manifest.sha256Of(model.modelPath()));
        } catch (S3Exception | InvalidModelException e) {
            throw new ComponentException(String.valueOf(e.getMessage()), e);
        }
    }
}
