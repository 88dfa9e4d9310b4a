package io.kfp4j.runtime;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Knows a disk that takes no more from the many ways in which that is said. */
public final class FullDisk {
    /** ENOSPC, EDQUOT and EFBIG, and Windows' word for the first. */
    private static final List<String> WORDS = List.of(
            "No space left on device",
            "Disk quota exceeded",
            "File too large",
            "There is not enough space on the disk");

    /** A sentence that says so, with the file if it is known; empty if something else is wrong. */
    public static Optional<String> sentence(@Nullable Throwable thrown) {
        for (var cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException) {
                var message = String.valueOf(cause.getMessage());
                var word = WORDS.stream().filter(message::contains).findFirst();
                if (word.isPresent()) {
                    var file = cause instanceof FileSystemException named && named.getFile() != null
                            ? " '" + named.getFile() + "'"
                            : "";
                    return Optional.of("The disk takes no more" + (file.isEmpty() ? "" : " at" + file) + ": "
                            + word.get() + ". Make room, then run again.");
                }
            }
        }
        return Optional.empty();
    }

    private FullDisk() {}
}
