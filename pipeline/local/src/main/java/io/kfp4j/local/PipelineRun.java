package io.kfp4j.local;

import io.kfp4j.local.artifact.ArtifactStores;
import io.kfp4j.local.record.RunRecord;
import io.kfp4j.local.record.RunState;
import io.kfp4j.local.record.TaskRecord;
import io.kfp4j.local.record.TaskState;
import io.kfp4j.local.record.TaskValues;
import io.kfp4j.local.value.Expressions;
import io.kfp4j.runtime.ArtifactPaths;
import io.kfp4j.spec.ComponentSpec.Implementation;
import io.kfp4j.spec.ExecutorSpec.Work;
import io.kfp4j.spec.PlatformSpec;
import io.kfp4j.spec.SinglePlatformSpec;
import io.kfp4j.spec.kubernetes.KubernetesExecutorConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One run, from its first task to its record. */
final class PipelineRun {
    private static final long SECONDS_TO_STOP = 15;
    private final RunStart start;
    private final LocalRunOptions options;
    private final InstantSource clock;
    private final RunTimer timer;
    private final TaskNeeds needs;
    private final Graph graph;
    private final TaskNode root;
    private final InputResolver inputs;
    private final Journal journal;
    private final BlockingQueue<Runnable> events = new LinkedBlockingQueue<>();

    PipelineRun(
            RunStart start,
            LocalRunOptions options,
            InstantSource clock,
            RunTimer timer,
            Map<String, String> environment) {
        this.start = start;
        this.options = options;
        this.clock = clock;
        this.timer = timer;
        this.needs = new TaskNeeds(options, environment);
        this.graph = new Graph(start.pipeline().pipeline());
        this.root = graph.root();
        this.inputs = new InputResolver(start.facts(), once(Expressions::new));
        this.journal = new Journal(options.listeners(), () -> events.add(() -> {}));
        root.inputs = new TaskValues(start.parameters(), Map.of());
    }

    RunRecord run() throws IOException {
        var ended = new CountDownLatch(1);
        var workers = Executors.newFixedThreadPool(options.parallelism(), task -> {
            var thread = new Thread(task, "kfp4j-worker");
            thread.setDaemon(true);
            return thread;
        });
        var files = new ArtifactFiles(
                start.folder().path(), new ArtifactPaths(start.folder().artifactRoot()));
        var stores = new ArtifactStores(options.stores());
        var code = new CodeVersion(options.classPath());
        try (var executors = new RunExecutors(options, code)) {
            var programs = new TaskRun(
                    start.folder(),
                    files,
                    stores,
                    new TaskCache(options.cacheFolder().resolve(start.facts().pipelineName()), code, files, stores),
                    finishedBefore(),
                    executors::of,
                    new Redaction(options.secrets().allValues()));
            var scheduler = new Scheduler(
                    graph, inputs, this::job, programs, workers, timer, clock, events, this::changed, this::checkpoint);
            var hook = stopWithTheJvm(scheduler, ended);
            limit(scheduler);
            journal.started(record());
            scheduler.run(root);
            var record = record();
            journal.ended(record);
            ended.countDown();
            forget(hook);
            return record;
        } catch (UncheckedIOException e) {
            throw Objects.requireNonNull(e.getCause());
        } finally {
            journal.close();
            workers.shutdownNow();
            ended.countDown();
        }
    }

    private void changed(TaskNode node) {
        if (node != root) {
            journal.changed(node.record());
        }
    }

    private void checkpoint() {
        journal.offer(this::record);
    }

