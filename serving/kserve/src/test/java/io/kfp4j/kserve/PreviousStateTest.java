package io.kfp4j.kserve;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.client.utils.Serialization;
import org.junit.jupiter.api.Test;

class PreviousStateTest {

    private static final GenericKubernetesResource BEFORE = Serialization.unmarshal(
            """
            apiVersion: serving.kserve.io/v1beta1
            kind: InferenceService
            metadata:
              name: iris
              namespace: models
              labels: {team: plants, run: "1"}
              managedFields:
              - manager: kfp4j
                operation: Apply
                fieldsV1: {"f:metadata": {"f:labels": {"f:run": {}}}}
              - manager: someone
                operation: Apply
                fieldsV1: {"f:metadata": {"f:labels": {"f:team": {}}}}
            spec:
              predictor:
                minReplicas: 2
                model: {storageUri: "s3://m/1", modelFormat: {name: onnx}}
            status: {url: "http://iris"}
            """,
            GenericKubernetesResource.class);

    @Test
    void holdsWhatTheRolloutSetOrGaveUpAndNothingElse() {
        InferenceService applied = InferenceService.of("iris", "models", Predictor.onnx("s3://m/2"));

        String previous = Serialization.asYaml(PreviousState.of(BEFORE, applied.toResource(), "kfp4j"));

        assertThat(previous)
                .isEqualTo(
                        """
                        ---
                        apiVersion: "serving.kserve.io/v1beta1"
                        kind: "InferenceService"
                        metadata:
                          labels:
                            run: "1"
                          name: "iris"
                          namespace: "models"
                        spec:
                          predictor:
                            model:
                              modelFormat:
                                name: "onnx"
                              storageUri: "s3://m/1"
                        """);
    }
}
