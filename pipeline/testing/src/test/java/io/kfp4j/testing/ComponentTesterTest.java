package io.kfp4j.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kfp4j.component.Component;
import io.kfp4j.component.Dataset;
import io.kfp4j.component.Model;
import io.kfp4j.component.StoredArtifact;
import io.kfp4j.component.TaskContext;
import io.kfp4j.testing.CountRows.Counted;
import io.kfp4j.testing.CountRows.Inputs;
import io.kfp4j.testing.CountRows.Unit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComponentTesterTest {

    private final Path folder;
    private final Dataset rows;

    ComponentTesterTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        this.rows = Dataset.at(Files.writeString(folder.resolve("rows.csv"), "a\nb\nc\n"));
    }

    @Test
    void runsAComponentBehindItsContainerContract() {
        var run = ComponentTester.of(CountRows.class)
                .env("USER_NAME", "Ada")
                .in(folder.resolve("task"))
                .run(new Inputs(rows, null, Unit.PAIRS));

        assertThat(run)
                .succeeded()
                .hasParameter("count", 3)
                .hasParameter("share", 0.5)
                .hasParameter("unit", Unit.PAIRS)
                .hasArtifact("report")
                .hasMetadata("metrics", "rows", 3)
                .says("CPU seconds");
        assertThat(run.standardOutput()).isEqualTo("counting for Ada\n");
        assertThat(folder.resolve("task/count")).hasContent("3");
    }

    @Test
    void givesOutputsAsTheirTypes() {
        var run = ComponentTester.of(CountRows.class).inProcess().run(new Inputs(rows, null, Unit.ROWS));

        int count = run.output(Counted::count);
        assertThat(count).isEqualTo(3);
        assertThat(run.output(Counted::unit)).isEqualTo(Unit.ROWS);
        assertThat(run.output(Counted::sources)).isEmpty();
        assertThat(run.output(Counted::report).path()).hasFileName("report.txt").isRegularFile();
        assertThat(run.output(Counted::metrics).metadata()).containsEntry("rows", 3L);
        assertThat(run.artifact("report").path()).isDirectory();
    }

    @Test
    void hidesTheTestsEnvironment() {
        var run = ComponentTester.of(CountRows.class).run(new Inputs(rows, null, Unit.ROWS));

        assertThat(System.getenv()).containsKey("OMP_NUM_THREADS");
        assertThat(run.output(Counted::report).path()).hasContent("3 false");
    }

    @Test
    void passesTheFolderOfAnInputThatIsAFileInside() throws IOException {
        Files.createDirectories(folder.resolve("model"));
        var model = Model.at(Files.writeString(folder.resolve("model/model.txt"), "weights"));

        var run = ComponentTester.of(CountRows.class).inProcess().run(new Inputs(rows, model, Unit.ROWS));

        assertThat(run).succeeded().hasParameter("sources", List.of("weights"));
    }

    @Test
    void refusesAFileOfAnotherNameThanTheInputWants() {
        var tester = ComponentTester.of(CountRows.class);

        assertThatThrownBy(() -> tester.run(new Inputs(rows, Model.at(Path.of("/x/model.zip")), Unit.ROWS)))
                .hasMessage("The input 'model' is the file 'model.txt' in some folder, found '/x/model.zip'");
    }

    @Test
    void keepsTheUriOfAnArtifactThatLiesElsewhere() throws IOException {
        var empty = Files.writeString(folder.resolve("empty.csv"), "");
        var remote = new Dataset(new StoredArtifact("rows", "s3://bucket/empty.csv", empty, Map.of()));

        var run = ComponentTester.of(CountRows.class).inProcess().run(new Inputs(remote, null, Unit.ROWS));

        assertThat(run).failedWith(1).says("'count-rows' failed: 's3://bucket/empty.csv' has no rows");
    }

    @Test
    void runsOnInputsThatAreNotWellFormed() {
        var run = ComponentTester.of(CountRows.class).runJson("{\"inputs\": {}}");

        assertThat(run).failedWith(2).says("- input 'rows' is missing");
    }

    @Test
    void saysWhatTheComponentSaidWhenAnAssertionFails() {
        var run = ComponentTester.of(CountRows.class).inProcess().runJson("{}");

        assertThatThrownBy(() -> assertThat(run).succeeded())
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith(
                        "Expected the run of 'count-rows' to exit with 0 but it exited with 2 and said\n"
                                + "'count-rows' was not started");
        assertThatThrownBy(() -> assertThat(run).hasParameter("count"))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith(
                        "There is no output parameter 'count' but []; exit code 2, stderr:\n'count-rows'");
    }

    @Test
    void tellsValuesThatDiffer() {
        var run = ComponentTester.of(CountRows.class).inProcess().run(new Inputs(rows, null, Unit.ROWS));

        assertThatThrownBy(() -> assertThat(run).hasParameter("count", 4))
                .hasMessage("Expected output parameter 'count' of the run of 'count-rows' to be\n  4\nbut it is\n  3");
        assertThatThrownBy(() -> assertThat(run).hasMetadata("metrics", "rows", 4))
                .hasMessageEndingWith("to have\n  rows=4\nbut it is\n  {rows=3}");
        assertThatThrownBy(() -> assertThat(run).hasArtifact("metrics")).hasMessageContaining("found nothing there");
        assertThatThrownBy(() -> assertThat(run).failedWith(1)).isInstanceOf(AssertionError.class);
    }

    /** Somebody to greet. */
    public record Person(String name) {}

    /** Returns its only output bare. */
    public static final class Greet implements Component<Person, String> {

        @Override
        public String run(Person inputs, TaskContext<String> task) {
            return "Hello, " + inputs.name() + "!\n";
        }
    }

    @Test
    void givesTheOnlyOutputOfAComponentThatReturnsItBare() {
        var run = ComponentTester.of(Greet.class).inProcess().run(new Person("Zoë"));

        assertThat(run).succeeded().hasParameter("Output", "Hello, Zoë!\n");
        assertThat(run.output()).isEqualTo("Hello, Zoë!\n");
    }

    /** Never ends. */
    public static final class Hang implements Component<Person, String> {

        @Override
        public String run(Person inputs, TaskContext<String> task) throws InterruptedException {
            new CountDownLatch(1).await();
            return "";
        }
    }

    @Test
    void stopsAComponentThatTakesTooLong() {
        var tester = ComponentTester.of(Hang.class).timeout(Duration.ofMillis(1));

        assertThatThrownBy(() -> tester.run(new Person("you")))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("The component has not ended after PT0.001S. Give it more with timeout(…)");
    }
}
