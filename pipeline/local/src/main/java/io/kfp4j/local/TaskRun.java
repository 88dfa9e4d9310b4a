package io.kfp4j.local;

import io.kfp4j.local.artifact.ArtifactStores;
import io.kfp4j.local.artifact.Folders;
import io.kfp4j.local.executor.Exit;
import io.kfp4j.local.executor.Launch;
import io.kfp4j.local.executor.TaskExecutor;
import io.kfp4j.local.record.TaskRecord;
import io.kfp4j.local.record.TaskValues;
import io.kfp4j.local.value.Placeholders;
import io.kfp4j.local.value.ValueException;
import io.kfp4j.runtime.FullDisk;
import io.kfp4j.spec.ContainerSpec;
import io.kfp4j.spec.ExecutorSpec.Work;
import io.kfp4j.spec.executor.ExecutorInput;
import io.kfp4j.spec.format.SpecException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Runs one task once, from its inputs to its outputs: the part of KFP's launcher. Called by several workers at once. */
final class TaskRun {
    /** KFP's driver does the work of these itself. */
    private static final String VOLUME_IMAGES = "argostub/";

    private final RunFolder folder;
    private final ArtifactFiles files;
    private final ArtifactStores stores;
    private final TaskCache cache;
    private final Map<String, TaskRecord> earlier;
    private final Function<TaskJob, TaskExecutor> executors;
    private final Redaction redaction;

    /**
     * @param earlier what a resumed run had finished, by path
     * @param executors the executor for each task
     */
    TaskRun(
            RunFolder folder,
            ArtifactFiles files,
            ArtifactStores stores,
            TaskCache cache,
            Map<String, TaskRecord> earlier,
            Function<TaskJob, TaskExecutor> executors,
            Redaction redaction) {
        this.folder = folder;
        this.files = files;
        this.stores = stores;
        this.cache = cache;
        this.earlier = Map.copyOf(earlier);
        this.executors = executors;
        this.redaction = redaction;
    }

    /**
     * Runs it. Every failure is a result.
     *
     * @throws InterruptedException if the run is stopped
     */
    TaskResult run(TaskJob job) throws InterruptedException {
        try {
            if (job.work() instanceof Work.Importer importer) {
                var outputs = new Importer(files).run(importer.importer(), job);
                return TaskResult.succeeded(outputs, null, TaskResult.Usage.UNKNOWN, null);
            }
            if (job.work() instanceof Work.Container container) {
                return run(job, container.container());
            }
            return failed(null, "This kind of task runs only on a hosted platform.", TaskResult.Usage.UNKNOWN, null);
        } catch (ValueException | SpecException | IOException | UncheckedIOException e) {
            return failed(null, messageOf(e), TaskResult.Usage.UNKNOWN, null);
        }
    }

    private TaskResult run(TaskJob job, ContainerSpec container) throws IOException, InterruptedException {
        var key = CacheKey.of(job, container);
        var before = earlier.get(job.path());
        if (before != null && key.equals(before.cacheKey()) && areThere(before.outputs())) {
            return TaskResult.kept(before);
        }
        var found = !job.caching() || job.attempt() > 1
                ? null
                : cache.find(key, isComponent(container)).orElse(null);
        if (found != null) {
            return TaskResult.cached(found.outputs(), key, found.runId());
        }
        var place = folder.task(job.path());
        place.clear();
        var input = new ExecutorInputs(folder, files).of(job);
        place.write(input);
        makeRoom(input);
        var result = TaskResult.failed(null, "it was interrupted", TaskResult.Usage.UNKNOWN, key);
        try {
            fetch(job, place.log());
            result = run(job, container, input, place, key);
            return result;
        } finally {
            if (result.outputs() == null) {
                // As in KFP, what a program that failed has made, or half of it, is nobody's input.
                discard(input);
            }
        }
    }

    private TaskResult run(TaskJob job, ContainerSpec container, ExecutorInput input, RunFolder.Task place, String key)
            throws IOException, InterruptedException {
        var exit = execute(job, container, input, place);
        redaction.clean(place.log());
        var usage = place.usage();
        if (exit.code() != 0) {
            return failed(exit.code(), String.valueOf(exit.cause()), usage, key);
        }
        try {
            var outputs = new TaskOutputs(files, stores).collect(job.component().outputDefinitions(), input);
            if (job.caching()) {
                cache.put(key, folder.runId(), outputs);
            }
            return TaskResult.succeeded(outputs, 0, usage, key);
        } catch (ValueException | IOException | UncheckedIOException e) {
            return failed(0, messageOf(e), usage, key);
        }
    }

