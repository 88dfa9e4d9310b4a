package io.kfp4j.kserve;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.client.ConfigBuilder;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RolloutTest {

    private static final String URL = "http://iris.models.example.com";
    private static final RolloutOptions QUICK = RolloutOptions.DEFAULT
            .deadline(Duration.ofMillis(300))
            .pollInterval(Duration.ofMillis(5))
            .settle(Duration.ofMillis(50));

    @Test
    void servesANewModel() throws Exception {
        try (FakeKServe kserve = new FakeKServe(RolloutTest::ready);
                Cluster cluster = kserve.cluster("milan")) {
            RolloutOutcome outcome = new Rollout(iris("good-1"), QUICK).to(cluster);

            assertThat(outcome).isInstanceOfSatisfying(RolloutOutcome.Served.class, served -> {
                assertThat(served.cluster()).isEqualTo("milan");
                assertThat(served.url()).hasToString(URL);
                assertThat(served.generation()).isEqualTo(1);
            });
        }
    }

    @Test
    void keepsAnnotationsThatKServeActsOn() throws Exception {
        try (FakeKServe kserve = new FakeKServe(RolloutTest::ready);
                Cluster cluster = kserve.cluster("milan")) {
            new Rollout(iris("good-1").scrapedByPrometheus().istioSidecar(false), QUICK).to(cluster);

            assertThat(new ServiceObject(cluster.client(), "models", "iris").read())
                    .extracting(InferenceService::from)
                    .satisfies(read -> assertThat(read.annotations())
                            .containsEntry("serving.kserve.io/enable-prometheus-scraping", "true")
                            .containsEntry("sidecar.istio.io/inject", "false"));
        }
    }

    @Test
    void carriesKServesOwnWordsWhenTheModelDoesNotLoad() throws Exception {
        try (FakeKServe kserve = new FakeKServe(RolloutTest::readyUnlessBad);
                Cluster cluster = kserve.cluster("milan")) {
            RolloutOutcome outcome = new Rollout(iris("bad-1"), QUICK).to(cluster);

            assertThat(outcome.summary())
                    .isEqualTo("milan: failed: the model failed: ModelLoadFailed: no such tensor 'x';"
                            + " modelStatus=BlockedByFailedLoad; Ready=False PredictorNotReady. There was none before, so"
                            + " it is left for inspection: kubectl describe inferenceservice iris -n models");
        }
    }

    @Test
    void bringsThePreviousModelBackWhenTheNewOneDoesNotLoad() throws Exception {
        try (FakeKServe kserve = new FakeKServe(RolloutTest::readyUnlessBad);
                Cluster cluster = kserve.cluster("milan")) {
            new Rollout(iris("good-1"), QUICK).to(cluster);
            RolloutOutcome outcome = new Rollout(iris("bad-2"), QUICK).to(cluster);

            assertThat(outcome)
                    .isInstanceOfSatisfying(RolloutOutcome.RolledBack.class, back -> assertThat(back.restored())
                            .isEqualTo("The previous model serves again."));
            assertThat(kserve.applied()).containsExactly("s3://m/good-1", "s3://m/bad-2", "s3://m/good-1");
        }
    }

    @Test
    void bringsThePreviousModelBackWhenTheSmokeTestRefuses() throws Exception {
        SmokeTest refusesTheSecond = (url, service) -> {
            if (service.predictor().storageUri().value().endsWith("2")) {
                throw new IllegalStateException("iris setosa was taken for iris virginica");
            }
        };
        try (FakeKServe kserve = new FakeKServe(RolloutTest::ready);
                Cluster cluster = kserve.cluster("milan")) {
            new Rollout(iris("good-1"), QUICK.smokeTest(refusesTheSecond)).to(cluster);
            RolloutOutcome outcome = new Rollout(iris("good-2"), QUICK.smokeTest(refusesTheSecond)).to(cluster);

            assertThat(outcome.summary())
                    .contains("the smoke test at " + URL + " refused it: iris setosa was taken for iris virginica.");
            assertThat(kserve.applied()).last().isEqualTo("s3://m/good-1");
        }
    }

    @Test
    void triesTheSmokeTestAgainWhileTheRouteIsNotOpen() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        SmokeTest opensLate = (url, service) -> {
            if (asked.incrementAndGet() < 3) {
                throw new IOException("connection refused");
            }
        };
        try (FakeKServe kserve = new FakeKServe(RolloutTest::ready);
                Cluster cluster = kserve.cluster("milan")) {
            RolloutOutcome outcome = new Rollout(
                            iris("good-1"),
                            QUICK.deadline(Duration.ofSeconds(20)).smokeTest(opensLate))
                    .to(cluster);

            assertThat(outcome.isServed()).isTrue();
            assertThat(asked).hasValue(3);
        }
    }

    @Test
    void doesNotTakeTheOldModelsReadyForTheNewOnes() throws Exception {
        try (FakeKServe kserve = new FakeKServe(service -> ready(1));
                Cluster cluster = kserve.cluster("milan")) {
            RolloutOptions neverSettles = QUICK.settle(Duration.ofHours(1));
            new Rollout(iris("good-1"), neverSettles).to(cluster);
            RolloutOutcome outcome = new Rollout(iris("good-2"), neverSettles).to(cluster);

            assertThat(outcome.summary())
                    .contains("did not become Ready within 0 s: Ready speaks of the model before.");
        }
    }

    @Test
    void believesAReadyThatHoldsWhereKServeCountsSomethingElse() throws Exception {
        try (FakeKServe kserve = new FakeKServe(service -> ready(7));
                Cluster cluster = kserve.cluster("milan")) {
            new Rollout(iris("good-1"), QUICK).to(cluster);
            RolloutOutcome outcome = new Rollout(iris("good-2"), QUICK.deadline(Duration.ofSeconds(20))).to(cluster);

            assertThat(outcome.isServed()).isTrue();
        }
    }

    @Test
    void namesTheManagerThatOwnsAField() throws Exception {
        try (FakeKServe kserve = new FakeKServe(RolloutTest::ready);
                Cluster cluster = kserve.cluster("milan")) {
            kserve.ownedBy("kubectl-edit");

            RolloutOutcome refused = new Rollout(iris("good-1"), QUICK).to(cluster);
            RolloutOutcome forced = new Rollout(iris("good-1"), QUICK.force(true)).to(cluster);

            assertThat(refused)
                    .isEqualTo(new RolloutOutcome.Refused(
                            "milan",
                            "field '.spec.predictor.model.storageUri' belongs to 'kubectl-edit'. Let that manager give the"
                                    + " field up, or roll out with force."));
            assertThat(forced.isServed()).isTrue();
        }
    }

    @Test
    void deletesWhatItCreatedOnlyWhenAsked() throws Exception {
        try (FakeKServe kserve = new FakeKServe(RolloutTest::readyUnlessBad);
                Cluster cluster = kserve.cluster("milan")) {
            RolloutOutcome outcome = new Rollout(iris("bad-1"), QUICK.deleteIfNew(true)).to(cluster);

            assertThat(outcome).isInstanceOf(RolloutOutcome.RolledBack.class);
            assertThat(new ServiceObject(cluster.client(), "models", "iris").read())
                    .isNull();
        }
    }

    @Test
    void oneClusterThatFailsDoesNotHideTheOthers() throws Exception {
        var nowhere = new ConfigBuilder(io.fabric8.kubernetes.client.Config.empty())
                .withMasterUrl("https://127.0.0.1:1")
                .withRequestRetryBackoffLimit(0)
                .build();
        try (FakeKServe kserve = new FakeKServe(RolloutTest::ready);
                Cluster milan = kserve.cluster("milan");
                Cluster turin = new Cluster(
                        "turin",
                        new KubernetesClientBuilder().withConfig(nowhere).build())) {
            List<RolloutOutcome> outcomes = new Rollout(iris("good-1"), QUICK).to(List.of(turin, milan));

            assertThat(outcomes.get(0)).isInstanceOf(RolloutOutcome.Refused.class);
            assertThat(outcomes.get(0).summary()).startsWith("turin: refused: the cluster cannot be reached: ");
            assertThat(outcomes.get(1).isServed()).isTrue();
        }
    }

    private static InferenceService iris(String run) {
        return InferenceService.of("iris", "models", Predictor.onnx("s3://m/" + run));
    }

    private static Map<String, Object> ready(GenericKubernetesResource service) {
        return ready(service.getMetadata().getGeneration());
    }

    private static Map<String, Object> ready(long observed) {
        return Map.of(
                "observedGeneration",
                observed,
                "url",
                URL,
                "modelStatus",
                Map.of("transitionStatus", "UpToDate"),
                "conditions",
                List.of(Map.of("type", "Ready", "status", "True")));
    }

    private static Map<String, Object> readyUnlessBad(GenericKubernetesResource service) {
        if (!InferenceService.from(service).predictor().storageUri().path().startsWith("bad")) {
            return ready(service);
        }
        Map<String, Object> status = new HashMap<>(ready(service));
        status.put(
                "modelStatus",
                Map.of(
                        "transitionStatus",
                        "BlockedByFailedLoad",
                        "lastFailureInfo",
                        Map.of("reason", "ModelLoadFailed", "message", "no such tensor 'x'")));
        status.put("conditions", List.of(Map.of("type", "Ready", "status", "False", "reason", "PredictorNotReady")));
        return status;
    }
}
