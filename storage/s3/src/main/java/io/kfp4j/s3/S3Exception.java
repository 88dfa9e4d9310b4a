package io.kfp4j.s3;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Something that storage did not give or take; the message says which object, what is wrong and what to do. */
public final class S3Exception extends IOException {
    private static final long serialVersionUID = 1L;

    S3Exception(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    S3Exception(String message) {
        super(message);
    }
}
