package io.kfp4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.kfp4j.spec.format.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RunSubmitCommandTest {
    private static final String PIPELINE = "11111111-1111-1111-1111-111111111111";
    private static final String VERSION = "22222222-2222-2222-2222-222222222222";

    private final ScriptedServer server = new ScriptedServer();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void startsAClassWithItsParameters() {
        server.answer("POST runs", run("PENDING", ""));

        var submitted = submit("--param=first=Ada", "--param=times=2", "--name=greetings", "--output=json");

        assertThat(submitted.code()).isEqualTo(ExitCode.OK);
        assertThat(submitted.json()).containsEntry("run_id", "r1").containsEntry("state", "PENDING");
        assertThat(submitted.talk()).contains("Run 'r1' is created", server.address() + "/#/runs/details/r1");
        assertThat(sent())
                .containsEntry("display_name", "greetings")
                .containsKey("pipeline_spec")
                .containsEntry("runtime_config", Map.of("parameters", Map.of("first", "Ada", "times", 2L)));
    }

    @Test
    void startsTheNewestVersionOfAPublishedPipeline() {
        server.answer("GET pipelines/names/greet", "{\"pipeline_id\":\"" + PIPELINE + "\",\"name\":\"greet\"}")
                .answer(
                        "GET pipelines/" + PIPELINE + "/versions",
                        "{\"pipeline_versions\":[{\"pipeline_id\":\"" + PIPELINE + "\",\"pipeline_version_id\":\""
                                + VERSION + "\",\"name\":\"v2\"}]}")
                .answer(
                        "GET pipelines/" + PIPELINE + "/versions/" + VERSION,
                        "{\"pipeline_id\":\"" + PIPELINE + "\",\"pipeline_version_id\":\"" + VERSION + "\"}")
                .answer("POST runs", run("PENDING", ""));

        var submitted = server.invoke("run", "submit", "--pipeline=greet");

        assertThat(submitted.talk()).contains("Run 'r1' is created");
        assertThat(sent())
                .containsEntry(
                        "pipeline_version_reference", Map.of("pipeline_id", PIPELINE, "pipeline_version_id", VERSION));
    }

    @ParameterizedTest
    @CsvSource({"SUCCEEDED, 0", "SKIPPED, 0", "FAILED, 1", "CANCELED, 1"})
    void endsByTheOutcomeOfTheRunThatItWaitsFor(String outcome, int code) {
        server.answer("POST runs", run("PENDING", ""))
                .answer("GET runs/r1", run("RUNNING", task("greet", "RUNNING")))
                .answer("GET runs/r1", run(outcome, task("greet", outcome)));

        var submitted = submit("--param=first=Ada", "--wait", "--poll=20ms");

        assertThat(submitted.code()).isEqualTo(code);
        assertThat(submitted.talk()).containsSubsequence("RUNNING   greet", outcome, "greet");
        assertThat(submitted.data()).contains("TASK", "greet");
    }

    @Test
    void tellsATimeOutFromAFailure() {
        server.answer("POST runs", run("PENDING", "")).answer("GET runs/r1", run("RUNNING", ""));

        var submitted = submit("--param=first=Ada", "--wait", "--poll=20ms", "--timeout=100ms", "--output=json");

        assertThat(submitted.code()).isEqualTo(ExitCode.TIMED_OUT);
        assertThat(submitted.talk()).contains("run 'r1' is still RUNNING after").doesNotContain("\tat ");
        assertThat(submitted.json()).containsEntry("run_id", "r1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "io.kfp4j.cli.GreetPipeline --pipeline greet",
                "io.kfp4j.cli.GreetPipeline --pipeline-version v1",
                "io.kfp4j.cli.GreetPipeline --param first=Ada --request-id ???",
                "io.kfp4j.cli.GreetPipeline --param first=Ada --wait --timeout soon",
                "nowhere.yaml"
            })
    void refusesWhatMakesNoSenseBeforeAnythingIsSent(String arguments) {
        var all = new ArrayList<>(List.of("run", "submit"));
        all.addAll(List.of(arguments.isEmpty() ? new String[0] : arguments.split(" ")));

        var refused = server.invoke(all.toArray(String[]::new));

        assertThat(refused.code()).isEqualTo(ExitCode.USAGE);
        assertThat(refused.talk()).startsWith("kfp4j: ").doesNotContain("\tat ");
        assertThat(server.asked).isEmpty();
    }

    @Test
    void refusesParametersThatDoNotFitBeforeAnythingIsSent() {
        var refused = submit("--param=first=Ada", "--param=firts=Ada");

        assertThat(refused.code()).isEqualTo(ExitCode.PROBLEMS);
        assertThat(refused.talk()).contains("'firts'").doesNotContain("\tat ");
        assertThat(server.asked).isEmpty();
    }

    private Invocation submit(String... arguments) {
        var all = new ArrayList<>(List.of("run", "submit", GreetPipeline.class.getName()));
        all.addAll(List.of(arguments));
        return server.invoke(all.toArray(String[]::new));
    }

    @SuppressWarnings("unchecked") // an object; the parser's trees have texts for keys
    private Map<String, Object> sent() {
        var body = server.asked.stream()
                .filter(each -> each.line().startsWith("POST"))
                .findFirst()
                .orElseThrow()
                .body();
        return (Map<String, Object>) Json.parse(body, "request");
    }

    static String run(String state, String tasks) {
        return "{\"run_id\":\"r1\",\"display_name\":\"greetings\",\"state\":\"" + state
                + "\",\"created_at\":\"2026-01-31T12:00:00Z\",\"run_details\":{\"task_details\":[" + tasks + "]}}";
    }

    static String task(String name, String state) {
        return "{\"task_id\":\"t-" + name + "\",\"display_name\":\"" + name + "\",\"state\":\"" + state
                + "\",\"start_time\":\"2026-01-31T12:00:01Z\",\"pod_name\":\"pod-" + name + "\"}";
    }
}
