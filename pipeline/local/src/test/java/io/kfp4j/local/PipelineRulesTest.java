package io.kfp4j.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.kfp4j.local.executor.FakeTask;
import io.kfp4j.local.record.RunRecord;
import io.kfp4j.local.record.RunState;
import io.kfp4j.local.record.TaskRecord;
import io.kfp4j.local.record.TaskState;
import io.kfp4j.local.record.TaskValues;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PipelineRulesTest {
    private static final FakeTask NOTHING = task -> {};
    private final LocalRunOptions.Builder options;
    private final List<Duration> waits = Collections.synchronizedList(new ArrayList<>());

    PipelineRulesTest(@TempDir Path work) {
        this.options = LocalRunOptions.builder().workFolder(work);
    }

    @Test
    void runsTheBranchWhoseConditionHolds() throws IOException {
        options.replace("flip", task -> task.output("side", "heads").output("count", 3L));

        var run = runConditions();

        assertThat(run.outputs().parameters()).containsEntry("said", "it was heads");
        assertThat(state(run, "condition-branches-1/condition-3")).isEqualTo(TaskState.SKIPPED);
        assertThat(state(run, "condition-branches-1/after-heads")).isEqualTo(TaskState.SUCCEEDED);
        assertThat(run.state()).isEqualTo(RunState.SUCCEEDED);
    }

    @Test
    void skipsWhatWaitsForASkippedTask() throws IOException {
        options.replace("flip", task -> task.output("side", "heads").output("count", 2L));

        var run = runConditions();

        assertThat(run.outputs().parameters()).containsEntry("said", "it was tails");
        assertThat(state(run, "condition-branches-1/after-heads")).isEqualTo(TaskState.SKIPPED);
        assertThat(task(run, "condition-branches-1/after-heads").error())
                .isEqualTo("task 'condition-2', which it needs, was skipped");
    }

    @Test
    void showsWhatStandsBehindAConditionThatDoesNotHold() throws IOException {
        options.replace("flip", task -> task.output("side", "heads").output("count", 3L));

        var run = runConditions();

        var condition = task(run, "condition-branches-1/condition-3");
        var behind = run.tasks().stream()
                .filter(task -> condition.path().equals(task.parent()))
                .toList();
        assertThat(condition.error()).startsWith("its condition does not hold: ");
        assertThat(behind).isNotEmpty().allSatisfy(task -> {
            assertThat(task.state()).isEqualTo(TaskState.SKIPPED);
            assertThat(task.error()).isEqualTo("'condition-3' around it was skipped: " + condition.error());
            assertThat(task.startTime()).isNull();
        });
    }

    @Test
    void failsATaskWhoseConditionCannotBeEvaluated() throws IOException {
        options.replace("flip", task -> task.output("side", "heads").output("count", "three"));

        var run = runConditions();

        assertThat(run.state()).isEqualTo(RunState.FAILED);
        assertThat(run.error())
                .isEqualTo(
                        "Task 'condition-branches-1' failed: Input 'count' is NUMBER_INTEGER, but the value is the text"
                                + " \"three\". Change the type of one of the two.");
    }

    @Test
    void collectsWhatLoopsInLoopsMakeInTheOrderOfTheItems() throws IOException {
        options.parameter("groups", List.of(group("a", 1L, 2L), group("b", 3L), group("c")));

        var run = runLoops();

        assertThat(run.error()).isNull();
        assertThat(run.outputs().parameters()).containsEntry("sum", 12L);
        assertThat(task(run, "sum").inputs().parameters().get("numbers")).isEqualTo(List.of(2L, 4L, 6L));
        assertThat(task(run, "sum").inputs().artifacts().get("notes"))
                .extracting("metadata")
                .containsExactly(Map.of("of", "a"), Map.of("of", "a"), Map.of("of", "b"));
        assertThat(task(run, "for-loop-1/1/for-loop-2/0/double").inputs().parameters())
                .containsEntry("name", "b");
    }

    @Test
    void collectsNothingFromALoopOverNothing() throws IOException {
        options.parameter("groups", List.of());

        var run = runLoops();

        assertThat(run.outputs().parameters()).containsEntry("sum", 0L);
        assertThat(state(run, "for-loop-1")).isEqualTo(TaskState.SUCCEEDED);
    }

    @Test
    void runsNoMorePassesOfALoopThanItsLimitAtATime() throws IOException {
        var running = new AtomicInteger();
        var most = new AtomicInteger();
        options.parallelism(8)
                .parameter("groups", List.of(group("a", 1L), group("b", 1L), group("c", 1L), group("d", 1L)))
                .listener(new RunListener() {
                    @Override
                    public void changed(TaskRecord task) {
                        if (task.parent() != null && task.parent().equals("for-loop-1")) {
                            if (task.state() == TaskState.RUNNING) {
                                most.accumulateAndGet(running.incrementAndGet(), Math::max);
                            } else if (task.state().isFinal()) {
                                running.decrementAndGet();
                            }
                        }
                    }
                });

        runLoops();

        assertThat(most).hasValue(2);
    }

    @Test
    void runsTheExitTaskWithTheFinalStatusWhenATaskFails() throws IOException {
        var status = new ArrayList<Object>();
        options.replace("work", task -> {
            throw new IOException("no network");
        });
        options.replace("clean-up", task -> status.add(task.parameter("status")));

        var run = runExit();

        assertThat(run.state()).isEqualTo(RunState.FAILED);
        assertThat(run.error())
                .isEqualTo("Task 'exit-handler-1/work' failed: The fake failed: java.io.IOException: no network");
        assertThat(status)
                .singleElement()
                .asString()
                .startsWith("{")
                .contains("state=FAILED", "pipelineTaskName=exit-handler-1", "pipelineJobResourceName=exit-");
    }

    @Test
    void tellsTheExitTaskOfSuccessInTheWordsOfAServer() throws IOException {
        var status = new ArrayList<Object>();
        options.replace("work", task -> task.output("result", "done"));
        options.replace("clean-up", task -> status.add(task.parameter("status")));

        var run = runExit();

        assertThat(run.state()).isEqualTo(RunState.SUCCEEDED);
        assertThat(status).singleElement().asString().contains("state=COMPLETE", "error={}");
    }

    @Test
    void goesOnWithWhatDoesNotNeedAFailedTask() throws IOException {
        var given = new ArrayList<Object>();
        options.replace("work", task -> {
            throw new IOException("no network");
        });
        options.replace("fallback", task -> given.add(task.parameter("result")));

        var run = runExit();

        assertThat(state(run, "exit-handler-1/use")).isEqualTo(TaskState.SKIPPED);
        assertThat(state(run, "exit-handler-1/apart")).isEqualTo(TaskState.SUCCEEDED);
        assertThat(given).containsExactly("nothing");
    }

    @Test
    void triesAgainWithLongerAndLongerWaitsAsTheGraphAroundTheTaskSays() throws IOException {
        var attempts = new AtomicInteger();
        options.replace("step", task -> {
            if (attempts.incrementAndGet() < 3) {
                throw new IOException("attempt " + attempts);
            }
            task.artifact("model", "weights");
        });

        var run = runNested();

        assertThat(state(run, "inner/step")).isEqualTo(TaskState.SUCCEEDED);
        assertThat(waits).containsExactly(Duration.ofSeconds(10), Duration.ofSeconds(30));
        assertThat(task(run, "inner/step").attempts()).extracting("exitCode").containsExactly(1, 1, 0);
        assertThat(task(run, "inner/step").attempts())
                .extracting("cause")
                .containsExactly(
                        "The fake failed: java.io.IOException: attempt 1",
                        "The fake failed: java.io.IOException: attempt 2",
                        null);
    }

    @Test
    void failsATaskWhenAllItsAttemptsHave() throws IOException {
        options.replace("step", task -> {
            throw new IOException("never");
        });

        var run = runNested();

        assertThat(task(run, "inner/step").attempts()).hasSize(3);
        assertThat(state(run, "read")).isEqualTo(TaskState.SKIPPED);
    }

    @Test
    void leavesOptionalInputsOutAndPutsDefaultsIn() throws IOException {
        var given = new ArrayList<Object>();
        options.displayName("my run").replace("step", task -> {
            given.add("" + task.parameter("label") + task.parameter("level") + task.parameter("run"));
            task.artifact("model", "weights");
        });

        var run = runNested();

        assertThat(given).containsExactly("null1.5my run");
        assertThat(task(run, "inner/step").inputs()).isEqualTo(new TaskValues(Map.of("run", "my run"), Map.of()));
    }

    @Test
    void handsArtifactsOutOfAGraph() throws IOException {
        options.replace("step", task -> task.artifact("model", "weights").metadata("model", Map.of("accuracy", 0.5)));

        var run = runNested();

        var model = task(run, "read")
                .inputs()
                .artifacts()
                .getOrDefault("model", List.of())
                .get(0);
        assertThat(model.path()).isEqualTo("artifacts/inner/step/model");
        assertThat(model.size()).isEqualTo(7);
        assertThat(model.type()).isEqualTo("system.Model");
        assertThat(model.metadata()).containsEntry("accuracy", 0.5);
    }

    private RunRecord runConditions() throws IOException {
        FakeTask say = task -> task.output("said", String.valueOf(task.parameter("text")));
        options.replace("say-heads", say).replace("say-tails", say).replace("after-heads", NOTHING);
        return run("conditions.yaml");
    }

    private RunRecord runLoops() throws IOException {
        options.replace(
                "double", task -> task.output("twice", ((Number) parameter(task.parameter("number"))).longValue() * 2)
                        .artifact("note", "x")
                        .metadata("note", Map.of("of", parameter(task.parameter("name")))));
        options.replace(
                "sum",
                task -> task.output(
                        "sum",
                        ((List<?>) parameter(task.parameter("numbers")))
                                .stream()
                                        .mapToLong(number -> ((Number) number).longValue())
                                        .sum()));
        return run("loops.yaml");
    }

    private RunRecord runExit() throws IOException {
        var defaults = options.build().fakes();
        for (var name : List.of("work", "use", "fallback", "clean-up")) {
            if (!defaults.containsKey(name)) {
                options.replace(name, NOTHING);
            }
        }
        options.replace("apart", task -> task.output("result", "done"));
        return run("exit.yaml");
    }

    private RunRecord runNested() throws IOException {
        return run("nested.yaml", "read");
    }

    private RunRecord run(String spec, String... nothing) throws IOException {
        for (var name : nothing) {
            options.replace(name, NOTHING);
        }
        return new LocalRunner(Clock.systemUTC(), () -> new VirtualTimer(waits)).run(Specs.spec(spec), options.build());
    }

    private static Object parameter(@Nullable Object value) {
        return Objects.requireNonNull(value);
    }

    private static Map<String, Object> group(String name, Long... numbers) {
        return Map.of("name", name, "numbers", List.of(numbers));
    }

    private static TaskRecord task(RunRecord run, String path) {
        return run.task(path).orElseThrow();
    }

    private static TaskState state(RunRecord run, String path) {
        return task(run, path).state();
    }
}
