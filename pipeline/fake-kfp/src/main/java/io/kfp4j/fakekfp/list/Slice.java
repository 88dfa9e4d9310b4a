package io.kfp4j.fakekfp.list;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list.
 *
 * @param total on all pages
 * @param nextToken absent on the last
 */
public record Slice<T>(List<T> items, int total, @Nullable String nextToken) {
    public Slice {
        items = List.copyOf(items);
    }
}
