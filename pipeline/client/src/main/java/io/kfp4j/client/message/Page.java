package io.kfp4j.client.message;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of a list. */
public interface Page<T> {

    List<T> items();

    /** How many there are on all pages. */
    int totalSize();

    /** What to ask the next page with; null or empty on the last. */
    @Nullable
    String nextPageToken();
}
