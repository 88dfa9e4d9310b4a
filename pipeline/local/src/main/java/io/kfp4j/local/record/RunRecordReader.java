package io.kfp4j.local.record;

import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Records from JSON trees. A key that is missing where one must be is an {@link IllegalArgumentException}. */
final class RunRecordReader {

    static RunRecord run(@Nullable Object tree, Path folder) {
        var run = new Fields(tree);
        return new RunRecord(
                run.text("runId"),
                run.text("displayName"),
                run.text("pipelineName"),
                RunState.valueOf(run.text("state")),
                run.time("startTime"),
                run.timeOrNull("endTime"),
                run.map("parameters"),
                run.text("pipelineRoot"),
                folder,
                run.list("tasks", RunRecordReader::task),
                values(run.get("outputs")),
                run.textOrNull("error"));
    }

    private static TaskRecord task(@Nullable Object tree) {
        var task = new Fields(tree);
        var index = task.number("iterationIndex");
        return new TaskRecord(
                task.text("path"),
                task.text("name"),
                task.text("displayName"),
                TaskKind.valueOf(task.text("kind")),
                TaskState.valueOf(task.text("state")),
                task.textOrNull("parent"),
                task.list("dependencies", String::valueOf),
                index == null ? null : new TaskRecord.Iteration(index.intValue(), task.get("iterationItem")),
                task.timeOrNull("startTime"),
                task.timeOrNull("endTime"),
                task.list("attempts", RunRecordReader::attempt),
                values(task.get("inputs")),
                values(task.get("outputs")),
                doubleOrNull(task.number("cpuSeconds")),
                longOrNull(task.number("peakMemoryBytes")),
                task.textOrNull("log"),
                task.textOrNull("cacheKey"),
                task.textOrNull("cachedFrom"),
                task.textOrNull("error"));
    }

    private static AttemptRecord attempt(@Nullable Object tree) {
        var attempt = new Fields(tree);
        var number = attempt.number("number");
        var exitCode = attempt.number("exitCode");
        return new AttemptRecord(
                number == null ? 1 : number.intValue(),
                attempt.time("startTime"),
                attempt.timeOrNull("endTime"),
                exitCode == null ? null : exitCode.intValue(),
                attempt.textOrNull("cause"));
    }

    static TaskValues values(@Nullable Object tree) {
        if (tree == null) {
            return TaskValues.none();
        }
        var values = new Fields(tree);
        var artifacts = new LinkedHashMap<String, List<ArtifactRecord>>();
        var lists = new Fields(values.map("artifacts"));
        lists.fields.keySet().forEach(name -> {
            var key = String.valueOf(name);
            artifacts.put(key, lists.list(key, RunRecordReader::artifact));
        });
        return new TaskValues(values.map("parameters"), artifacts);
    }

    private static ArtifactRecord artifact(@Nullable Object tree) {
        var artifact = new Fields(tree);
        var metadata = new LinkedHashMap<String, Object>();
        artifact.map("metadata").forEach((key, value) -> {
            if (value != null) {
                metadata.put(key, value);
            }
        });
        return new ArtifactRecord(
                artifact.text("name"),
                artifact.text("type"),
                artifact.text("uri"),
                artifact.textOrNull("path"),
                longOrNull(artifact.number("size")),
                artifact.textOrNull("sha256"),
                metadata);
    }

    private static @Nullable Double doubleOrNull(@Nullable Number number) {
        return number == null ? null : number.doubleValue();
    }

    private static @Nullable Long longOrNull(@Nullable Number number) {
        return number == null ? null : number.longValue();
    }

    private static final class Fields {
        private final Map<?, ?> fields;

        Fields(@Nullable Object tree) {
            if (!(tree instanceof Map<?, ?> map)) {
                throw new IllegalArgumentException("an object is missing");
            }
            this.fields = map;
        }

        @Nullable
        Object get(String key) {
            return fields.get(key);
        }

        String text(String key) {
            var text = textOrNull(key);
            if (text == null) {
                throw new IllegalArgumentException("'" + key + "' is missing");
            }
            return text;
        }

        @Nullable
        String textOrNull(String key) {
            return (String) fields.get(key);
        }

        @Nullable
        Number number(String key) {
            return (Number) fields.get(key);
        }

        Instant time(String key) {
            var text = text(key);
            try {
                return Instant.parse(text);
            } catch (DateTimeParseException e) {
                throw new IllegalArgumentException("'" + key + "' is no time: \"" + text + "\"", e);
            }
        }

        @Nullable
        Instant timeOrNull(String key) {
            return fields.containsKey(key) ? time(key) : null;
        }

        Map<String, @Nullable Object> map(String key) {
            var map = new LinkedHashMap<String, @Nullable Object>();
            if (fields.get(key) instanceof Map<?, ?> found) {
                found.forEach((name, value) -> map.put(String.valueOf(name), value));
            }
            return map;
        }

        <T> List<T> list(String key, Function<Object, T> each) {
            return fields.get(key) instanceof List<?> found
                    ? found.stream().<T>map(each).toList()
                    : List.of();
        }
    }

    private RunRecordReader() {}
}
