package io.kfp4j.argo;

import static org.assertj.core.api.Assertions.assertThat;

import io.kfp4j.spec.CompiledPipeline;
import io.kfp4j.spec.format.SpecReader;
import io.kfp4j.testing.Golden;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GoldenTest {
    private static final ArgoOptions OPTIONS = ArgoOptions.storingIn(new S3Storage(
                    "iris",
                    "artifacts",
                    new S3Storage.Server(
                            "minio.iris:9000",
                            null,
                            true,
                            new S3Storage.Credentials("iris-s3", "S3_ACCESS_KEY_ID", "S3_SECRET_ACCESS_KEY"))))
            .namespace("iris")
            .serviceAccount("iris");

    @ParameterizedTest
    @ValueSource(strings = {"iris", "iris-sweep"})
    void translatesTheIrisPipelinesAsReviewed(String pipeline) {
        var workflow = ArgoWorkflows.of(compiled(pipeline), OPTIONS).workflow();

        Golden.at(Path.of("src/test/resources/golden/" + pipeline + ".yaml")).matches(workflow.yaml());
    }

    @ParameterizedTest
    @ValueSource(strings = {"iris", "iris-sweep"})
    void makesAllThreeObjectsAsTheirSchemasAllow(String pipeline) {
        var iris = ArgoWorkflows.of(compiled(pipeline), OPTIONS);

        var workflow = Crd.read("argoproj.io_workflows.yaml");
        assertThat(workflow.problems(iris.workflow())).isEmpty();
        assertThat(Crd.read("argoproj.io_workflowtemplates.yaml").problems(iris.template()))
                .isEmpty();
        var cron = iris.cron(CronSchedule.of("0 6 * * *"));
        assertThat(workflow.field("spec")
                        .problems(((Map<?, ?>) Crd.tree(cron.yaml()).get("spec")).get("workflowSpec")))
                .isEmpty();
    }

    private static CompiledPipeline compiled(String pipeline) {
        return SpecReader.read(Path.of("../../Full_example/" + pipeline + ".yaml"));
    }
}
