package io.kfp4j.argo.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kfp4j.argo.object.Metadata;
import io.kfp4j.argo.object.Workflow;
import io.kfp4j.argo.object.WorkflowSpec;
import io.kfp4j.spec.format.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ArgoClientTest {
    private static final Workflow WORKFLOW = new Workflow(
            new Metadata(null, "iris-", "ml", Map.of(), Map.of()),
            new WorkflowSpec("root", null, null, null, List.of(), List.of(), List.of(), null, null));
    private static final RunStatus RUN = new RunStatus("ml", "iris-1", "", null, null, null, Map.of());

    private final ScriptedArgo argo = new ScriptedArgo();

    @AfterEach
    void stop() {
        argo.close();
    }

    @Test
    void submitsAWorkflowUnderANameOfItsOwnWithTheToken() throws Exception {
        argo.then(
                200,
                "{\"metadata\": {\"name\": \"iris-x\", \"namespace\": \"ml\", \"uid\": \"1\"}, \"spec\": {}, \"status\": {}}");

        var run = argo.client().submit(WORKFLOW);

        assertThat(run.name()).isEqualTo("iris-x");
        assertThat(run.ended()).isFalse();
        var request = argo.requests().get(0);
        assertThat(request.method() + " " + request.target()).isEqualTo("POST /api/v1/workflows/ml");
        assertThat(request.authorization()).isEqualTo("Bearer secret");
        assertThat(name(request)).matches("iris-[a-z0-9]{5}");
    }

    @Test
    void submitsOnceThoughTheServerForgetsToSaySo() throws Exception {
        argo.then(503, "overloaded")
                .then(409, "{\"code\": 6, \"message\": \"workflows.argoproj.io already exists\"}")
                .then(200, "{\"metadata\": {\"name\": \"iris-x\"}, \"status\": {\"phase\": \"Running\"}}");

        var run = argo.client().submit(WORKFLOW);

        assertThat(run.phase()).isEqualTo("Running");
        var requests = argo.requests();
        assertThat(requests).extracting(ScriptedArgo.Request::method).containsExactly("POST", "POST", "GET");
        assertThat(requests.get(1).body()).isEqualTo(requests.get(0).body());
        assertThat(requests.get(2).target()).isEqualTo("/api/v1/workflows/ml/" + name(requests.get(0)));
    }

    @Test
    void refusesANameThatIsTakenAtTheFirstTry() {
        argo.then(409, "{\"code\": 6, \"message\": \"already exists\"}");

        assertThatThrownBy(() -> argo.client().submit(WORKFLOW)).isInstanceOf(ArgoApiException.class);

        assertThat(argo.requests()).hasSize(1);
    }

    @Test
    void startsATemplateWithParameters() throws Exception {
        argo.then(200, "{\"metadata\": {\"name\": \"iris-y\"}}");

        argo.client().submit("ml", "iris", Map.of("epochs", "5"));

        var request = argo.requests().get(0);
        assertThat(request.target()).isEqualTo("/api/v1/workflows/ml/submit");
        assertThat(request.body()).contains("\"parameters\":[\"epochs=5\"]", "\"resourceKind\":\"WorkflowTemplate\"");
    }

    @Test
    void waitsForTheEndThroughABrokenWatch() throws Exception {
        argo.then(200, status("Running"))
                .then(200, event("Running") + "\n")
                .then(502, "bad gateway")
                .then(200, status("Running"))
                .then(200, event("Running") + "\n" + event("Failed") + "\n" + event("Never read"));
        var phases = new ArrayList<String>();

        var ended = argo.client().await(RUN, status -> phases.add(status.phase()));

        assertThat(ended.phase()).isEqualTo("Failed");
        assertThat(ended.nodes().get("n").displayName()).isEqualTo("train");
        assertThat(phases).containsExactly("Running", "Running", "Running", "Running", "Failed");
        assertThat(argo.requests().get(1).target())
                .isEqualTo("/api/v1/workflow-events/ml?listOptions.fieldSelector=metadata.name%3Diris-1");
    }

    @Test
    void givesUpOnAServerThatStaysAway() {
        for (var i = 0; i < 5; i++) {
            argo.then(503, "");
        }

        assertThatThrownBy(() -> argo.client().await(RUN, status -> {}))
                .isInstanceOfSatisfying(
                        ArgoApiException.class, e -> assertThat(e.status()).isEqualTo(503));
        assertThat(argo.requests()).hasSize(5);
    }

    @Test
    void readsLogsToTheirEnd() throws Exception {
        argo.then(
                200,
                "{\"result\":{\"content\":\"epoch 1\",\"podName\":\"p\"}}\n\n{\"result\":{\"content\":\"\",\"podName\":\"p\"}}\n");
        var lines = new ArrayList<LogLine>();

        argo.client().logs("ml", "iris-1", lines::add);

        assertThat(lines).containsExactly(new LogLine("p", "epoch 1"), new LogLine("p", ""));
        assertThat(argo.requests().get(0).target())
                .isEqualTo("/api/v1/workflows/ml/iris-1/log?logOptions.container=main&logOptions.follow=true");
    }

    @Test
    void saysWhyLogsEndEarly() {
        argo.then(200, "{\"error\":{\"code\":5,\"message\":\"pod not found\"}}\n");

        assertThatThrownBy(() -> argo.client().logs("ml", "iris-1", line -> {}))
                .hasMessage("The logs of 'iris-1' ended: pod not found.");
    }

    @Test
    void terminatesAWorkflow() throws Exception {
        argo.then(200, "{}");

        argo.client().terminate("ml", "iris-1");

        assertThat(argo.requests().get(0).method() + argo.requests().get(0).target())
                .isEqualTo("PUT/api/v1/workflows/ml/iris-1/terminate");
    }

    @Test
    void repeatsTheServersOwnWordsAndSaysWhatToDo() {
        argo.then(403, "{\"code\": 7, \"message\": \"not allowed to get workflows\"}");

        assertThatThrownBy(() -> argo.client().status("ml", "iris-1"))
                .hasMessageMatching(
                        "GET http://127.0.0.1:[0-9]+/api/v1/workflows/ml/iris-1: 403 \"not allowed to get workflows\"\\."
                                + " Give a token whose account may do this\\.");
    }

    @Test
    void refusesToSendATokenInClearText() {
        assertThatThrownBy(() -> ArgoServer.at("http://argo.example.org").token(() -> "secret"))
                .hasMessageContaining("clear text");
    }

    @Test
    void refusesAnAnswerThatIsNotArgos() {
        argo.then(200, "<html>");

        assertThatThrownBy(() -> argo.client().status("ml", "iris-1"))
                .hasMessageContaining("not one of an Argo Server")
                .hasMessageContaining("Check the address.");
    }

    private static String name(ScriptedArgo.Request request) {
        var body = (Map<?, ?>) Json.parse(request.body(), "request");
        return (String) ((Map<?, ?>) ((Map<?, ?>) body.get("workflow")).get("metadata")).get("name");
    }

    private static String status(String phase) {
        return "{\"metadata\": {\"name\": \"iris-1\", \"namespace\": \"ml\"}, \"status\": {\"phase\": \"" + phase
                + "\", \"nodes\": {\"n\": {\"displayName\": \"train\", \"type\": \"Pod\", \"id\": \"n\"}}}}";
    }

    private static String event(String phase) {
        return "{\"result\": {\"type\": \"MODIFIED\", \"object\": " + status(phase) + "}}";
    }
}
