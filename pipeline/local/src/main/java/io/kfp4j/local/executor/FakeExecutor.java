package io.kfp4j.local.executor;

import io.kfp4j.local.artifact.Folders;
import io.kfp4j.spec.format.Json;
import java.io.IOException;
import java.nio.file.Path;

/** Runs {@link FakeTask}s. */
public final class FakeExecutor implements TaskExecutor {
    private final FakeTask fake;

    public FakeExecutor(FakeTask fake) {
        this.fake = fake;
    }

    @Override
    public Exit execute(Launch launch) throws IOException, InterruptedException {
        var run = new FakeRun(launch.input(), launch.environment());
        try {
            fake.run(run);
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception e) { // a fake may fail in any way that a program may
            return new Exit(1, "The fake failed: " + e);
        }
        var outputs = launch.input().outputs();
        if (outputs != null && outputs.outputFile() != null) {
            Folders.writeAtomically(Path.of(outputs.outputFile()), Json.write(run.result()));
        }
        return Exit.success();
    }
}
