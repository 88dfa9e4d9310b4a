package io.kfp4j.argo;

import static org.assertj.core.api.Assertions.assertThat;

import io.kfp4j.spec.format.SpecReader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first lines of the README. */
class ExampleTest {

    @Test
    void writesWorkflowsOfTheIrisPipeline(@TempDir Path folder) throws Exception {
        var options = ArgoOptions.storingIn(S3Storage.ofCluster("iris"))
                .namespace("ml")
                .argument("epochs", 20);
        var iris = ArgoWorkflows.of(SpecReader.read(Path.of("../../Full_example/iris.yaml")), options);
        Files.writeString(folder.resolve("iris-workflow.yaml"), iris.workflow().yaml());
        Files.writeString(
                folder.resolve("iris-nightly.yaml"),
                iris.cron(CronSchedule.of("0 3 * * *")).yaml());

        assertThat(folder.resolve("iris-workflow.yaml"))
                .content()
                .contains("kind: Workflow", "generateName: iris-pipeline-", "value: '20'");
        assertThat(folder.resolve("iris-nightly.yaml")).content().contains("kind: CronWorkflow", "- 0 3 * * *");
    }
}
