package io.kfp4j.local.record;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Records as JSON trees. What is absent has no key. */
final class RunRecordWriter {

    static Map<String, @Nullable Object> run(RunRecord run) {
        var tree = new Tree()
                .put("runId", run.runId())
                .put("displayName", run.displayName())
                .put("pipelineName", run.pipelineName())
                .put("state", run.state().name())
                .put("startTime", run.startTime())
                .put("endTime", run.endTime())
                .put("parameters", run.parameters())
                .put("pipelineRoot", run.pipelineRoot())
                .put("tasks", run.tasks().stream().map(RunRecordWriter::task).toList())
                .put("outputs", values(run.outputs()))
                .put("error", run.error());
        return tree.fields;
    }

    private static Map<String, @Nullable Object> task(TaskRecord task) {
        var iteration = task.iteration();
        return new Tree()
                .put("path", task.path())
                .put("name", task.name())
                .put("displayName", task.displayName())
                .put("kind", task.kind().name())
                .put("state", task.state().name())
                .put("parent", task.parent())
                .put("dependencies", task.dependencies())
                .put("iterationIndex", iteration == null ? null : (long) iteration.index())
                .put("iterationItem", iteration == null ? null : iteration.item())
                .put("startTime", task.startTime())
                .put("endTime", task.endTime())
                .put(
                        "attempts",
                        task.attempts().stream().map(RunRecordWriter::attempt).toList())
                .put("inputs", values(task.inputs()))
                .put("outputs", values(task.outputs()))
                .put("cpuSeconds", task.cpuSeconds())
                .put("peakMemoryBytes", task.peakMemoryBytes())
                .put("log", task.log())
                .put("cacheKey", task.cacheKey())
                .put("cachedFrom", task.cachedFrom())
                .put("error", task.error())
                .fields;
    }

    private static Map<String, @Nullable Object> attempt(AttemptRecord attempt) {
        var exitCode = attempt.exitCode();
        return new Tree()
                .put("number", (long) attempt.number())
                .put("startTime", attempt.startTime())
                .put("endTime", attempt.endTime())
                .put("exitCode", exitCode == null ? null : exitCode.longValue())
                .put("cause", attempt.cause())
                .fields;
    }

    static Map<String, @Nullable Object> values(TaskValues values) {
        var artifacts = new LinkedHashMap<String, Object>();
        values.artifacts()
                .forEach((name, list) -> artifacts.put(
                        name, list.stream().map(RunRecordWriter::artifact).toList()));
        return new Tree().put("parameters", values.parameters()).put("artifacts", artifacts).fields;
    }

    private static Map<String, @Nullable Object> artifact(ArtifactRecord artifact) {
        return new Tree()
                .put("name", artifact.name())
                .put("type", artifact.type())
                .put("uri", artifact.uri())
                .put("path", artifact.path())
                .put("size", artifact.size())
                .put("sha256", artifact.sha256())
                .put("metadata", artifact.metadata())
                .fields;
    }

    private static final class Tree {
        private final Map<String, @Nullable Object> fields = new LinkedHashMap<>();

        Tree put(String key, @Nullable Object value) {
            var empty = value == null
                    || (value instanceof List<?> list && list.isEmpty())
                    || (value instanceof Map<?, ?> map && map.isEmpty());
            if (!empty) {
                fields.put(key, value instanceof Instant time ? time.toString() : value);
            }
            return this;
        }
    }

    private RunRecordWriter() {}
}
