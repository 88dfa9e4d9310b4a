package io.kfp4j.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.kfp4j.local.artifact.Folders;
import io.kfp4j.local.record.RunRecord;
import io.kfp4j.local.record.RunState;
import io.kfp4j.local.record.TaskState;
import io.kfp4j.spec.CompiledPipeline;
import io.kfp4j.spec.format.SpecReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Specs by the Python SDK whose programs this machine has. */
class ConformanceTest {
    /** What a machine without volumes and buckets has to refuse. */
    private static final Pattern OUT_OF_REACH =
            Pattern.compile("(?s).*(is an artifact, which a run cannot be given|of Secret|Secret '"
                    + "|persistent volume|keeps artifacts at 'gs:|loops over artifacts).*");

    private final Path work;
    private final LocalRunOptions.Builder options;

    ConformanceTest(@TempDir Path work) {
        this.work = work;
        this.options = LocalRunOptions.builder().workFolder(work).mode(RunMode.SUBPROCESS);
    }

    @Test
    void runsTwoContainersAfterEachOther() throws IOException {
        var run = run("critical/two_step_pipeline_containerized.yaml");

        assertThat(run.state()).isEqualTo(RunState.SUCCEEDED);
        assertThat(run.folder().resolve("tasks/component2/log.txt")).content().isEqualTo("Hello KFP Containerized!\n");
    }

    @Test
    void saysWhichProgramIsMissing() throws IOException {
        var run = run(options.parameter("text", "good day"), "container_io.yaml");

        assertThat(run.error())
                .isEqualTo("Task 'container-io' failed: Cannot start 'my_program': No such file or directory."
                        + " Install it, or run the task in its container.");
    }

    @Test
    void runsEverySpecWithProgramsThatReturnAnything() throws IOException {
        var ended = new TreeMap<String, String>();
        for (var file : Folders.tree(folder())) {
            if (file.toString().endsWith(".yaml")) {
                var pipeline = SpecReader.read(file);
                var builder = LocalRunOptions.builder()
                        .workFolder(work.resolve(folder().relativize(file).toString()))
                        .secrets(AnythingExecutor.secrets(pipeline))
                        .executor(new AnythingExecutor(pipeline));
                AnythingExecutor.parameters(pipeline).forEach(builder::parameter);
                ended.put(folder().relativize(file).toString(), end(pipeline, builder.build()));
            }
        }

        var failed = ended.entrySet().stream()
                .filter(entry -> !entry.getValue().equals("null"))
                .toList();
        System.out.printf("local run: %d of %d specs%n", ended.size() - failed.size(), ended.size());
        assertThat(failed)
                .allSatisfy(entry ->
                        assertThat(entry.getValue()).matches(OUT_OF_REACH).doesNotContain("kfp4j itself"));
        assertThat(failed).hasSizeLessThan(14);
    }

    private static String end(CompiledPipeline pipeline, LocalRunOptions options) throws IOException {
        try {
            return String.valueOf(new LocalRunner().run(pipeline, options).error());
        } catch (LocalRunException e) {
            return String.join("\n", e.problems());
        }
    }

    @Test
    void takesDependenciesByNameOnlyIntoAccount() throws IOException {
        options.replace("print-text", task -> {})
                .replace("print-text-2", task -> {})
                .replace("print-text-3", task -> {});

        var run = run("essential/pipeline_with_after.yaml");

        assertThat(run.tasks()).extracting("state").containsOnly(TaskState.SUCCEEDED);
    }

    @Test
    void collectsAcrossNestedLoops() throws IOException {
        options.replace("double", task -> task.output("Output", number(task.parameter("num")) * 2))
                .replace("double-2", task -> task.output("Output", number(task.parameter("num")) * 2))
                .replace(
                        "add-two-nums",
                        task -> task.output("Output", number(task.parameter("x")) + number(task.parameter("y"))))
                .replace("add", task -> task.output("Output", 0L));

        var run = run("nested_with_parameters.yaml");

        assertThat(run.error()).isNull();
        assertThat(run.outputs().parameters())
                .extracting("Output")
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .containsExactly(4L, 6L, 8L, 6L, 8L, 10L, 8L, 10L, 12L);
    }

    @Test
    void choosesABranchOfOneOf() throws IOException {
        options.replace("flip-coin", task -> task.output("Output", "tails"))
                .replace("print-and-return", task -> task.output("Output", String.valueOf(task.parameter("text"))))
                .replace("print-and-return-2", task -> task.output("Output", String.valueOf(task.parameter("text"))))
                .replace("print-and-return-3", task -> task.output("Output", String.valueOf(task.parameter("text"))));

        var run = run("if_else_with_oneof_parameters.yaml");

        assertThat(run.error()).isNull();
        assertThat(run.outputs().parameters()).containsEntry("Output", "Got tails!");
    }

    @Test
    void collectsOnlyFromThePassesThatRan() throws IOException {
        options.replace("double", task -> task.output("Output", number(task.parameter("num")) * 2))
                .replace("add", task -> task.output("Output", 10L));

        var run = run("conditional_producer_and_consumers.yaml");

        assertThat(run.error()).isNull();
        assertThat(run.task("condition-4/add")
                        .orElseThrow()
                        .inputs()
                        .parameters()
                        .get("nums"))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .containsExactly(4L, 6L);
    }

    private RunRecord run(String spec) throws IOException {
        return run(options, spec);
    }

    private static RunRecord run(LocalRunOptions.Builder options, String spec) throws IOException {
        return new LocalRunner().run(SpecReader.read(folder().resolve(spec)), options.build());
    }

    private static long number(@Nullable Object value) {
        return ((Number) Objects.requireNonNull(value)).longValue();
    }

    private static Path folder() {
        var found = Stream.iterate(Path.of("").toAbsolutePath(), path -> path != null, Path::getParent)
                .map(path -> path.resolve("shared/conformance/ir"))
                .filter(Files::isDirectory)
                .findFirst();
        Assumptions.assumeTrue(found.isPresent(), "the conformance files are not on this machine");
        return found.orElseThrow();
    }
}
