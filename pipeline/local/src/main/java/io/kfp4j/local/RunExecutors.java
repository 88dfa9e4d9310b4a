package io.kfp4j.local;

import io.kfp4j.local.executor.ClassArchive;
import io.kfp4j.local.executor.FakeExecutor;
import io.kfp4j.local.executor.InProcessExecutor;
import io.kfp4j.local.executor.MountingExecutor;
import io.kfp4j.local.executor.SubprocessExecutor;
import io.kfp4j.local.executor.TaskExecutor;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The executor for each task of a run. */
final class RunExecutors implements AutoCloseable {
    /** In the folder of the cache; no name of a pipeline, which has no dot. */
    private static final String CLASSES = ".classes";

    private final LocalRunOptions options;
    private final TaskExecutor usual;
    private final @Nullable InProcessExecutor inProcess;

    /**
     * @param code tells states of the class path apart
     */
    RunExecutors(LocalRunOptions options, CodeVersion code) throws IOException {
        this.options = options;
        var archive = options.mode() == RunMode.SUBPROCESS
                ? ClassArchive.in(options.cacheFolder().resolve(CLASSES), options.classPath(), code.get())
                : ClassArchive.none();
        var subprocesses = new SubprocessExecutor(options.classPath(), archive);
        this.inProcess = options.executor() == null && options.mode() == RunMode.IN_PROCESS
                ? new InProcessExecutor(subprocesses, loader())
                : null;
        this.usual = options.executor() != null
                ? options.executor()
                : new MountingExecutor(inProcess == null ? subprocesses : inProcess);
    }

    TaskExecutor of(TaskJob job) {
        var fake = options.fakes().containsKey(job.path())
                ? options.fakes().get(job.path())
                : options.fakes().get(job.name());
        return fake == null ? usual : new FakeExecutor(fake);
    }

    /** Gives back what the in-process mode has taken of this JVM. */
    @Override
    public void close() {
        if (inProcess != null) {
            inProcess.close();
        }
    }

    private static ClassLoader loader() {
        return Objects.requireNonNullElse(
                Thread.currentThread().getContextClassLoader(), LocalRunner.class.getClassLoader());
    }
}
