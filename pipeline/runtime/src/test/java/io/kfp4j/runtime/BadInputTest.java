package io.kfp4j.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.kfp4j.component.Component;
import io.kfp4j.component.TaskContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BadInputTest {

    private final Path folder;
    private final Task task;

    BadInputTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        this.task = new Task(folder);
    }

    @Test
    void namesEveryInputAndOutputThatDoesNotFitAtOnce() throws IOException {
        task.parameters.remove("note");
        task.parameters.put("epochs", 2.5);
        task.parameters.put("mode", "SLOWLY");
        task.parameters.put("epoch", 3);
        task.inputArtifacts.put("training", Task.artifacts("ftp://host/file"));
        task.outputArtifacts.remove("model");
        task.outputParameters.put("f1", Map.of("outputFile", "f1"));

        var ended = task.run();

        assertThat(ended.exitCode()).isEqualTo(ComponentRun.REFUSED);
        assertThat(ended.err())
                .startsWith(
                        """
                        'train-toy' was not started, for 7 reasons:
                        - input 'training' has the URI 'ftp://host/file'; expected gs://, s3://, minio://, oci://, file:// or a path
                        - input 'note' is missing
                        - input 'epochs' does not fit: expected a whole number, found 2.5
                        - input 'mode' does not fit: expected one of [WELL, FAILING, BROKEN, NULL_OUTPUT, NOT_A_NUMBER, FOREIGN_ARTIFACT, NOTHING_WRITTEN, HUGE_NUMBER], found 'SLOWLY'
                        - it has no input parameter 'epoch'. Is the pipeline's spec of another version than the image?
                        - output 'model' has no place. Is the pipeline's spec of another version than the image?
                        - it has no output parameter 'f1'. Is the pipeline's spec of another version than the image?
                        """);
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void refusesTheWrongType() {
        task.parameters.put("epochs", "three");

        assertThat(refusal())
                .isEqualTo("'train-toy' was not started: input 'epochs' does not fit: expected int, found 'three'");
    }

    @Test
    void refusesAnIntThatDoesNotFit() {
        task.parameters.put("epochs", 3_000_000_000L);

        assertThat(refusal()).contains("input 'epochs' does not fit: expected an int, found 3000000000");
    }

    @Test
    void refusesSeveralArtifactsWhereOneIsWanted() {
        task.inputArtifacts.put("training", Task.artifacts("a", "b"));

        assertThat(refusal()).contains("input 'training' takes one artifact, found 2");
    }

    @Test
    void saysWhatLiesInAFolderWithoutTheFileItWants() throws IOException {
        Files.createDirectories(folder.resolve("start"));
        Files.writeString(folder.resolve("start/saved_model.pb"), "");
        task.inputArtifacts.put("start", Task.artifacts(folder.resolve("start").toString()));

        assertThat(refusal())
                .contains("input 'start' has no file 'model.txt': '" + folder.resolve("start")
                        + "' holds 'saved_model.pb'");
    }

    @Test
    void refusesJsonThatIsNone() {
        var ended = task.run(List.of("--component", TrainToy.class.getName(), "--executor_input", "{\"inputs\": "));

        assertThat(ended.exitCode()).isEqualTo(ComponentRun.REFUSED);
        assertThat(ended.err()).startsWith("the component was not started: --executor_input:1:");
    }

    @Test
    void refusesAPlaceholderThatNoLauncherReplaced() {
        var ended = task.run(List.of("--component", TrainToy.class.getName(), "--executor_input", "{{$}}"));

        assertThat(ended.exitCode()).isEqualTo(ComponentRun.REFUSED);
        assertThat(ended.err()).startsWith("the component was not started: --executor_input:1:");
    }

    @Test
    void refusesAnUnknownClass() {
        var ended = task.run(List.of("--component", "com.acme.Missing", "--executor_input", "{}"));

        assertThat(ended.exitCode()).isEqualTo(ComponentRun.REFUSED);
        assertThat(ended.err())
                .startsWith("the component was not started: There is no class 'com.acme.Missing' on the class path."
                        + " Check --component and what the image holds\n");
    }

    @Test
    void refusesAClassThatIsNoComponent() {
        var ended = task.run(List.of("--component", "java.lang.String", "--executor_input", "{}"));

        assertThat(ended.err())
                .startsWith("the component was not started: 'java.lang.String' is no class that implements"
                        + " io.kfp4j.component.Component\n");
    }

    @Test
    void refusesUnknownAndMissingArguments() {
        assertThat(task.run(List.of("--componet", "X")).err())
                .startsWith("the component was not started: Unknown argument '--componet'. Usage: ComponentMain ");
        assertThat(task.run(List.of("--component", "X")).err())
                .startsWith("the component was not started: Missing --executor_input. Usage: ");
        assertThat(task.run(List.of("--component")).err())
                .startsWith("the component was not started: --component needs a value. Usage: ");
        assertThat(task.run(List.of()).exitCode()).isEqualTo(ComponentRun.REFUSED);
    }

    @Test
    void takesTheExecutorInputFromAFile() throws IOException {
        Files.writeString(folder.resolve("input.json"), task.executorInput());

        var ended = task.run(List.of(
                "--component=" + TrainToy.class.getName(), "--executor_input_file=" + folder.resolve("input.json")));

        assertThat(ended.exitCode()).as(ended.err()).isEqualTo(ComponentRun.SUCCEEDED);
    }

    @Test
    void refusesAFileThatIsNotThere() {
        var ended =
                task.run(List.of("--component", TrainToy.class.getName(), "--executor_input_file", "/no/such/file"));

        assertThat(ended.exitCode()).isEqualTo(ComponentRun.REFUSED);
        assertThat(ended.err())
                .startsWith("the component was not started: Cannot read --executor_input_file '/no/such/file': ");
    }

    /** Checks its own inputs. */
    public static final class Checking implements Component<Checking.Inputs, Void> {

        public record Inputs(double testFraction) {
            public Inputs {
                if (testFraction <= 0 || testFraction >= 1) {
                    throw new IllegalArgumentException("test_fraction " + testFraction + " is not between 0 and 1");
                }
            }
        }

        @Override
        @SuppressWarnings("NullAway") // null is the only Void
        public Void run(Inputs inputs, TaskContext<Void> task) {
            return null;
        }
    }

    @Test
    void saysWhatARecordSaysOfItsOwnValues() {
        var ended = task.run(List.of(
                "--component",
                Checking.class.getName(),
                "--executor_input",
                "{\"inputs\":{\"parameterValues\":{\"test_fraction\":2}}}"));

        assertThat(ended.exitCode()).isEqualTo(ComponentRun.REFUSED);
        assertThat(ended.err())
                .startsWith(
                        "'checking' was not started: the inputs are refused: test_fraction 2.0 is not between 0 and 1\n");
    }

    private String refusal() {
        var ended = task.run();
        assertThat(ended.exitCode()).isEqualTo(ComponentRun.REFUSED);
        return ended.err().lines().findFirst().orElseThrow();
    }
}
