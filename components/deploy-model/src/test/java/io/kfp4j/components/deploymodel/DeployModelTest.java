package io.kfp4j.components.deploymodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kfp4j.component.ComponentException;
import io.kfp4j.component.TaskContext;
import io.kfp4j.components.deploymodel.DeployModel.Deployed;
import io.kfp4j.components.deploymodel.DeployModel.Inputs;
import io.kfp4j.inference.InferenceClient;
import io.kfp4j.inference.InferenceRequest;
import io.kfp4j.inference.Shape;
import io.kfp4j.inference.Tensor;
import io.kfp4j.kserve.InferenceService;
import io.kfp4j.sandbox.Sandbox;
import io.kfp4j.sandbox.SandboxOptions;
import io.kfp4j.testing.ComponentTester;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeployModelTest {
    private static final List<List<Double>> EXAMPLE = List.of(List.of(1.0, 2.0));

    private static Sandbox sandbox;

    private final Path folder;
    private final Map<String, String> environment;

    DeployModelTest(@TempDir Path folder) {
        this.folder = folder;
        this.environment = new HashMap<>(sandbox.environment());
    }

    @BeforeAll
    static void startPlatform(@TempDir Path folder) throws IOException {
        sandbox = Sandbox.start(SandboxOptions.in(folder));
    }

    @AfterAll
    static void stopPlatform() {
        sandbox.close();
    }

    @Test
    void servesAModel() throws Exception {
        var deployed = deploy(inputs("served", upload("run-1", "served", 1, 10), EXAMPLE));

        assertThat(answer(deployed.url(), "served")).isEqualTo(21f);
        assertThat(deployed.urls()).containsExactly(Map.entry("default", deployed.url()));
        assertThat(annotations("served"))
                .containsEntry("serving.kserve.io/enable-prometheus-scraping", "true")
                .containsEntry("sidecar.istio.io/inject", "false");
    }

    @Test
    void replacesAModelAtItsAddress() throws Exception {
        var first = deploy(inputs("replaced", upload("run-1", "replaced", 1, 10), EXAMPLE));
        var second = deploy(inputs("replaced", upload("run-2", "replaced", 2, 20), EXAMPLE));

        assertThat(second.url()).isEqualTo(first.url());
        assertThat(answer(second.url(), "replaced")).isEqualTo(42f);
    }

    @Test
    void keepsTheOldModelWhereTheNewOneDoesNotLoad() throws Exception {
        var first = deploy(inputs("kept", upload("run-1", "kept", 1, 10), EXAMPLE));

        assertThatThrownBy(() -> deploy(inputs("kept", "s3://models/nothing-here", EXAMPLE)))
                .isInstanceOf(ComponentException.class)
                .hasMessageStartingWith(
                        "The model does not serve as models/kept on 1 of 1 clusters. default: rolled back: ");

        assertThat(answer(first.url(), "kept")).isEqualTo(21f);
    }

    @Test
    void bringsTheOldModelBackWhereTheNewOneDoesNotAnswer() throws Exception {
        var first = deploy(inputs("answering", upload("run-1", "answering", 1, 10), EXAMPLE));
        var broken = upload("run-2", "answering", Float.NaN, 10);

        assertThatThrownBy(() -> deploy(inputs("answering", broken, EXAMPLE)))
                .isInstanceOf(ComponentException.class)
                .hasMessageContaining("rolled back")
                .hasMessageContaining("answering");

        assertThat(answer(first.url(), "answering")).isEqualTo(21f);
    }

    @Test
    void refusesExamplesThatTheModelDoesNotTake() throws Exception {
        var uri = upload("run-1", "picky", 1, 10);

        assertThatThrownBy(() -> deploy(inputs("picky", uri, List.of(List.of(1.0, 2.0, 3.0)))))
                .isInstanceOf(ComponentException.class)
                .hasMessageContaining("refused it");
    }

    @Test
    void servesOnSeveralClusters() throws Exception {
        var kubeconfigs = Files.createDirectories(folder.resolve("kubeconfigs"));
        Files.copy(sandbox.kubeconfig(), kubeconfigs.resolve("milan"));
        Files.copy(sandbox.kubeconfig(), kubeconfigs.resolve("turin"));
        environment.put("KFP4J_KUBECONFIG_DIR", kubeconfigs.toString());
        var uri = upload("run-1", "several", 1, 10);

        var deployed = deploy(inputs("several", uri, EXAMPLE, List.of("milan", "turin"), true));

        assertThat(deployed.urls()).containsOnlyKeys("milan", "turin");
        assertThat(deployed.url()).isEqualTo(deployed.urls().get("milan"));
    }

    @Test
    void changesNothingWhereOneKubeconfigIsRefused() throws Exception {
        var kubeconfigs = Files.createDirectories(folder.resolve("kubeconfigs"));
        Files.copy(sandbox.kubeconfig(), kubeconfigs.resolve("milan"));
        environment.put("KFP4J_KUBECONFIG_DIR", kubeconfigs.toString());

        assertThatThrownBy(() -> deploy(inputs("nowhere", "s3://models/x", EXAMPLE, List.of("milan", "turin"), true)))
                .isInstanceOf(ComponentException.class)
                .hasMessageStartingWith("The clusters cannot be used: turin: ");

        assertThat(resource("nowhere")).isNull();
    }

    @Test
    void refusesClusterNamesThatLeaveTheFolder() {
        environment.put("KFP4J_KUBECONFIG_DIR", folder.toString());

        assertThatThrownBy(() -> deploy(inputs("nowhere", "s3://models/x", EXAMPLE, List.of("../config"), true)))
                .hasMessageStartingWith("'../config' in clusters is no name of a kubeconfig file.");
    }

    @Test
    void saysWhereKubeconfigsBelong() {
        assertThatThrownBy(() -> deploy(inputs("nowhere", "s3://models/x", EXAMPLE, List.of("milan"), true)))
                .hasMessageContaining("the environment has no KFP4J_KUBECONFIG_DIR. Mount the Secret");
    }

    @Test
    void refusesAPlaceThatNobodyServesFrom() {
        assertThatThrownBy(() -> deploy(inputs("nowhere", "/models/iris", EXAMPLE)))
                .isInstanceOf(ComponentException.class)
                .hasMessageContaining("'/models/iris' has no scheme");
    }

    @Test
    void refusesRowsOfDifferentLength() {
        assertThatThrownBy(() -> deploy(inputs("nowhere", "s3://models/x", List.of(List.of(1.0), List.of(1.0, 2.0)))))
                .hasMessage("smoke_inputs: row 1 has 2 numbers, row 0 has 1. Give every row the model's features");
    }

    @Test
    void doesTheSameBehindItsContainerContract() throws Exception {
        var tester = ComponentTester.of(DeployModel.class).in(folder.resolve("task"));
        for (var variable : environment.entrySet()) {
            tester = tester.env(variable.getKey(), variable.getValue());
        }

        var run = tester.run(inputs("contained", upload("run-1", "contained", 1, 10), EXAMPLE));

        assertThat(run).succeeded().hasParameter("url").hasParameter("urls");
    }

    private Deployed deploy(Inputs inputs) throws Exception {
        return new DeployModel().run(inputs, TaskContext.in(folder, DeployModel.class, environment));
    }

    private static Inputs inputs(String name, String modelUri, List<List<Double>> examples) {
        return inputs(name, modelUri, examples, null, !sandboxIsEncrypted());
    }

    private static Inputs inputs(
            String name,
            String modelUri,
            List<List<Double>> examples,
            @Nullable List<String> clusters,
            boolean allowClearText) {
        return new Inputs(modelUri, name, "models", null, null, true, false, 30, clusters, examples, allowClearText);
    }

    private static boolean sandboxIsEncrypted() {
        return sandbox.kubernetes().uri().getScheme().equals("https");
    }

    private String upload(String run, String model, float first, float second) throws IOException {
        var repository = LinearModel.write(folder.resolve(run), model, first, second);
        sandbox.s3().putFolder("models", model + "/" + run, repository);
        return "s3://models/" + model + "/" + run;
    }

    private static float answer(String url, String model) throws InterruptedException {
        var request = InferenceRequest.of(Tensor.floats("x", Shape.of(1, 2), 1f, 2f));
        return InferenceClient.at(URI.create(url))
                .infer(model, request)
                .output("output")
                .floatValues()
                .get(0);
    }

    private static Map<String, String> annotations(String name) {
        var resource = resource(name);
        return resource == null ? Map.of() : resource.annotations();
    }

    private static @Nullable InferenceService resource(String name) {
        try (var client = sandbox.kubernetes().client()) {
            var found = client.genericKubernetesResources(InferenceService.resource())
                    .inNamespace("models")
                    .withName(name)
                    .get();
            return found == null ? null : InferenceService.from(found);
        }
    }
}
