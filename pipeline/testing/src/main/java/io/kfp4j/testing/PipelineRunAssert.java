package io.kfp4j.testing;

import io.kfp4j.local.record.RunRecord;
import io.kfp4j.local.record.RunState;
import io.kfp4j.local.record.TaskRecord;
import io.kfp4j.local.record.TaskState;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;

/**
 * Says what must have become of a local run. Tasks go by their names, or by their full paths where several have the same name.
 *
 * <pre>{@code
 * assertThat(run).succeeded().ran("read-dataset", "split").inOrder().skipped("serve");
 * }</pre>
 */
public final class PipelineRunAssert extends AbstractAssert<PipelineRunAssert, RunRecord> {
    private List<String> last = List.of();

    private PipelineRunAssert(RunRecord run) {
        super(run, PipelineRunAssert.class);
    }

    /** Begins with a run. */
    public static PipelineRunAssert assertThat(RunRecord run) {
        return new PipelineRunAssert(run);
    }

    /** All of it has gone well. */
    public PipelineRunAssert succeeded() {
        return ended(RunState.SUCCEEDED);
    }

    /** Some task has failed. */
    public PipelineRunAssert failed() {
        return ended(RunState.FAILED);
    }

    /** It was interrupted. */
    public PipelineRunAssert wasCanceled() {
        return ended(RunState.CANCELED);
    }

    /** These tasks have made their outputs, now or in an earlier run. */
    public PipelineRunAssert ran(String... tasks) {
        last = List.of(tasks);
        return all("to have run", state -> state.hasOutputs(), tasks);
    }

    /** The tasks named just before have run one after the other. */
    public PipelineRunAssert inOrder() {
        for (var i = 1; i < last.size(); i++) {
            var before = last.get(i - 1);
            var after = last.get(i);
            var end = tasks(before).stream().map(TaskRecord::endTime).toList();
            var start = tasks(after).stream().map(TaskRecord::startTime).toList();
            var ordered = end.stream()
                    .allMatch(ended ->
                            ended != null && start.stream().allMatch(began -> began != null && !began.isBefore(ended)));
            if (!ordered) {
                failWithMessage("Expected task '%s' to run before '%s', but found%n%s", before, after, summary());
            }
        }
        return this;
    }

    /** These tasks were not run. */
    public PipelineRunAssert skipped(String... tasks) {
        return all("to be skipped", state -> state == TaskState.SKIPPED, tasks);
    }

    /** These tasks have failed. */
    public PipelineRunAssert failedIn(String... tasks) {
        return all("to have failed", state -> state == TaskState.FAILED, tasks);
    }

    /** The outputs of these tasks come from an earlier run. */
    public PipelineRunAssert tookFromCache(String... tasks) {
        return all("to be cached", state -> state == TaskState.CACHED, tasks);
    }

    /** A text is part of what the run says about its failure. */
    public PipelineRunAssert says(String text) {
        isNotNull();
        if (actual.error() == null || !actual.error().contains(text)) {
            failWithMessage("Expected the run to say%n  %s%nbut it said%n  %s", text, actual.error());
        }
        return this;
    }

    /** The pipeline has returned a value; numbers are compared as numbers. */
    public PipelineRunAssert returned(String output, Object expected) {
        isNotNull();
        check("the pipeline", output, actual.outputs().parameters().get(output), expected);
        return this;
    }

    /** A task has returned a value; numbers are compared as numbers. */
    public PipelineRunAssert hasParameter(String task, String output, Object expected) {
        for (var found : tasks(task)) {
            check(
                    "task '" + found.path() + "'",
                    output,
                    found.outputs().parameters().get(output),
                    expected);
        }
        return this;
    }

    /** A task has written an artifact. */
    public PipelineRunAssert hasArtifact(String task, String output) {
        for (var found : tasks(task)) {
            var artifacts = found.outputs().artifacts().getOrDefault(output, List.of());
            if (artifacts.isEmpty() || artifacts.stream().anyMatch(artifact -> artifact.sha256() == null)) {
                failWithMessage(
                        "Expected task '%s' to have written artifact '%s', but it has not", found.path(), output);
            }
        }
        return this;
    }

    private PipelineRunAssert ended(RunState state) {
        isNotNull();
        if (actual.state() != state) {
            failWithMessage(
                    "Expected the run to be %s, but it is %s%n%s%n%s",
                    state, actual.state(), actual.error(), summary());
        }
        return this;
    }

    private PipelineRunAssert all(String expectation, Predicate<TaskState> is, String... names) {
        var others = Arrays.stream(names)
                .flatMap(name -> tasks(name).stream())
                .filter(task -> !is.test(task.state()))
                .map(task -> "'" + task.path() + "'")
                .collect(Collectors.joining(", "));
        if (!others.isEmpty()) {
            failWithMessage("Expected %s %s, but found%n%s", others, expectation, summary());
        }
        return this;
    }

    private List<TaskRecord> tasks(String name) {
        isNotNull();
        var found = actual.tasks().stream()
                .filter(task -> task.path().equals(name) || task.name().equals(name))
                .toList();
        if (found.isEmpty()) {
            failWithMessage("The run has no task '%s'. It has%n%s", name, summary());
        }
        return found;
    }

    private void check(String who, String output, @Nullable Object found, Object expected) {
        var same = (found instanceof Number a && expected instanceof Number b)
                ? a.doubleValue() == b.doubleValue()
                : expected.equals(found);
        if (!same) {
            failWithMessage("Expected output '%s' of %s to be%n  %s%nbut it is%n  %s", output, who, expected, found);
        }
    }

    private String summary() {
        return actual.tasks().stream()
                .map(task ->
                        "  " + task.state() + " " + task.path() + (task.error() == null ? "" : ": " + task.error()))
                .collect(Collectors.joining("\n"));
    }
}
