package io.kfp4j.local.report;

import io.kfp4j.local.record.ArtifactRecord;
import io.kfp4j.local.record.AttemptRecord;
import io.kfp4j.local.record.RunRecord;
import io.kfp4j.local.record.RunState;
import io.kfp4j.local.record.TaskKind;
import io.kfp4j.local.record.TaskRecord;
import io.kfp4j.local.record.TaskRecord.Iteration;
import io.kfp4j.local.record.TaskState;
import io.kfp4j.local.record.TaskValues;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Runs as reports meet them. */
final class SampleRun {
    private static final Instant START = Instant.parse("2026-01-02T03:04:05Z");

    private final List<TaskRecord> tasks = new ArrayList<>();

    /** A sweep with a loop, a retry, a failure and what it made skipped. */
    static RunRecord sweep() {
        var sample = new SampleRun();
        sample.task("exit-handler-1", TaskKind.EXIT_HANDLER, TaskState.FAILED, null, List.of(), 0, 5400);
        String in = "exit-handler-1/";
        sample.task(in + "read-dataset", TaskKind.CONTAINER, TaskState.CACHED, "exit-handler-1", List.of(), 0, 12);
        sample.task(
                in + "preprocess",
                TaskKind.CONTAINER,
                TaskState.SUCCEEDED,
                "exit-handler-1",
                List.of(in + "read-dataset"),
                20,
                240);
        sample.task(in + "build-model", TaskKind.CONTAINER, TaskState.SUCCEEDED, "exit-handler-1", List.of(), 0, 900);
        String loop = in + "for-loop-2";
        sample.task(
                loop,
                TaskKind.LOOP,
                TaskState.SUCCEEDED,
                "exit-handler-1",
                List.of(in + "preprocess", in + "build-model"),
                900,
                4000);
        for (int i = 0; i < 3; i++) {
            String pass = loop + "/" + i;
            sample.iteration(pass, loop, i, List.of(0.01, 0.003, 0.001).get(i));
            sample.measured(pass + "/train-model", pass, 900 + 200 * i, 3000 + 300 * i);
        }
        sample.task(
                in + "select-best",
                TaskKind.CONTAINER,
                TaskState.SUCCEEDED,
                "exit-handler-1",
                List.of(loop),
                4000,
                4100);
        String gate = in + "condition-3";
        sample.task(
                gate, TaskKind.CONDITION, TaskState.FAILED, "exit-handler-1", List.of(in + "select-best"), 4100, 5400);
        sample.task(gate + "/export-onnx", TaskKind.CONTAINER, TaskState.SUCCEEDED, gate, List.of(), 4100, 4600);
        sample.failed(gate + "/upload-model", gate, List.of(gate + "/export-onnx"));
        sample.task(
                gate + "/deploy-model",
                TaskKind.CONTAINER,
                TaskState.SKIPPED,
                gate,
                List.of(gate + "/upload-model"),
                null,
                null);
        sample.task(
                "push-metrics", TaskKind.CONTAINER, TaskState.SUCCEEDED, null, List.of("exit-handler-1"), 5400, 5700);
        return new RunRecord(
                "20260102-030405-k3x9",
                "iris-sweep 20260102-030405",
                "iris-sweep",
                RunState.FAILED,
                START,
                START.plusMillis(5720),
                Map.of("learning_rates", List.of(0.01, 0.003, 0.001), "note", "<b>not bold</b> & \"quoted\""),
                "local_outputs",
                Path.of("local_outputs/iris-sweep/x"),
                sample.tasks,
                TaskValues.none(),
                "upload-model: bucket 'models' does not exist. Create it, or name another with the parameter 'bucket'");
    }

    /** A loop of so many iterations. */
    static RunRecord loopOf(int iterations) {
        var sample = new SampleRun();
        sample.task("for-loop-1", TaskKind.LOOP, TaskState.SUCCEEDED, null, List.of(), 0, 1000);
        for (int i = 0; i < iterations; i++) {
            sample.iteration("for-loop-1/" + i, "for-loop-1", i, i);
            sample.task(
                    "for-loop-1/" + i + "/work",
                    TaskKind.CONTAINER,
                    TaskState.SUCCEEDED,
                    "for-loop-1/" + i,
                    List.of(),
                    i,
                    i + 100);
        }
        return new RunRecord(
                "id",
                "loop",
                "loop",
                RunState.SUCCEEDED,
                START,
                START.plusMillis(1000),
                Map.of(),
                "root",
                Path.of("x"),
                sample.tasks,
                TaskValues.none(),
                null);
    }

