package io.kfp4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunLocalCommandTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"in-process", "subprocess"})
    void runsAPipelineInEitherMode(String mode) {
        var run = runLocal(GreetPipeline.class.getName(), "--param", "first=Ada", "--mode", mode);

        assertThat(run.code()).as(run.talk()).isEqualTo(ExitCode.OK);
        assertThat(run.data()).contains("of greet-pipeline: SUCCEEDED").contains("greet ");
        assertThat(run.talk()).contains("run.json").contains("report.html");
    }

    @Test
    void runsACompiledFile() {
        var file = folder.resolve("greet.yaml");
        Invocation.of("compile", GreetPipeline.class.getName(), "--output", file.toString());

        var run = runLocal(file.toString(), "--param", "first=Ada", "--output", "json");

        assertThat(run.code()).as(run.talk()).isEqualTo(ExitCode.OK);
        assertThat(run.json()).containsEntry("state", "SUCCEEDED").containsEntry("pipelineName", "greet-pipeline");
    }

    @Test
    void givesParametersTheirTypes() {
        var run = runLocal(
                GreetPipeline.class.getName(),
                "--output=json",
                "--param=first=7",
                "--param=times=2",
                "--param=warmth=3",
                "--param=others=[\"Eve\", \"Bob\"]");

        assertThat(run.code()).as(run.talk()).isEqualTo(ExitCode.OK);
        assertThat(parameters(run))
                .containsEntry("first", "7")
                .containsEntry("times", 2L)
                .containsEntry("others", List.of("Eve", "Bob"));
        assertThat(run.data()).contains("Hello 7!Hello 7!");
    }

    @Test
    void takesParametersFromAFileUnlessTheCommandLineSaysOtherwise() throws Exception {
        var file = Files.writeString(
                folder.resolve("parameters.yaml"), "first: Ada\ntimes: 2\nwarmth: 1\nothers: [Eve]\n");

        var run = runLocal(
                GreetPipeline.class.getName(), "--params", file.toString(), "--param", "times=1", "-o", "json");

        assertThat(run.code()).as(run.talk()).isEqualTo(ExitCode.OK);
        assertThat(parameters(run)).containsEntry("first", "Ada").containsEntry("times", 1L);
    }

    @Test
    void handsTheEnvironmentToTasks() {
        var run = runLocal(
                GreetPipeline.class.getName(), "--param=first=Ada", "--env", "GREETING_END=.", "--output", "json");

        assertThat(run.data()).contains("Hello Ada.");
    }

    @Test
    void tellsARunThatFailedByItsExitCodeAndItsCause() {
        var run = runLocal(GreetPipeline.class.getName(), "--param", "first=");

        assertThat(run.code()).isEqualTo(ExitCode.RUN_FAILED);
        assertThat(run.data()).contains("FAILED").contains("Nobody is named.");
        assertThat(run.talk()).doesNotContain("\tat ");
    }

    @Test
    void resumesARunThatFailed() {
        var failed =
                runLocal(GreetPipeline.class.getName(), "--param=first=Ada", "--param=others=[\"\"]", "-o", "json");
        var runFolder = folder.resolve("runs")
                .resolve("greet-pipeline")
                .resolve(String.valueOf(failed.json().get("runId")));

        var resumed = runLocal(
                GreetPipeline.class.getName(),
                "--resume",
                runFolder.toString(),
                "--param=first=Ada",
                "--param=others=[\"Eve\"]",
                "-o",
                "json");

        assertThat(failed.code()).isEqualTo(ExitCode.RUN_FAILED);
        assertThat(resumed.code()).as(resumed.talk()).isEqualTo(ExitCode.OK);
        assertThat(resumed.json()).containsEntry("runId", failed.json().get("runId"));
    }

    @Test
    void usesTheResultsOfAnEarlierRunUnlessToldNotTo() {
        runLocal(GreetPipeline.class.getName(), "--param=first=Ada");

        var cached = runLocal(GreetPipeline.class.getName(), "--param=first=Ada");
        var fresh = runLocal(GreetPipeline.class.getName(), "--param=first=Ada", "--no-cache");

        assertThat(cached.data()).contains("CACHED");
        assertThat(fresh.data()).doesNotContain("CACHED");
    }

    @Test
    void refusesParametersThatAreNotOfTheirTypeAllAtOnce() {
        var refused = runLocal(GreetPipeline.class.getName(), "--param=times=many", "--param=warmth=hot");

        assertThat(refused.code()).isEqualTo(ExitCode.USAGE);
        assertThat(refused.talk())
                .contains(
                        "The parameter 'times' is NUMBER_INTEGER, and 'many' is not. Write a whole number such as 50.")
                .contains("The parameter 'warmth' is NUMBER_DOUBLE, and 'hot' is not.");
    }

    @Test
    void refusesParametersThatThePipelineDoesNotHave() {
        var refused = runLocal(GreetPipeline.class.getName(), "--param=first=Ada", "--param=firts=Ada");

        assertThat(refused.code()).isEqualTo(ExitCode.PROBLEMS);
        assertThat(refused.talk()).contains("'firts'").doesNotContain("\tat ");
        assertThat(folder.resolve("runs")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--secrets", "--params", "--resume"})
    void refusesAFileThatIsNotThere(String option) {
        var refused = runLocal(GreetPipeline.class.getName(), "--param=first=Ada", option, "nowhere");

        assertThat(refused.code()).isIn(ExitCode.USAGE, ExitCode.PROBLEMS);
        assertThat(refused.talk()).contains("nowhere").doesNotContain("\tat ");
    }

    private Invocation runLocal(String... arguments) {
        List<String> all = new ArrayList<>(List.of("run", "local"));
        all.addAll(List.of(arguments));
        all.add("--root=" + folder.resolve("runs"));
        return Invocation.of(all.toArray(String[]::new));
    }

    @SuppressWarnings("unchecked") // the record's form
    private static Map<String, Object> parameters(Invocation run) {
        return (Map<String, Object>) Objects.requireNonNull(run.json().get("parameters"));
    }
}
