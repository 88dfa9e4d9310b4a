package io.kfp4j.local;

import io.kfp4j.local.artifact.Folders;
import io.kfp4j.local.record.RunRecord;
import io.kfp4j.spec.CompiledPipeline;
import io.kfp4j.spec.format.SpecWriter;
import java.io.IOException;
import java.time.InstantSource;
import java.util.function.Supplier;

/**
 * Runs a compiled pipeline on this machine, the way KFP would.
 *
 * <pre>{@code
 * var run = new LocalRunner().run(
 *         SpecReader.read(Path.of("iris.yaml")),
 *         LocalRunOptions.builder().parameter("epochs", 5L).build());
 * }</pre>
 */
public final class LocalRunner {
    private final InstantSource clock;
    private final Supplier<RunTimer> timers;

    public LocalRunner() {
        this(InstantSource.system(), SystemTimer::new);
    }

    LocalRunner(InstantSource clock, Supplier<RunTimer> timers) {
        this.clock = clock;
        this.timers = timers;
    }

    /**
     * Runs a pipeline to its end. Interrupting the thread, or ending the JVM, stops the programs of the run and leaves a folder from
     * which it can be resumed. The folder then holds {@code run.json} and a report, {@code report.html}.
     *
     * @return the record, also of a run that failed; it stands in the run's folder as well
     * @throws LocalRunException if the run cannot begin: the spec, the parameters or the options are not right
     * @throws RunStoppedException if the run's folder cannot be written any more, on a full disk for example
     * @throws IOException if the run's folder cannot be made
     */
    public RunRecord run(CompiledPipeline pipeline, LocalRunOptions options) throws IOException {
        var start = RunStart.of(pipeline, options, clock);
        var lock = RunLock.take(start.folder().path());
        try (var timer = timers.get()) {
            Folders.writeAtomically(start.folder().path().resolve("pipeline.yaml"), SpecWriter.yaml(pipeline));
            return new PipelineRun(start, options, clock, timer, System.getenv()).run();
        } finally {
            lock.close();
        }
    }
}