    private void task(
            String path,
            TaskKind kind,
            TaskState state,
            @Nullable String parent,
            List<String> after,
            @Nullable Integer from,
            @Nullable Integer to) {
        var attempts = kind == TaskKind.CONTAINER && from != null && to != null && state != TaskState.CACHED
                ? List.of(new AttemptRecord(1, START.plusMillis(from), START.plusMillis(to), 0, null))
                : List.<AttemptRecord>of();
        add(path, kind, state, parent, after, from, to, attempts, null, TaskValues.none(), null);
    }

    private void iteration(String path, String loop, int index, Object item) {
        add(
                path,
                TaskKind.LOOP_ITERATION,
                TaskState.SUCCEEDED,
                loop,
                List.of(),
                900,
                3000,
                List.of(),
                new Iteration(index, item),
                TaskValues.none(),
                null);
    }

    private void measured(String path, String parent, int from, int to) {
        var digest = "0123456789abcdef".repeat(4);
        var metrics = new ArtifactRecord(
                "metrics", "system.Metrics", "/x/metrics", null, null, null, Map.of("accuracy", 0.9778, "loss", 0.081));
        var evaluation = new ArtifactRecord(
                "evaluation",
                "system.ClassificationMetrics",
                "/x/evaluation",
                null,
                null,
                null,
                Map.of(
                        "confusionMatrix",
                                Map.of(
                                        "annotationSpecs",
                                                List.of(
                                                        Map.of("displayName", "Iris-setosa"),
                                                        Map.of("displayName", "Iris-versicolor"),
                                                        Map.of("displayName", "Iris-virginica")),
                                        "rows",
                                                List.of(
                                                        Map.of("row", List.of(15L, 0L, 0L)),
                                                        Map.of("row", List.of(0L, 14L, 1L)),
                                                        Map.of("row", List.of(0L, 0L, 15L)))),
                        "confidenceMetrics",
                                List.of(
                                        Map.of("confidenceThreshold", 0.9, "recall", 0.8, "falsePositiveRate", 0.0),
                                        Map.of("confidenceThreshold", 0.5, "recall", 0.95, "falsePositiveRate", 0.1))));
        var model = new ArtifactRecord(
                "model", "system.Model", "/x/model", "tasks/train-model/model", 7_883_264L, digest, Map.of());
        var outputs = new TaskValues(
                Map.of("accuracy", 0.9778),
                Map.of("metrics", List.of(metrics), "evaluation", List.of(evaluation), "model", List.of(model)));
        add(
                path,
                TaskKind.CONTAINER,
                TaskState.SUCCEEDED,
                parent,
                List.of(),
                from,
                to,
                List.of(new AttemptRecord(1, START.plusMillis(from), START.plusMillis(to), 0, null)),
                null,
                outputs,
                null);
    }

    private void failed(String path, String parent, List<String> after) {
        var cause = "bucket 'models' does not exist. Create it, or name another with the parameter 'bucket'";
        add(
                path,
                TaskKind.CONTAINER,
                TaskState.FAILED,
                parent,
                after,
                4600,
                5400,
                List.of(
                        new AttemptRecord(1, START.plusMillis(4600), START.plusMillis(4800), 1, cause),
                        new AttemptRecord(2, START.plusMillis(5100), START.plusMillis(5400), 1, cause)),
                null,
                TaskValues.none(),
                cause);
    }

    private void add(
            String path,
            TaskKind kind,
            TaskState state,
            @Nullable String parent,
            List<String> after,
            @Nullable Integer from,
            @Nullable Integer to,
            List<AttemptRecord> attempts,
            @Nullable Iteration iteration,
            TaskValues outputs,
            @Nullable String error) {
        var name = path.substring(path.lastIndexOf('/') + 1);
        boolean program = !attempts.isEmpty();
        tasks.add(new TaskRecord(
                path,
                name,
                name,
                kind,
                state,
                parent,
                after,
                iteration,
                from == null ? null : START.plusMillis(from),
                to == null ? null : START.plusMillis(to),
                attempts,
                TaskValues.none(),
                outputs,
                program ? 0.75 : null,
                program ? 201_326_592L : null,
                program ? "tasks/" + path + "/log.txt" : null,
                null,
                null,
                error));
    }
}
