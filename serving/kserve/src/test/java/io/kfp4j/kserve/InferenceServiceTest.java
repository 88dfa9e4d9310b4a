package io.kfp4j.kserve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fabric8.kubernetes.client.utils.Serialization;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InferenceServiceTest {

    private static final InferenceService IRIS = InferenceService.of(
                    "iris",
                    "models",
                    Predictor.onnx("s3://models/iris/run-17")
                            .serviceAccount("models-reader")
                            .resources(ComputeResources.of("500m", "1Gi"))
                            .replicas(1, 3)
                            .canaryTraffic(20))
            .label("app", "iris")
            .scrapedByPrometheus();

    @Test
    void saysExactlyWhatWasAsked() {
        String yaml = Serialization.asYaml(IRIS.toResource());

        assertThat(yaml)
                .isEqualTo(
                        """
                        ---
                        apiVersion: "serving.kserve.io/v1beta1"
                        kind: "InferenceService"
                        metadata:
                          annotations:
                            serving.kserve.io/enable-prometheus-scraping: "true"
                          labels:
                            app: "iris"
                          name: "iris"
                          namespace: "models"
                        spec:
                          predictor:
                            canaryTrafficPercent: 20
                            maxReplicas: 3
                            minReplicas: 1
                            model:
                              modelFormat:
                                name: "onnx"
                              protocolVersion: "v2"
                              runtime: "kserve-tritonserver"
                              storageUri: "s3://models/iris/run-17"
                              resources:
                                limits:
                                  cpu: "500m"
                                  memory: "1Gi"
                                requests:
                                  cpu: "500m"
                                  memory: "1Gi"
                            serviceAccountName: "models-reader"
                        """);
    }

    @Test
    void readsBackWhatItWrote() {
        assertThat(InferenceService.from(IRIS.toResource())).isEqualTo(IRIS);
    }

    @Test
    void refusesAServiceWithoutAStoredModel() {
        var custom = IRIS.toResource();
        custom.setAdditionalProperty("spec", Map.of("predictor", Map.of("containers", "mine")));

        assertThatThrownBy(() -> InferenceService.from(custom))
                .hasMessage("InferenceService 'iris' has no spec.predictor.model.storageUri: it does not serve a stored"
                        + " model.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Iris", "iris.v2", "-iris", "iris-", "1iris", "a/../b", "é"})
    void refusesNamesThatAreNoHostNames(String name) {
        assertThatThrownBy(() -> InferenceService.of(name, "models", IRIS.predictor()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'" + name + "'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "models/iris",
                "file:///etc",
                "s3:models",
                "s3:///iris",
                "ftp://host/x",
                "s3://a b",
                "s3://b//iris",
                "https://user:secret@host/iris"
            })
    void refusesStorageUrisThatKServeCannotFetch(String uri) {
        assertThatThrownBy(() -> Predictor.onnx(uri))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("storageUri")
                .hasMessageNotContaining("secret");
    }

    @Test
    void splitsAStorageUriIntoBucketAndPrefix() {
        StorageUri uri = new StorageUri("s3://models/iris/run-17/");

        assertThat(uri.scheme()).isEqualTo("s3");
        assertThat(uri.authority()).isEqualTo("models");
        assertThat(uri.path()).isEqualTo("iris/run-17");
    }

    @Test
    void refusesQuantitiesThatKubernetesCannotRead() {
        assertThatThrownBy(() -> ComputeResources.of("two", "4Gi"))
                .hasMessage("the request 'two' for 'cpu' is no quantity. Write it as '2', '500m' or '4Gi'.");
    }

    @Test
    void refusesFewerReplicasAtMostThanAtLeast() {
        assertThatThrownBy(() -> IRIS.predictor().replicas(3, 2))
                .hasMessage("maxReplicas is 2, but must be at least 1 and at least minReplicas.");
    }
}
