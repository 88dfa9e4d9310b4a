package io.kfp4j.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.client.dsl.Resource;
import io.kfp4j.inference.InferenceClient;
import io.kfp4j.inference.InferenceRequest;
import io.kfp4j.inference.Shape;
import io.kfp4j.inference.Tensor;
import io.kfp4j.kserve.Cluster;
import io.kfp4j.kserve.Condition;
import io.kfp4j.kserve.InferenceService;
import io.kfp4j.kserve.InferenceServiceStatus;
import io.kfp4j.kserve.KubeconfigPolicy;
import io.kfp4j.kserve.Predictor;
import io.kfp4j.kserve.Rollout;
import io.kfp4j.kserve.RolloutOptions;
import io.kfp4j.kserve.RolloutOutcome;
import io.kfp4j.kserve.SmokeTest;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The roll-out of a model, from object storage to its answers, without a cluster. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SandboxTest {

    private static final RolloutOptions OPTIONS =
            RolloutOptions.DEFAULT.deadline(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(20));

    private final Sandbox sandbox;
    private final Cluster cluster;

    SandboxTest(@TempDir Path folder) throws IOException {
        sandbox = Sandbox.start(SandboxOptions.in(folder.resolve("sandbox")));
        sandbox.s3().putFolder("models", "run-1", TinyModel.repository(folder.resolve("1"), "Identity"));
        sandbox.s3().putFolder("models", "run-2", TinyModel.repository(folder.resolve("2"), "Neg"));
        sandbox.s3().putFolder("models", "broken", TinyModel.repository(folder.resolve("3"), "NoSuchOperator"));
        cluster = Cluster.fromKubeconfig("sandbox", sandbox.kubeconfig(), KubeconfigPolicy.STRICT);
    }

    @AfterAll
    void stop() {
        cluster.close();
        sandbox.close();
    }

    @AfterEach
    void forget() {
        tiny().withTimeout(10, TimeUnit.SECONDS).delete();
    }

    @Test
    void servesWhatLiesInStorage() throws Exception {
        RolloutOutcome outcome = rollOut("run-1", answers(1));

        assertThat(outcome.summary()).startsWith("sandbox: serves at http://127.0.0.1:");
        InferenceServiceStatus status = InferenceServiceStatus.of(stored());
        assertThat(status.observedGeneration()).isEqualTo(1);
        assertThat(status.conditions()).allMatch(Condition::isTrue).hasSize(3);
        assertThat(status.transitionStatus()).isEqualTo("UpToDate");
    }

    @Test
    void replacesAModelWithoutARequestLost() throws Exception {
        rollOut("run-1", answers(1));
        URI url = url();
        AtomicBoolean done = new AtomicBoolean();
        List<Float> seen = new ArrayList<>();
        ExecutorService caller = Executors.newSingleThreadExecutor();
        var calling = caller.submit(() -> {
            while (!done.get()) {
                seen.add(ask(url));
            }
            return seen.size();
        });

        RolloutOutcome outcome = rollOut("run-2", answers(-1));
        done.set(true);

        assertThat(outcome.isServed()).isTrue();
        assertThat(calling.get(30, TimeUnit.SECONDS)).isPositive();
        assertThat(seen).containsOnly(1f, -1f).startsWith(1f);
        assertThat(url()).isEqualTo(url);
        caller.shutdown();
    }

    @Test
    void goesBackWhenAModelDoesNotLoadWhileTheOldOneAnswers() throws Exception {
        rollOut("run-1", answers(1));
        RolloutOutcome outcome = rollOut("broken", SmokeTest.NONE);

        assertThat(outcome).isInstanceOfSatisfying(RolloutOutcome.RolledBack.class, back -> {
            assertThat(back.reason()).contains("ModelLoadFailed", "model 'tiny' does not load", "NoSuchOperator");
            assertThat(back.restored()).isEqualTo("The previous model serves again.");
        });
        assertThat(ask(url())).isEqualTo(1f);
    }

    @Test
    void goesBackWhenTheNewModelAnswersWrongly() throws Exception {
        rollOut("run-1", answers(1));
        RolloutOutcome outcome = rollOut("run-2", answers(1));

        assertThat(outcome).isInstanceOf(RolloutOutcome.RolledBack.class);
        assertThat(outcome.summary()).contains("expected 1.0, but it answers -1.0");
        assertThat(ask(url())).isEqualTo(1f);
    }

    @Test
    void saysWhenThereIsNothingUnderTheStorageUri() throws Exception {
        RolloutOutcome outcome = rollOut("nowhere", SmokeTest.NONE);

        assertThat(outcome.summary()).contains("Failed to fetch model. No model found in s3://models/nowhere.");
    }

    @Test
    void stopsServingWhatIsDeleted() throws Exception {
        rollOut("run-1", answers(1));
        URI url = url();
        tiny().delete();

        awaitRefusal(url);
        assertThat(stored()).isNull();
    }

    @Test
    void servesAServiceThatWasDeletedAndMadeAgainAtOnce() throws Exception {
        rollOut("run-1", answers(1));
        tiny().delete();
        RolloutOutcome outcome = rollOut("run-2", answers(-1));

        assertThat(outcome.isServed()).isTrue();
    }

    @Test
    void servesWhereASandboxThatWasKilledHasLeftAModel() throws Exception {
        TinyModel.repository(sandbox.kubeconfig().resolveSibling("models").resolve("left/tiny/1"), "Neg");

        InferenceService service = InferenceService.of("tiny", "left", Predictor.onnx("s3://models/run-1"));
        RolloutOutcome outcome = new Rollout(service, OPTIONS.smokeTest(answers(1))).to(cluster);

        assertThat(outcome.isServed()).as(outcome.summary()).isTrue();
    }

    @Test
    void tellsComponentsWhereEverythingIs() {
        assertThat(sandbox.environment())
                .containsOnlyKeys(
                        "S3_ENDPOINT",
                        "S3_ACCESS_KEY_ID",
                        "S3_SECRET_ACCESS_KEY",
                        "PUSHGATEWAY_URL",
                        "KUBECONFIG",
                        "KF_PIPELINES_ENDPOINT")
                .containsEntry("S3_ENDPOINT", sandbox.s3().endpoint().toString())
                .containsEntry("PUSHGATEWAY_URL", sandbox.pushgateway().toString());
    }

    private RolloutOutcome rollOut(String run, SmokeTest test) throws InterruptedException {
        InferenceService service = InferenceService.of("tiny", "models", Predictor.onnx("s3://models/" + run));
        return new Rollout(service, OPTIONS.smokeTest(test)).to(cluster);
    }

    private static SmokeTest answers(float expected) {
        return (url, service) -> {
            float answer = ask(url);
            if (answer != expected) {
                throw new IllegalStateException("expected " + expected + ", but it answers " + answer);
            }
        };
    }

    private static float ask(URI url) throws InterruptedException {
        return InferenceClient.at(url)
                .infer("tiny", InferenceRequest.of(Tensor.floats("x", Shape.of(2), 1f, 2f)))
                .output("output")
                .floatValues()
                .get(0);
    }

    private static void awaitRefusal(URI url) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (InferenceClient.at(url).modelReadiness("tiny").ready()) {
            assertThat(System.nanoTime()).as("it still answers").isLessThan(deadline);
            Thread.onSpinWait();
        }
    }

    private URI url() {
        return InferenceServiceStatus.of(stored()).endpoint().orElseThrow();
    }

    private GenericKubernetesResource stored() {
        return tiny().get();
    }

    private Resource<GenericKubernetesResource> tiny() {
        return cluster.client()
                .genericKubernetesResources(InferenceService.resource())
                .inNamespace("models")
                .withName("tiny");
    }
}
