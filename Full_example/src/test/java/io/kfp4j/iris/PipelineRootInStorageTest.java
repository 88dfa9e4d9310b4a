package io.kfp4j.iris;

import static org.assertj.core.api.Assertions.assertThat;

import io.kfp4j.compiler.Compiler;
import io.kfp4j.local.LocalRunner;
import io.kfp4j.local.record.RunState;
import io.kfp4j.local.s3.S3ArtifactStore;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PipelineRootInStorageTest {

    @Test
    void keepsEveryArtifactInTheBucketThatThePipelineRootNames(@TempDir Path folder) throws Exception {
        try (var platform = IrisPlatform.start(folder, Path.of("data", "IRIS.csv"));
                var store = S3ArtifactStore.fromEnvironment(platform.sandbox().environment())) {
            var options = platform.options()
                    .parameter("epochs", 1L)
                    .parameter("min_accuracy", 1.1)
                    .pipelineRoot("s3://iris/runs")
                    .store(store)
                    .build();

            var run = new LocalRunner().run(Compiler.compile(new IrisPipeline()), options);

            assertThat(run.state()).as(run.error()).isEqualTo(RunState.SUCCEEDED);
            var network = Runs.task(run, "train-model")
                    .outputs()
                    .artifacts()
                    .get("model")
                    .get(0);
            var fetched = folder.resolve("fetched");
            store.fetch(network.uri(), fetched);
            assertThat(network.uri()).startsWith("s3://iris/runs/");
            assertThat(fetched.resolve("network.zip")).isNotEmptyFile();
        }
    }
}
