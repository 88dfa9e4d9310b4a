package io.kfp4j.client;

import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a request leaves on the thing it makes, so that it can be found again when no answer came: a line of the description, the only
 * searchable field of runs that is free for such a use.
 */
record RequestMark(String id) {
    private static final String WORD = "kfp4j-request: ";

    /** The caller's own mark, or a new one. */
    static RequestMark of(@Nullable String requestId) {
        return new RequestMark(requestId == null ? UUID.randomUUID().toString() : requestId);
    }

    String line() {
        return WORD + id;
    }

    /** A description that carries the mark. */
    String on(@Nullable String description) {
        return description == null || description.isBlank() ? line() : description.stripTrailing() + "\n\n" + line();
    }

    boolean isOn(@Nullable String description) {
        return description != null && Arrays.asList(description.split("\n", -1)).contains(line());
    }
}
