package io.kfp4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PipedReader;
import java.io.PipedWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** From publishing to the report, as a user goes through it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(60)
class SandboxCommandTest {
    private static final String GREET = GreetPipeline.class.getName();

    @TempDir
    Path folder;

    private final FutureTask<Integer> sandbox = new FutureTask<>(this::serve);
    private final Thread thread = new Thread(sandbox, "sandbox");
    private final PipedWriter out = new PipedWriter();
    private String endpoint = "";

    @BeforeAll
    void start() throws IOException {
        var data = new BufferedReader(new PipedReader(out));
        thread.start();
        var line = data.readLine();
        assertThat(line).startsWith("export KF_PIPELINES_ENDPOINT='http://");
        endpoint = "--endpoint=" + line.replaceAll(".*'(.*)'", "$1");
    }

    @AfterAll
    void stopsWhenItIsInterrupted() throws Exception {
        thread.interrupt();

        assertThat(sandbox.get(60, TimeUnit.SECONDS)).isEqualTo(ExitCode.INTERRUPTED);
    }

    @Test
    void runsWhatIsSubmittedAndReportsIt() throws IOException {
        var submitted = Invocation.of(
                "run",
                "submit",
                GREET,
                "--param=first=Ada",
                "--no-cache",
                "--wait",
                "--poll=50ms",
                "--output=json",
                endpoint);
        assertThat(submitted.code()).as(submitted.talk()).isEqualTo(ExitCode.OK);
        var id = String.valueOf(submitted.json().get("run_id"));
        var shown = Invocation.of("run", "get", id, endpoint);
        var page = folder.resolve("report.html");
        var report = Invocation.of("run", "report", id, "--file=" + page, endpoint);

        assertThat(submitted.json()).containsEntry("state", "SUCCEEDED");
        assertThat(submitted.talk()).contains("SUCCEEDED greet");
        assertThat(shown.data()).containsPattern("greet +SUCCEEDED").doesNotContain("driver", "executor");
        assertThat(report.code()).isEqualTo(ExitCode.OK);
        assertThat(page).content().contains("greet", "Ada");
    }

    @Test
    void endsWithOneWhereTheRunFails() {
        var submitted = Invocation.of("run", "submit", GREET, "--param=first=", "--wait", "--poll=50ms", endpoint);

        assertThat(submitted.code()).isEqualTo(ExitCode.RUN_FAILED);
        assertThat(submitted.talk()).contains("FAILED").doesNotContain("\tat ");
    }

    @Test
    void publishesOnceAndRunsTheVersion() {
        var first = Invocation.of("pipeline", "publish", GREET, "--name=published", endpoint);
        var second = Invocation.of("pipeline", "publish", GREET, "--name=published", endpoint);
        var versions = Invocation.of("version", "list", "published", endpoint);
        var run = Invocation.of(
                "run", "submit", "--pipeline=published", "--param=first=Ada", "--wait", "--poll=50ms", endpoint);

        assertThat(first.code()).as(first.talk()).isEqualTo(ExitCode.OK);
        assertThat(second.talk()).contains("The server has this version already.");
        assertThat(second.data()).isEqualTo(first.data());
        assertThat(versions.data().lines()).hasSize(2);
        assertThat(run.code()).as(run.talk()).isEqualTo(ExitCode.OK);
    }

    @Test
    void startsNothingTwiceUnderOneRequestId() {
        var first = Invocation.of(
                "run", "submit", GREET, "--param=first=Ada", "--request-id=build-17", "-o=json", endpoint);
        var second = Invocation.of(
                "run", "submit", GREET, "--param=first=Ada", "--request-id=build-17", "-o=json", endpoint);

        assertThat(first.code()).as(first.talk()).isEqualTo(ExitCode.OK);
        assertThat(second.code()).as(second.talk()).isEqualTo(ExitCode.OK);
        assertThat(second.json().get("run_id")).isEqualTo(first.json().get("run_id"));
    }

    @Test
    void keepsExperimentsAndTheirRuns() {
        Invocation.of("experiment", "create", "nightly", endpoint);
        Invocation.of("run", "submit", GREET, "--param=first=Ada", "--name=in-it", "--experiment=nightly", endpoint);

        var runs = Invocation.of("run", "list", "--experiment=nightly", endpoint);
        var archived = Invocation.of("experiment", "archive", "nightly", endpoint);
        var left = Invocation.of("experiment", "list", endpoint);

        assertThat(runs.data()).contains("in-it");
        assertThat(archived.code()).as(archived.talk()).isEqualTo(ExitCode.OK);
        assertThat(left.data()).doesNotContain("nightly");
    }

    @Test
    void isSoundInTheEyesOfTheDoctor() {
        var examined = Invocation.of("doctor", endpoint);

        assertThat(examined.code()).as(examined.data()).isEqualTo(ExitCode.OK);
    }

    @Test
    void refusesAPortThatIsNone() {
        var refused = Invocation.of("sandbox", "--port=70000");

        assertThat(refused.code()).isEqualTo(ExitCode.USAGE);
        assertThat(refused.talk()).contains("port 70000 is none");
    }

    /** The reader is told when there is nothing more to come. */
    private int serve() throws IOException {
        try (out) {
            return Kfp4j.execute(new PrintWriter(out, true), new PrintWriter(Writer.nullWriter()), "sandbox");
        }
    }
}
