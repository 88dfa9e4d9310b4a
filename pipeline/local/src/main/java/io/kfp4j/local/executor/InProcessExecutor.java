package io.kfp4j.local.executor;

import io.kfp4j.runtime.ComponentRun;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Runs Java components in this JVM, behind the same contract as in their containers. Other programs go to another executor. */
public final class InProcessExecutor implements TaskExecutor, AutoCloseable {
    private static final long SECONDS_TO_STOP = 5;
    private final TaskExecutor others;
    private final ClassLoader loader;
    private final SystemStreams streams = new SystemStreams();

    /**
     * @param others for programs that are no Java components
     * @param loader finds the components
     */
    public InProcessExecutor(TaskExecutor others, ClassLoader loader) {
        this.others = others;
        this.loader = loader;
    }

    @Override
    public Exit execute(Launch launch) throws IOException, InterruptedException {
        return launch.isComponent() ? run(launch) : others.execute(launch);
    }

    /** Gives back {@code System.out} and {@code System.err}. */
    @Override
    public void close() {
        streams.close();
    }

    private Exit run(Launch launch) throws IOException, InterruptedException {
        var cause = new FailureCause();
        try (var output = new TaskOutput(launch.log(), line -> {});
                var error = new TaskOutput(launch.log(), cause::line)) {
            var ended = new CompletableFuture<Integer>();
            var thread = new Thread(() -> ended.complete(run(launch, output, error)), "kfp4j-" + launch.task());
            thread.setDaemon(true);
            thread.setUncaughtExceptionHandler((ignored, e) -> ended.completeExceptionally(e));
            thread.start();
            try {
                var limit = launch.timeoutSeconds();
                var code = limit == null ? ended.get() : ended.get(limit, TimeUnit.SECONDS);
                return code == ComponentRun.SUCCEEDED ? Exit.success() : new Exit(code, cause.of(code));
            } catch (TimeoutException e) {
                stop(thread);
                return Exit.timedOut(launch.timeoutSeconds() == null ? 0 : launch.timeoutSeconds());
            } catch (InterruptedException e) {
                stop(thread);
                throw e;
            } catch (ExecutionException | CancellationException e) {
                throw new IllegalStateException("A component's run must not throw", e);
            }
        }
    }

    private int run(Launch launch, TaskOutput output, TaskOutput error) {
        streams.route(output, error);
        try (var err = new PrintStream(error, true, StandardCharsets.UTF_8)) {
            return ComponentRun.inThisJvm(launch.environment(), err, loader).run(launch.componentArguments());
        } finally {
            streams.unroute();
        }
    }

    /** A component that does not heed the interruption is left behind: Java has no way to end a thread. */
    private static void stop(Thread thread) throws InterruptedException {
        thread.interrupt();
        thread.join(TimeUnit.SECONDS.toMillis(SECONDS_TO_STOP));
    }
}
