package io.kfp4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.kfp4j.spec.format.Json;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServerCommandsTest {
    private static final String ID = "11111111-1111-1111-1111-111111111111";

    private final ScriptedServer server = new ScriptedServer();

    @TempDir
    Path folder;

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void listsRunsAsTheApiWritesThem() {
        server.answer(
                "GET runs",
                "{\"runs\":[{\"run_id\":\"r1\",\"display_name\":\"one\",\"state\":\"FAILED\"},{\"run_id\":\"r2\"}]}");

        var listed = server.invoke("run", "list", "--state=FAILED,CANCELED", "--contains=one", "--output=json");

        assertThat(list(listed)).extracting(run -> run.get("run_id")).containsExactly("r1", "r2");
        assertThat(server.asked.get(0).query())
                .contains("sort_by=created_at+desc", "\"FAILED\"", "IS_SUBSTRING", "ARCHIVED");
    }

    @Test
    void fetchesNoMorePagesThanItShows() {
        server.answer("GET runs", runs(0, 3, "two")).answer("GET runs", runs(3, 3, "three"));

        var listed = server.invoke("run", "list", "--limit=4");

        assertThat(listed.data().lines()).hasSize(5);
        assertThat(listed.data()).contains("r0", "r3").doesNotContain("r4");
        assertThat(listed.talk()).contains("There are more");
        assertThat(server.asked).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"json, []", "yaml, []"})
    void writesAnEmptyListAsOne(String format, String text) {
        server.answer("GET pipelines", "{}");

        var listed = server.invoke("pipeline", "list", "--output=" + format);

        assertThat(listed.data()).isEqualToIgnoringNewLines(text);
    }

    @Test
    void writesAListOfManyAsOneDocument() {
        server.answer("GET runs", runs(0, 2, ""));

        var listed = server.invoke("run", "list", "--output=yaml");

        assertThat(listed.data()).isEqualToNormalizingNewlines("  - run_id: r0\n  - run_id: r1\n");
    }

    @Test
    void keepsOrdersToATerminalOutOfTables() {
        server.answer("GET runs", "{\"runs\":[{\"run_id\":\"r1\",\"display_name\":\"a\\u001b[2Jb\"}]}");

        var listed = server.invoke("run", "list");

        assertThat(listed.data()).contains("a [2Jb").doesNotContain("\u001b");
    }

    @Test
    void publishesAPipelineThatTheServerDoesNotHave() {
        server.answer("POST pipelines/upload", "{\"pipeline_id\":\"" + ID + "\",\"name\":\"greet-pipeline\"}")
                .answer(
                        "GET pipelines/" + ID + "/versions",
                        "{\"pipeline_versions\":[{\"pipeline_id\":\"" + ID
                                + "\",\"pipeline_version_id\":\"v1\",\"name\":\"greet-pipeline\"}]}")
                .answer("POST pipelines", "{\"pipeline_id\":\"" + ID + "\",\"name\":\"greet-pipeline\"}")
                .answer(
                        "POST pipelines/upload_version",
                        "{\"pipeline_id\":\"" + ID
                                + "\",\"pipeline_version_id\":\"v1\",\"name\":\"greet-pipeline-1\"}");

        var published = server.invoke("pipeline", "publish", GreetPipeline.class.getName(), "--output=json");

        assertThat(published.talk()).contains("Pipeline 'greet-pipeline' is created.", "/#/pipelines/details/" + ID);
        assertThat(published.json()).containsEntry("pipeline_version_id", "v1");
    }

    @Test
    void saysThatANameIsNotThere() {
        var refused = server.invoke("version", "list", "nowhere");

        assertThat(refused.code()).isEqualTo(ExitCode.PROBLEMS);
        assertThat(refused.talk())
                .isEqualToIgnoringNewLines("kfp4j: there is no pipeline 'nowhere' on the server. "
                        + "Check the name, the namespace and the endpoint.");
    }

    @Test
    void findsAnExperimentByItsName() {
        server.answer("GET experiments", "{\"experiments\":[{\"experiment_id\":\"e1\",\"display_name\":\"nightly\"}]}")
                .answer("POST experiments/e1:archive", "{}");

        var archived = server.invoke("experiment", "archive", "nightly");

        assertThat(archived.code()).isEqualTo(ExitCode.OK);
        assertThat(server.asked)
                .last()
                .extracting(ScriptedServer.Asked::line)
                .asString()
                .endsWith("e1:archive");
    }

    @ParameterizedTest
    @CsvSource({
        "run archive r1, POST runs/r1:archive",
        "run unarchive r1, POST runs/r1:unarchive",
        "run terminate r1, POST runs/r1:terminate",
        "run retry r1, POST runs/r1:retry",
        "run delete r1, DELETE runs/r1",
        "recurring-run enable r1, POST recurringruns/r1:enable",
        "recurring-run disable r1, POST recurringruns/r1:disable",
        "recurring-run delete r1, DELETE recurringruns/r1"
    })
    void doesWhatItIsToldAndSaysSo(String words, String request) {
        server.answer(request, "{}");

        var done = server.invoke((words + " --output=json").split(" "));

        assertThat(done.code()).isEqualTo(ExitCode.OK);
        assertThat(done.talk()).contains("un 'r1'");
        assertThat(list(done)).containsExactly(Map.of("id", "r1", "action", words.split(" ", -1)[1]));
        assertThat(server.asked)
                .extracting(ScriptedServer.Asked::line)
                .containsExactly(request.replace(" ", " " + ScriptedServer.API));
    }

    @Test
    void stopsWhereSomethingCannotBeDone() {
        server.answer("DELETE runs/r1", "{}");

        var refused = server.invoke("run", "delete", "r1", "r2", "r3");

        assertThat(refused.code()).isEqualTo(ExitCode.PROBLEMS);
        assertThat(refused.talk()).contains("Run 'r1'", "runs/r2").doesNotContain("r3");
    }

    @Test
    void schedulesAPipeline() {
        server.answer("POST recurringruns", "{\"recurring_run_id\":\"s1\",\"display_name\":\"nightly\"}");

        var made = server.invoke(
                "recurring-run",
                "create",
                GreetPipeline.class.getName(),
                "--param=first=Ada",
                "--cron=0 30 2 * * *",
                "--until=2027-01-01T00:00:00Z",
                "--no-catchup",
                "--max-concurrency=2");

        assertThat(made.talk()).contains("Recurring run 's1' is created");
        assertThat(server.asked.get(0).body())
                .contains("\"cron\":\"0 30 2 * * *\"", "2027-01-01T00:00:00Z", "\"no_catchup\":true");
    }

    @ParameterizedTest
    @CsvSource({"''", "--cron=x --every=1h", "--every=20ms", "--every=1h --max-concurrency=11"})
    void refusesAScheduleThatIsNone(String options) {
        var words = "recurring-run create io.kfp4j.cli.GreetPipeline --param=first=Ada " + options;

        var refused = server.invoke(words.strip().split(" "));

        assertThat(refused.code()).isEqualTo(ExitCode.USAGE);
        assertThat(server.asked).isEmpty();
    }

    @Test
    void showsARunAndItsTasks() {
        server.answer("GET runs/r1", RunSubmitCommandTest.run("FAILED", failedTasks()));

        var shown = server.invoke("run", "get", "r1");

        assertThat(shown.data())
                .containsPattern("read +CACHED")
                .containsPattern("train +FAILED +8.00 s +out of memory")
                .doesNotContain("root", "driver", "executor");
    }

    @Test
    void writesTheReportThatALocalRunHas() throws Exception {
        server.answer("GET runs/r1", RunSubmitCommandTest.run("FAILED", failedTasks()));
        var page = folder.resolve("reports/r1.html");

        var written = server.invoke("run", "report", "r1", "--file=" + page);

        assertThat(written.data()).isEqualToIgnoringNewLines(page.toString());
        assertThat(Files.readString(page)).contains("<html", "train", "out of memory", "greetings");
    }

    @Test
    void printsTheLogOfATask() {
        server.answer("GET runs/r1", RunSubmitCommandTest.run("RUNNING", RunSubmitCommandTest.task("greet", "RUNNING")))
                .answer("GET /apis/v1alpha1/runs/r1/nodes/pod-greet/log", 200, "text/plain", "Hello\nAda\n");

        var log = server.invoke("run", "logs", "r1", "greet");

        assertThat(log.data()).isEqualToNormalizingNewlines("Hello\nAda\n");
    }

    @Test
    void asksTheExecutorOfATaskForItsLog() {
        server.answer("GET runs/r1", RunSubmitCommandTest.run("FAILED", failedTasks()))
                .answer("GET /apis/v1alpha1/runs/r1/nodes/train-executor/log", 200, "text/plain", "Killed\n");

        var log = server.invoke("run", "logs", "r1", "train", "--output=json");

        assertThat(Json.parse(log.data(), "standard output")).isEqualTo(List.of("Killed"));
    }

    @Test
    void fetchesAnArtifactWholeOrNotAtAll() throws Exception {
        server.answer(
                        "GET runs/r1",
                        RunSubmitCommandTest.run("SUCCEEDED", RunSubmitCommandTest.task("greet", "SUCCEEDED")))
                .answer("GET runs/r1/nodes/pod-greet/artifacts/text:read", "{\"data\":\"SGVsbG8=\"}");
        var file = folder.resolve("out/hello.txt");

        var fetched = server.invoke("artifact", "read", "r1", "greet", "text", "--file=" + file);
        var refused = server.invoke("artifact", "read", "r1", "greet", "other", "--file=" + folder.resolve("other"));

        assertThat(fetched.code()).isEqualTo(ExitCode.OK);
        assertThat(file).hasContent("Hello");
        assertThat(refused.code()).isEqualTo(ExitCode.PROBLEMS);
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(folder.resolve("out"));
        }
    }

    /** As servers tell them: each node names those that follow it. */
    private static String failedTasks() {
        return String.join(
                ",",
                node("root-driver", "SUCCEEDED", "root"),
                node("root", "FAILED", "read-driver"),
                node("read-driver", "SUCCEEDED", "read"),
                node("read", "SUCCEEDED", "read-executor"),
                node("read-executor", "SKIPPED", "train-driver")
                        .replace("\"read-executor\",\"state", "\"executor\",\"state"),
                node("train-driver", "SUCCEEDED", "train"),
                node("train", "FAILED", "train-executor")
                        .replace("\"child", "\"error\":{\"code\":13,\"message\":\"out of memory\"},\"child"),
                node("train-executor", "FAILED", "").replace("\"train-executor\",\"state", "\"executor\",\"state"));
    }

    private static String node(String name, String state, String next) {
        return "{\"task_id\":\"id-" + name + "\",\"pod_name\":\"" + name + "\",\"display_name\":\"" + name
                + "\",\"state\":\"" + state + "\",\"start_time\":\"2026-01-31T12:00:01Z\","
                + "\"end_time\":\"2026-01-31T12:00:09Z\",\"child_tasks\":[{\"pod_name\":\"" + next + "\"}]}";
    }

    private static String runs(int from, int count, String next) {
        return "{\"runs\":["
                + IntStream.range(from, from + count)
                        .mapToObj(i -> "{\"run_id\":\"r" + i + "\"}")
                        .collect(Collectors.joining(","))
                + "],\"next_page_token\":\"" + next + "\"}";
    }

    @SuppressWarnings("unchecked") // a list of objects; the parser's trees have texts for keys
    private static List<Map<String, Object>> list(Invocation invocation) {
        return (List<Map<String, Object>>) Objects.requireNonNull(Json.parse(invocation.data(), "standard output"));
    }
}
