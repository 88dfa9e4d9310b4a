package io.kfp4j.local;

import io.kfp4j.runtime.FullDisk;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Why a run broke off: its folder cannot be written any more. What was written before is whole, and the run can be resumed from it. */
public final class RunStoppedException extends IOException {
    private static final long serialVersionUID = 1L;

    RunStoppedException(Path folder, @Nullable IOException cause) {
        super(
                "The run in '" + folder + "' broke off, because its folder cannot be written. "
                        + FullDisk.sentence(cause).orElseGet(() -> cause + ". Mend that.")
                        + " Then resume the run.",
                cause);
    }
}
