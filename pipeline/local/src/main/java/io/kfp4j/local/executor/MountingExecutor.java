package io.kfp4j.local.executor;

import java.io.IOException;

/** Puts the volumes of each task at their mount paths while its program runs on this machine. One for a whole run. */
public final class MountingExecutor implements TaskExecutor {
    private final TaskExecutor programs;
    private final Mounts mounts = new Mounts();

    public MountingExecutor(TaskExecutor programs) {
        this.programs = programs;
    }

    @Override
    public Exit execute(Launch launch) throws IOException, InterruptedException {
        mounts.take(launch.mounts());
        try {
            return programs.execute(launch);
        } finally {
            mounts.release(launch.mounts());
        }
    }
}
