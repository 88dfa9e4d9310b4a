package io.kfp4j.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComponentRunTest {

    private final Path folder;
    private final Task task;

    ComponentRunTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        this.task = new Task(folder);
    }

    @Test
    void writesEachOutputParameterAsText() throws IOException {
        task.parameters.put("rate", 1e-7);
        task.parameters.put("note", "Grüße, 世界\n");
        task.parameters.put("sizes", List.of(3, 4.0));

        var ended = task.run();

        assertThat(ended.exitCode()).as(ended.err()).isEqualTo(ComponentRun.SUCCEEDED);
        assertThat(task.outputFile("note")).hasContent("Grüße, 世界\n");
        assertThat(Files.readString(task.outputFile("note"))).endsWith("界\n");
        assertThat(task.outputFile("count")).hasContent("3");
        assertThat(task.outputFile("loss")).hasContent("0.0000001");
        assertThat(task.outputFile("good")).hasContent("false");
        assertThat(task.outputFile("sizes")).hasContent("[3,4]");
        assertThat(task.outputFile("layer")).hasContent("{\"activation\":\"relu\",\"width\":4}");
    }

    @Test
    void tellsTheLauncherAboutEveryOutput() throws IOException {
        task.run();

        assertThat(task.executorOutput())
                .extracting("parameterValues")
                .isEqualTo(Map.of(
                        "note",
                        "fine",
                        "count",
                        3L,
                        "loss",
                        0.5,
                        "good",
                        false,
                        "sizes",
                        List.of(1L, 2L),
                        "layer",
                        Map.of("width", 4L, "activation", "relu")));
        assertThat(task.executorOutput())
                .extracting("artifacts")
                .extracting("model")
                .isEqualTo(Map.of(
                        "artifacts",
                        List.of(Task.artifact(
                                folder.resolve("artifacts/model").toString(), Map.of("framework", "toy")))));
    }

    @Test
    void writesMetricsInTheShapesThatTheUiDraws() throws IOException {
        task.run();

        assertThat(task.executorOutput())
                .extracting("artifacts")
                .extracting("metrics")
                .asString()
                .contains("metadata={accuracy=0.9}");
        assertThat(Files.readString(task.executorOutputFile()))
                .contains("{\"displayName\":\"a\"}", "{\"row\":[3,1]}", "{\"row\":[0,4]}")
                .contains("\"confidenceThreshold\":0.5", "\"recall\":0.75", "\"falsePositiveRate\":0.25");
    }

    @Test
    void writesTheFileThatAnOutputNamesInsideItsFolder() {
        task.run();

        assertThat(folder.resolve("artifacts/model/model.txt")).hasContent("trained on 5.1,3.5");
    }

    @Test
    void leavesNothingBesideTheOutputs() throws IOException {
        task.run();

        try (var files = Files.list(folder.resolve("out"))) {
            assertThat(files).hasSize(6);
        }
        try (var files = Files.list(folder.resolve("meta"))) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void saysOnlyTheSentenceOfAComponentException() throws IOException {
        task.parameters.put("mode", "FAILING");

        var ended = task.run();

        assertThat(ended.exitCode()).isEqualTo(ComponentRun.FAILED);
        assertThat(ended.err())
                .startsWith("'train-toy' failed: row 3 of 'iris.csv' has 4 columns, expected 5\n"
                        + "Caused by: java.io.IOException: short read\nkfp4j: ")
                .doesNotContain("\tat ");
        assertThat(task.executorOutput()).isNull();
    }

    @Test
    void givesTheStackTraceOfAnythingElseAfterItsCause() {
        task.parameters.put("mode", "BROKEN");

        var ended = task.run();

        assertThat(ended.exitCode()).isEqualTo(ComponentRun.FAILED);
        assertThat(ended.err())
                .startsWith("'train-toy' failed: java.lang.IllegalStateException: no such luck\n")
                .contains("\tat io.kfp4j.runtime.TrainToy.run(");
    }

    @Test
    void namesAnOutputThatIsNull() throws IOException {
        task.parameters.put("mode", "NULL_OUTPUT");

        var ended = task.run();

        assertThat(ended.exitCode()).isEqualTo(ComponentRun.FAILED);
        assertThat(ended.err()).startsWith("'train-toy' failed: output 'note' is null; every output needs a value\n");
        assertThat(task.executorOutput()).isNull();
        assertThat(task.outputFile("count")).doesNotExist();
    }

    @Test
    void refusesANumberThatKfpWouldChange() {
        task.parameters.put("mode", "HUGE_NUMBER");

        var ended = task.run();

        assertThat(ended.exitCode()).isEqualTo(ComponentRun.FAILED);
        assertThat(ended.err()).startsWith("'train-toy' failed: output 'count' 9223372036854775807 is beyond 2^53");
    }

    @Test
    void refusesANumberThatJsonCannotSay() {
        task.parameters.put("mode", "NOT_A_NUMBER");

        var ended = task.run();

        assertThat(ended.err()).startsWith("'train-toy' failed: output 'loss' NaN is no value JSON can say\n");
    }

    @Test
    void refusesAnArtifactThatLiesElsewhere() {
        task.parameters.put("mode", "FOREIGN_ARTIFACT");

        var ended = task.run();

        assertThat(ended.exitCode()).isEqualTo(ComponentRun.FAILED);
        assertThat(ended.err())
                .startsWith("'train-toy' failed: output 'model' was returned as '" + folder.resolve("training.csv")
                        + "' but belongs at '" + folder.resolve("artifacts/model/model.txt")
                        + "'. Ask the task context");
    }

    @Test
    void warnsOfAnArtifactThatWasNotWritten() {
        task.parameters.put("mode", "NOTHING_WRITTEN");

        var ended = task.run();

        assertThat(ended.exitCode()).isEqualTo(ComponentRun.SUCCEEDED);
        assertThat(ended.err().lines().filter(line -> line.contains("warning")))
                .containsExactly("kfp4j: warning: output 'model' was not written: there is nothing at '"
                        + folder.resolve("artifacts/model/model.txt") + "'");
    }

    @Test
    void writesNothingWhenTheExecutorOutputCannotBeWritten() throws IOException {
        Files.createDirectories(task.executorOutputFile().resolve("in the way"));

        var ended = task.run();

        assertThat(ended.exitCode()).isEqualTo(ComponentRun.FAILED);
        assertThat(ended.err())
                .startsWith("'train-toy' failed: Cannot write the outputs")
                .doesNotContain("\tat ");
        try (var files = Files.list(folder.resolve("out"))) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void saysWhichOutputFolderCannotBeMade() throws IOException {
        Files.writeString(folder.resolve("out"), "in the way");

        var ended = task.run();

        assertThat(ended.exitCode()).isEqualTo(ComponentRun.FAILED);
        assertThat(ended.err())
                .startsWith("'train-toy' failed: Cannot write the outputs '" + folder.resolve("out") + "'")
                .doesNotContain("\tat ");
    }

    @Test
    void reportsWhatTheTaskUsedToAFile() {
        task.environment.put("KFP4J_USAGE_FILE", folder.resolve("usage.json").toString());

        var ended = task.run();

        assertThat(ended.err()).containsPattern("(?m)^kfp4j: \\d+\\.\\d\\d CPU seconds$");
        assertThat(folder.resolve("usage.json")).content().contains("\"cpuSeconds\":", "\"source\":\"thread\"");
    }
}
