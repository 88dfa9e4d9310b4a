package io.kfp4j.s3;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Something that storage did not give or take; the message says which object, what is wrong and what to do. */
public final class S3Exception extends IOException {
    private static final long serialVersionUID = 1L;

    private final boolean missing;

    S3Exception(String message, @Nullable Throwable cause, boolean missing) {
        super(message, cause);
        this.missing = missing;
    }

    S3Exception(String message, @Nullable Throwable cause) {
        this(message, cause, false);
    }

    S3Exception(String message) {
        this(message, null);
    }

    /** Whether all went well, except that there is no such object. */
    public boolean isMissing() {
        return missing;
    }
}
