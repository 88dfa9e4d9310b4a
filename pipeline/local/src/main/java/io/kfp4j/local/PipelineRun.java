package io.kfp4j.local;

import io.kfp4j.local.artifact.ArtifactStores;
import io.kfp4j.local.record.RunRecord;
import io.kfp4j.local.record.TaskRecord;
import io.kfp4j.local.record.TaskValues;
import io.kfp4j.local.report.RunReport;
import io.kfp4j.local.value.Expressions;
import io.kfp4j.runtime.ArtifactPaths;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** One run, from its first task to its record and report. */
final class PipelineRun {
    private static final long SECONDS_TO_STOP = 15;
    private final RunStart start;
    private final LocalRunOptions options;
    private final RunTimer timer;
    private final TaskNode root;
    private final RunRecorder recorder;
    private final Journal journal;
    private final TaskStates states;
    private final TaskJobs jobs;
    private final InputResolver inputs;
    private final BlockingQueue<Runnable> events = new LinkedBlockingQueue<>();

    PipelineRun(
            RunStart start,
            LocalRunOptions options,
            InstantSource clock,
            RunTimer timer,
            Map<String, String> environment) {
        this.start = start;
        this.options = options;
        this.timer = timer;
        var graph = new Graph(start.pipeline().pipeline());
        this.root = graph.root();
        this.recorder = new RunRecorder(start, root, clock);
        this.inputs = new InputResolver(start.facts(), new Once<>(Expressions::new));
        this.journal = new Journal(options.listeners(), () -> events.add(() -> {}));
        this.states = new TaskStates(clock, this::changed);
        this.jobs = new TaskJobs(
                graph,
                start.folder(),
                inputs,
                new TaskNeeds(options, environment),
                KubernetesConfig.of(start.pipeline()),
                options.caching());
        root.inputs = new TaskValues(start.parameters(), Map.of());
    }

    /**
     * @throws RunStoppedException if the run's folder cannot be written any more
     */
    RunRecord run() throws RunStoppedException {
        var workers = Executors.newFixedThreadPool(options.parallelism(), task -> {
            var thread = new Thread(task, "kfp4j-worker");
            thread.setDaemon(true);
            return thread;
        });
        var code = new CodeVersion(options.classPath());
        try (var executors = new RunExecutors(options, code)) {
            var attempts = new Attempts(jobs::of, programs(executors, code), workers, timer, states, events);
            var scheduler = new Scheduler(jobs.graph(), inputs, states, attempts, events, this::checkpoint);
            var end = EndOfJvm.stops(() -> scheduler.stop(Stop.INTERRUPTED));
            try {
                return run(scheduler);
            } finally {
                stop(workers);
                end.close();
            }
        } catch (UncheckedIOException e) {
            throw new RunStoppedException(start.folder().path(), e.getCause());
        } catch (IOException e) {
            throw new RunStoppedException(start.folder().path(), e);
        } finally {
            journal.close();
        }
    }

    private RunRecord run(Scheduler scheduler) throws IOException {
        jobs.kubernetes()
                .deadlineSeconds()
                .ifPresent(seconds ->
                        timer.after(Duration.ofSeconds(seconds), () -> scheduler.stop(Stop.timedOut(seconds))));
        journal.started(recorder.record(null));
        var stop = scheduler.run(root);
        var record = recorder.record(stop);
        journal.ended(record);
        RunReport.write(record, record.folder().resolve(RunReport.FILE));
        return record;
    }

    private TaskRun programs(RunExecutors executors, CodeVersion code) throws IOException {
        var files = new ArtifactFiles(
                start.folder().path(), new ArtifactPaths(start.folder().artifactRoot()));
        var stores = new ArtifactStores(options.stores());
        return new TaskRun(
                start.folder(),
                files,
                stores,
                new TaskCache(options.cacheFolder().resolve(start.facts().pipelineName()), code, files, stores),
                finishedBefore(),
                executors::of,
                new Redaction(options.secrets().allValues()));
    }

    private void changed(TaskNode node) {
        if (node != root) {
            journal.changed(node.record());
        }
    }

    private void checkpoint() {
        journal.offer(() -> recorder.record(null));
    }

    /** Exit tasks run again: they are there to see how the run ends. */
    private Map<String, TaskRecord> finishedBefore() {
        var finished = new LinkedHashMap<String, TaskRecord>();
        if (start.earlier() != null) {
            start.earlier().tasks().stream()
                    .filter(task -> task.state().hasOutputs() && task.cacheKey() != null)
                    .forEach(task -> finished.put(task.path(), task));
        }
        return finished;
    }

    /** Where the run broke off, programs may still be at work; none of them may outlive it. */
    private static void stop(ExecutorService workers) {
        workers.shutdownNow();
        try {
            workers.awaitTermination(SECONDS_TO_STOP, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