    /** What is gone is made again; a store that does not answer is a failure, because making things again may be dear. */
    private boolean areThere(TaskValues outputs) throws IOException {
        try {
            return cache.areThere(outputs);
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    private Exit execute(TaskJob job, ContainerSpec container, ExecutorInput input, RunFolder.Task place)
            throws IOException, InterruptedException {
        if (String.valueOf(container.image()).startsWith(VOLUME_IMAGES)) {
            throw new ValueException("The task makes or deletes a persistent volume, which a local run has none of."
                    + " Replace it with a fake, and make the folder at its mount path.");
        }
        if (container.command().isEmpty() && container.args().isEmpty()) {
            throw new ValueException("The executor has neither a command nor arguments, and KFP ignores the entry point"
                    + " of the image. Give it a command.");
        }
        var placeholders = new Placeholders(
                input, job.given().parameters(), uri -> files.pathOf(uri).toString());
        var command = placeholders.substitute(container.command(), container.args());
        var environment = new LinkedHashMap<>(job.needs().environment());
        environment.put("KFP4J_ARTIFACT_ROOT", folder.artifactRoot().toString());
        environment.put("KFP4J_USAGE_FILE", place.usageFile().toString());
        environment.put("KFP_POD_NAME", folder.runId() + "-" + job.path().replace('/', '-'));
        if (job.attempt() > 1) {
            environment.put("KFP_RETRY_INDEX", Integer.toString(job.attempt() - 1));
        }
        return executors
                .apply(job)
                .execute(new Launch(
                        job.path(),
                        container.image(),
                        command,
                        input,
                        environment,
                        job.needs().mounts(),
                        place.folder(),
                        place.log(),
                        job.needs().timeoutSeconds()));
    }

    /** Takes away the artifacts of an earlier attempt, and makes the folders around them, as the launcher does. */
    private void makeRoom(ExecutorInput input) throws IOException {
        discard(input);
        for (var path : places(input)) {
            Files.createDirectories(Objects.requireNonNull(path.getParent()));
        }
    }

    private void discard(ExecutorInput input) throws IOException {
        for (var path : places(input)) {
            Folders.delete(path);
        }
    }

    /** Where on this machine the program puts its artifacts. */
    private List<Path> places(ExecutorInput input) {
        var outputs = input.outputs();
        return outputs == null
                ? List.of()
                : outputs.artifacts().values().stream()
                        .flatMap(list -> list.artifacts().stream())
                        .map(artifact -> files.paths().pathOf(artifact).toAbsolutePath())
                        .toList();
    }

    private void fetch(TaskJob job, Path log) throws IOException {
        for (var list : job.given().artifacts().values()) {
            for (var artifact : list) {
                try {
                    stores.fetch(artifact.uri(), files.pathOf(artifact));
                } catch (NoSuchFileException e) {
                    // As in KFP, an artifact without files (metrics have none) is the program's to judge.
                    Files.writeString(
                            log,
                            "kfp4j: warning: there is nothing at '" + artifact.uri() + "'\n",
                            StandardOpenOption.CREATE,
                            StandardOpenOption.APPEND);
                }
            }
        }
    }

    private TaskResult failed(@Nullable Integer code, String cause, TaskResult.Usage usage, @Nullable String key) {
        return TaskResult.failed(code, redaction.of(cause), usage, key);
    }

    private static boolean isComponent(ContainerSpec container) {
        return container.command().contains("io.kfp4j.runtime.ComponentMain");
    }

    private static String messageOf(Exception e) {
        var full = FullDisk.sentence(e);
        if (full.isPresent()) {
            return full.get();
        }
        if (e instanceof UncheckedIOException unchecked) {
            return String.valueOf(unchecked.getCause());
        }
        return e instanceof FileSystemException && !(e instanceof NoSuchFileException)
                ? e.toString()
                : String.valueOf(e.getMessage());
    }
}
