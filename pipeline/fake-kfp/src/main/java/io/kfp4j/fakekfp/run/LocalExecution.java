package io.kfp4j.fakekfp.run;

import io.kfp4j.client.message.RuntimeState;
import io.kfp4j.local.LocalRunException;
import io.kfp4j.local.LocalRunOptions;
import io.kfp4j.local.LocalRunner;
import io.kfp4j.local.RunListener;
import io.kfp4j.local.executor.FakeTask;
import io.kfp4j.local.record.RunRecord;
import io.kfp4j.local.record.RunRecords;
import io.kfp4j.spec.format.SpecException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Carries out runs with the local runner: components that are on the class path in this JVM, other programs as child processes.
 *
 * <pre>{@code
 * LocalExecution.standard()
 *         .with(options -> options.replace("train-model", task -> task.output("accuracy", 0.95)))
 *         .image("python:3.11", task -> task.output("Output", "as if Python had run"))
 * }</pre>
 *
 * <p>Artifacts go to the server's folder, whatever pipeline root a run asks for. A run that is retried goes on where it failed.
 */
public final class LocalExecution implements Execution {
    private final Consumer<LocalRunOptions.Builder> customizer;
    private final Map<String, FakeTask> images;

    private LocalExecution(Consumer<LocalRunOptions.Builder> customizer, Map<String, FakeTask> images) {
        this.customizer = customizer;
        this.images = images;
    }

    /** With the local runner's own options. */
    public static LocalExecution standard() {
        return new LocalExecution(options -> {}, Map.of());
    }

    /** This one with other options for every run: fakes for tasks, variables, secrets, stores. */
    public LocalExecution with(Consumer<LocalRunOptions.Builder> more) {
        return new LocalExecution(customizer.andThen(more), images);
    }

    /** This one with a stand-in for all programs of an image, whose name begins so. */
    public LocalExecution image(String prefix, FakeTask fake) {
        var all = new LinkedHashMap<>(images);
        all.put(prefix, fake);
        return new LocalExecution(customizer, all);
    }

    @Override
    public Outcome execute(SubmittedRun run, RunListener progress) {
        var options = LocalRunOptions.builder().workFolder(run.folder()).listener(progress);
        Path earlier = run.folder().resolve(run.pipelineName()).resolve(run.runId());
        if (Files.exists(earlier.resolve(RunRecords.FILE))) {
            options.resume(earlier);
        } else {
            options.runId(run.runId()).displayName(run.displayName()).parameters(run.parameters());
        }
        new ImageFakes(images).of(run.pipeline().pipeline()).forEach(options::replace);
        customizer.accept(options);
        try {
            return outcome(new LocalRunner().run(run.pipeline(), options.build()));
        } catch (LocalRunException | SpecException | IOException e) {
            return Outcome.failed(String.valueOf(e.getMessage()));
        }
    }

    private static Outcome outcome(RunRecord record) {
        return switch (record.state()) {
            case SUCCEEDED -> Outcome.succeeded();
            case FAILED -> Outcome.failed(record.error() == null ? "" : record.error());
            case CANCELED -> new Outcome(RuntimeState.CANCELED, record.error());
            case RUNNING -> throw new IllegalStateException("the local runner came back from a run under way");
        };
    }
}
