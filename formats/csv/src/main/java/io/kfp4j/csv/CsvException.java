package io.kfp4j.csv;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A file that holds no labelled examples; the message says which line, what is wrong and what to do. */
public final class CsvException extends IOException {
    private static final long serialVersionUID = 1L;

    CsvException(String message) {
        super(message);
    }

    CsvException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
