package io.kfp4j.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.kfp4j.component.Component;
import io.kfp4j.component.TaskContext;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class ComponentMainTest {

    private final Path folder;
    private final Task task;

    ComponentMainTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        this.task = new Task(folder);
    }

    @Test
    void writesTheVeryBytesThatARunInTheSameJvmWrites() throws Exception {
        task.parameters.put("note", "Grüße\t世界\n");
        task.parameters.put("rate", 1e-7);
        assertThat(task.run().exitCode()).isEqualTo(ComponentRun.SUCCEEDED);
        var written = outputs();
        written.keySet().forEach(file -> file.toFile().delete());

        var ended = task.fork();

        assertThat(ended.exitCode()).as(ended.err()).isZero();
        assertThat(outputs()).isEqualTo(written).hasSize(8);
        assertThat(ended.err()).containsPattern("^kfp4j: \\d+\\.\\d\\d CPU seconds(, \\d+ MiB peak memory)?\n$");
    }

    @Test
    void exitsWithOneWhenTheComponentFails() throws Exception {
        task.parameters.put("mode", "FAILING");

        var ended = task.fork();

        assertThat(ended.exitCode()).isEqualTo(1);
        assertThat(ended.err()).startsWith("'train-toy' failed: row 3 of 'iris.csv' has 4 columns, expected 5\n");
    }

    @Test
    void exitsWithTwoWhenTheContractIsBroken() throws Exception {
        task.parameters.remove("note");

        var ended = task.fork();

        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(ended.err()).startsWith("'train-toy' was not started: input 'note' is missing\n");
    }

    /** Waits for ever, and cleans up when it is told to stop. */
    public static final class Waiting implements Component<Waiting.Place, Void> {

        public record Place(String cleanedUp) {}

        @Override
        public Void run(Place inputs, TaskContext<Void> task) throws IOException, InterruptedException {
            try {
                System.out.println("waiting");
                new CountDownLatch(1).await();
                throw new AssertionError("nobody counts down");
            } finally {
                Files.writeString(Path.of(inputs.cleanedUp()), "");
            }
        }
    }

    @Test
    void letsAComponentCleanUpOnSigterm() throws Exception {
        assumeThat(OS.current()).as("a system with signals").isNotEqualTo(OS.WINDOWS);

        var process = task.start(waiting());
        try (var out = process.inputReader(StandardCharsets.UTF_8)) {
            assertThat(out.readLine()).isEqualTo("waiting");
            process.destroy();

            assertThat(process.waitFor()).isEqualTo(143);
        }

        assertThat(folder.resolve("cleaned")).exists();
        assertThat(Files.readString(task.stderr())).startsWith("'waiting' was interrupted\n");
    }

    /** Ends the JVM by itself. */
    public static final class Exiting implements Component<Exiting.Inputs, Void> {

        public record Inputs() {}

        @Override
        public Void run(Inputs inputs, TaskContext<Void> task) {
            System.exit(7);
            throw new AssertionError("the JVM has ended");
        }
    }

    @Test
    void letsAComponentEndTheJvm() throws Exception {
        var ended = task.fork(List.of("--component", Exiting.class.getName(), "--executor_input", "{}"));

        assertThat(ended).isEqualTo(new Task.Ended(7, ""));
    }

    @Test
    void stopsWhenItsThreadIsInterrupted() {
        Thread.currentThread().interrupt();

        var ended = task.run(waiting());

        assertThat(ended.exitCode()).isEqualTo(ComponentRun.INTERRUPTED);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(ended.err()).startsWith("'waiting' was interrupted\n");
    }

    @Test
    void writesNoOutputsWhenInterrupted() throws IOException {
        Thread.currentThread().interrupt();

        var ended = task.run();

        assertThat(Thread.interrupted()).isTrue();
        assertThat(ended.exitCode()).isEqualTo(ComponentRun.INTERRUPTED);
        assertThat(task.executorOutput()).isNull();
    }

    private List<String> waiting() {
        return List.of(
                "--component",
                Waiting.class.getName(),
                "--executor_input",
                "{\"inputs\":{\"parameterValues\":{\"cleaned_up\":\"" + folder.resolve("cleaned") + "\"}}}");
    }

    private Map<Path, String> outputs() throws IOException {
        var all = new TreeMap<Path, String>();
        for (var part : List.of("out", "artifacts", "meta")) {
            try (var files = Files.walk(folder.resolve(part))) {
                for (var file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                    all.put(file, Files.readString(file));
                }
            }
        }
        return all;
    }
}
