package io.kfp4j.client;

import io.kfp4j.client.message.Page;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** A list of any length that holds one page at a time. */
final class Pages<T> implements Iterator<T> {
    private final Function<@Nullable String, ? extends Page<T>> fetch;
    private Iterator<T> page = List.<T>of().iterator();
    private @Nullable String next;
    private boolean started;

    private Pages(Function<@Nullable String, ? extends Page<T>> fetch) {
        this.fetch = fetch;
    }

    /** @param fetch gets the page for a token; null for the first */
    static <T> Stream<T> stream(Function<@Nullable String, ? extends Page<T>> fetch) {
        return StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(new Pages<>(fetch), Spliterator.ORDERED | Spliterator.NONNULL),
                false);
    }

    @Override
    public boolean hasNext() {
        while (!page.hasNext() && (!started || next != null)) {
            String asked = next;
            Page<T> fetched = fetch.apply(asked);
            String token = fetched.nextPageToken();
            started = true;
            next = token == null || token.isEmpty() ? null : token;
            page = fetched.items().iterator();
            if (next != null && next.equals(asked)) {
                throw new IllegalStateException(
                        "the server gave the same page twice; the list would never end. Report it to who runs the server.");
            }
        }
        return page.hasNext();
    }

    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return page.next();
    }
}
