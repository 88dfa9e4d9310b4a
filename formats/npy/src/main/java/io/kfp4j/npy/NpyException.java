package io.kfp4j.npy;

import java.io.IOException;
import java.nio.file.Path;

/** A file that is no table of 32-bit numbers in NumPy's format; the message says which file, what is wrong and what to do. */
public final class NpyException extends IOException {
    private static final long serialVersionUID = 1L;

    NpyException(Path file, String problem) {
        super(file + ": " + problem);
    }
}
