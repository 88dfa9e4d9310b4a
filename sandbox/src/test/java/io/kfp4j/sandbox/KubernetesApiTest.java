package io.kfp4j.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.ManagedFieldsEntry;
import io.fabric8.kubernetes.client.ConfigBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.kfp4j.kserve.Cluster;
import io.kfp4j.kserve.InferenceService;
import io.kfp4j.kserve.KubeconfigPolicy;
import io.kfp4j.kserve.Predictor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KubernetesApiTest {

    private final KubernetesApi api;
    private final KubernetesClient client;

    KubernetesApiTest() throws IOException {
        api = KubernetesApi.start(0);
        client = api.client();
    }

    @AfterAll
    void stop() {
        client.close();
        api.close();
    }

    @BeforeEach
    void forgetTheLastTest() {
        client.configMaps().inNamespace("test").withName("settings").delete();
    }

    @Test
    void createsWhatIsAppliedForTheFirstTime() {
        ConfigMap created = apply("alice", Map.of("colour", "red"), false);

        assertThat(created.getMetadata().getUid()).isNotEmpty();
        assertThat(created.getMetadata().getResourceVersion()).isNotEmpty();
        assertThat(created.getMetadata().getManagedFields()).singleElement().satisfies(entry -> {
            assertThat(entry.getManager()).isEqualTo("alice");
            assertThat(entry.getOperation()).isEqualTo("Apply");
            assertThat(entry.getFieldsV1().getAdditionalProperties())
                    .containsEntry("f:data", Map.of("f:colour", Map.of()));
        });
    }

    @Test
    void letsAnApplierChangeItsOwnFields() {
        apply("alice", Map.of("colour", "red"), false);

        assertThat(apply("alice", Map.of("colour", "blue"), false).getData()).isEqualTo(Map.of("colour", "blue"));
    }

    @Test
    void changesNothingWhenTheSameIsAppliedAgain() {
        ConfigMap first = apply("alice", Map.of("colour", "red"), false);
        ConfigMap again = apply("alice", Map.of("colour", "red"), false);

        assertThat(again.getMetadata().getResourceVersion())
                .isEqualTo(first.getMetadata().getResourceVersion());
    }

    @Test
    void refusesAFieldThatAnotherManagerOwns() {
        apply("alice", Map.of("colour", "red"), false);

        assertThatThrownBy(() -> apply("bob", Map.of("colour", "blue"), false))
                .isInstanceOfSatisfying(KubernetesClientException.class, refused -> {
                    assertThat(refused.getCode()).isEqualTo(409);
                    assertThat(refused.getStatus().getMessage())
                            .isEqualTo("Apply failed with 1 conflict: conflict with \"alice\" using v1: .data.colour");
                    assertThat(refused.getStatus().getDetails().getCauses())
                            .singleElement()
                            .satisfies(cause -> {
                                assertThat(cause.getReason()).isEqualTo("FieldManagerConflict");
                                assertThat(cause.getField()).isEqualTo(".data.colour");
                            });
                });
        assertThat(stored().getData()).isEqualTo(Map.of("colour", "red"));
    }

    @Test
    void letsForceTakeAField() {
        apply("alice", Map.of("colour", "red", "size", "l"), false);

        ConfigMap taken = apply("bob", Map.of("colour", "blue"), true);

        assertThat(taken.getData()).isEqualTo(Map.of("colour", "blue", "size", "l"));
        assertThat(taken.getMetadata().getManagedFields())
                .filteredOn(entry -> entry.getManager().equals("alice"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.getFieldsV1().getAdditionalProperties())
                        .containsEntry("f:data", Map.of("f:size", Map.of())));
    }

    @Test
    void sharesAFieldOnWhoseValueBothAgree() {
        apply("alice", Map.of("colour", "red"), false);
        apply("bob", Map.of("colour", "red"), false);

        ConfigMap left = apply("alice", Map.of("size", "l"), false);

        assertThat(left.getData()).isEqualTo(Map.of("colour", "red", "size", "l"));
    }

    @Test
    void removesAFieldThatItsOnlyApplierStatesNoMore() {
        apply("alice", Map.of("colour", "red", "size", "l"), false);

        assertThat(apply("alice", Map.of("size", "l"), false).getData()).isEqualTo(Map.of("size", "l"));
    }

    @Test
    void countsAnUpdateAsOwnership() {
        apply("alice", Map.of("colour", "red"), false);
        client.configMaps().inNamespace("test").withName("settings").edit(map -> new ConfigMapBuilder(map)
                .addToData("colour", "green")
                .build());

        assertThat(stored().getMetadata().getManagedFields())
                .extracting(ManagedFieldsEntry::getOperation)
                .containsExactly("Update");
        assertThatThrownBy(() -> apply("alice", Map.of("colour", "red"), false))
                .isInstanceOf(KubernetesClientException.class)
                .hasMessageContaining("conflict with \"fabric8-kubernetes-client\" using v1: .data.colour");
    }

    @Test
    void wantsAnApplierToSayItsName() {
        assertThatThrownBy(() -> apply("", Map.of("colour", "red"), false))
                .isInstanceOf(KubernetesClientException.class)
                .hasMessageContaining("fieldManager");
    }

    @Test
    void countsGenerationsBySpecAndKeepsTheStatus() {
        var services =
                client.genericKubernetesResources(InferenceService.resource()).inNamespace("models");
        InferenceService first = InferenceService.of("iris", "models", Predictor.onnx("s3://m/1"));
        services.resource(first.toResource()).fieldManager("kfp4j").serverSideApply();
        GenericKubernetesResource withStatus = services.withName("iris").get();
        withStatus.setAdditionalProperty("status", Map.of("url", "http://iris"));
        services.resource(withStatus).updateStatus();

        GenericKubernetesResource labelled = services.resource(
                        first.label("a", "b").toResource())
                .fieldManager("kfp4j")
                .serverSideApply();
        GenericKubernetesResource changed = services.resource(
                        InferenceService.of("iris", "models", Predictor.onnx("s3://m/2"))
                                .toResource())
                .fieldManager("kfp4j")
                .serverSideApply();

        assertThat(labelled.getMetadata().getGeneration()).isEqualTo(1);
        assertThat(changed.getMetadata().getGeneration()).isEqualTo(2);
        assertThat(changed.getMetadata().getLabels()).isNullOrEmpty();
        assertThat(changed.getAdditionalProperties()).containsEntry("status", Map.of("url", "http://iris"));
    }

    @Test
    void hasAKubeconfigThatPassesTheStrictestPolicy(@TempDir Path folder) throws Exception {
        Path kubeconfig = api.writeKubeconfig(folder.resolve("config"));

        try (Cluster cluster = Cluster.fromKubeconfig("sandbox", kubeconfig, KubeconfigPolicy.STRICT)) {
            assertThat(cluster.client().getKubernetesVersion().getMajor()).isEqualTo("1");
        }
        assertThat(Files.getPosixFilePermissions(kubeconfig))
                .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    }

    @Test
    void admitsNobodyWithoutItsToken() {
        try (KubernetesClient stranger = new KubernetesClientBuilder()
                .withConfig(new ConfigBuilder(client.getConfiguration())
                        .withOauthToken("guessed")
                        .build())
                .build()) {
            assertThatThrownBy(() -> stranger.configMaps().inNamespace("test").list())
                    .isInstanceOfSatisfying(KubernetesClientException.class, refused -> assertThat(refused.getCode())
                            .isEqualTo(401));
        }
    }

    private ConfigMap apply(String manager, Map<String, String> data, boolean force) {
        var settings = client.configMaps()
                .inNamespace("test")
                .resource(new ConfigMapBuilder()
                        .withNewMetadata()
                        .withName("settings")
                        .endMetadata()
                        .withData(data)
                        .build())
                .fieldManager(manager);
        return force ? settings.forceConflicts().serverSideApply() : settings.serverSideApply();
    }

    private ConfigMap stored() {
        return client.configMaps().inNamespace("test").withName("settings").get();
    }
}
