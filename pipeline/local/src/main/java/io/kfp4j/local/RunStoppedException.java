package io.kfp4j.local;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Why a run broke off: its folder cannot be written any more. What was written before is whole, and the run can be resumed from it. */
public final class RunStoppedException extends IOException {
    private static final long serialVersionUID = 1L;

    RunStoppedException(Path folder, @Nullable IOException cause) {
        super(
                "The run in '" + folder + "' broke off, because its folder cannot be written: " + reason(cause)
                        + ". Mend that, then resume the run.",
                cause);
    }

    private static String reason(@Nullable IOException cause) {
        if (cause == null) {
            return "for an unknown reason";
        }
        return cause instanceof FileSystemException file && file.getReason() != null
                ? file.getReason()
                : String.valueOf(cause.getMessage());
    }
}