    private TaskJob job(TaskNode node) {
        if (!(node.component.implementation() instanceof Implementation.Executor executor)) {
            throw new IllegalStateException("'" + node.path + "' has no program");
        }
        var work = graph.work(executor);
        if (work == null) {
            throw new IllegalStateException("'" + node.path + "' has no executor");
        }
        node.log = start.folder().relative(start.folder().task(node.path).log());
        var caching = node.spec.cachingOptions();
        var reference = node.spec.componentRef();
        return new TaskJob(
                node.path,
                node.name,
                reference == null ? "" : reference.name(),
                node.component,
                work,
                node.inputs,
                work instanceof Work.Container container
                        ? needs.of(
                                container.container(),
                                kubernetes(executor.label()),
                                (what, parameter) -> inputs.value(node, what, parameter))
                        : new TaskJob.Needs(Map.of(), Map.of(), List.of(), null),
                options.caching() && caching != null && caching.enableCache(),
                caching == null ? null : caching.cacheKey(),
                node.attempts.size() + 1);
    }

    private @Nullable KubernetesExecutorConfig kubernetes(String label) {
        var platform = platform();
        return platform == null || platform.deploymentSpec() == null
                ? null
                : platform.deploymentSpec().executors().get(label);
    }

    private @Nullable SinglePlatformSpec platform() {
        var platform = start.pipeline().platform();
        return platform == null ? null : platform.platforms().get(PlatformSpec.KUBERNETES);
    }

    /** The whole pipeline may have a time limit. */
    private void limit(Scheduler scheduler) {
        var platform = platform();
        var config = platform == null ? null : platform.pipelineConfig();
        var seconds = config == null ? null : config.activeDeadlineSeconds();
        if (seconds != null && seconds > 0) {
            timer.after(
                    Duration.ofSeconds(seconds),
                    () -> scheduler.stop("the run took longer than " + seconds + " s, which is its limit"));
        }
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

    private static Thread stopWithTheJvm(Scheduler scheduler, CountDownLatch ended) {
        var hook = new Thread(
                () -> {
                    scheduler.stop("the run was interrupted");
                    try {
                        // The JVM ends when this thread does, and the record is not written yet.
                        ended.await(SECONDS_TO_STOP, TimeUnit.SECONDS);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                },
                "kfp4j-stop");
        Runtime.getRuntime().addShutdownHook(hook);
        return hook;
    }

    private static void forget(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The JVM is ending, and the hook is at work.
            return;
        }
    }

    private RunRecord record() {
        var tasks = new ArrayList<TaskRecord>();
        collect(root, tasks);
        var state = state();
        return new RunRecord(
                start.facts().runId(),
                start.facts().displayName(),
                start.facts().pipelineName(),
                state,
                start.facts().created(),
                state.isFinal() ? endTime() : null,
                start.parameters(),
                start.pipelineRoot(),
                start.folder().path(),
                tasks,
                root.outputs,
                error(tasks));
    }

    private RunState state() {
        return switch (root.state) {
            case SUCCEEDED -> RunState.SUCCEEDED;
            case FAILED -> RunState.FAILED;
            case CANCELED -> RunState.CANCELED;
            default -> RunState.RUNNING;
        };
    }

    private @Nullable Instant endTime() {
        return root.endTime == null ? clock.instant() : root.endTime;
    }

    private @Nullable String error(List<TaskRecord> tasks) {
        var failed =
                tasks.stream().filter(task -> task.state() == TaskState.FAILED).toList();
        var around = failed.stream().map(task -> String.valueOf(task.parent())).collect(Collectors.toSet());
        var causes = failed.stream()
                .filter(task -> !around.contains(task.path()))
                .map(task -> "Task '" + task.path() + "' failed: " + task.error())
                .toList();
        return causes.isEmpty() ? root.error : String.join("\n", causes);
    }

    private static void collect(TaskNode node, List<TaskRecord> tasks) {
        for (var child : node.children.values()) {
            tasks.add(child.record());
            collect(child, tasks);
        }
    }

    private static <T> Supplier<T> once(Supplier<T> supplier) {
        return new Supplier<>() {
            private @Nullable T made;

            @Override
            public T get() {
                if (made == null) {
                    made = supplier.get();
                }
                return made;
            }
        };
    }
}
