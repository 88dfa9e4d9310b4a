package io.kfp4j.client.query;

import io.kfp4j.client.message.Filter;
import io.kfp4j.spec.format.Json;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What to list, and how.
 *
 * @param conditions all of them have to be true
 * @param sortBy a field and {@code asc} or {@code desc}; null for the server's own order, oldest first
 * @param pageSize how many to fetch at a time, 1 to 200; changes nothing but speed and memory
 * @param namespace where; null for the connection's
 * @param experimentId of which experiment, for runs and recurring runs; null for all
 */
public record Query<R>(
        List<Condition<R>> conditions,
        @Nullable String sortBy,
        int pageSize,
        @Nullable String namespace,
        @Nullable String experimentId) {

    private static final int MOST = 200;
    private static final int USUAL = 100;

    public Query {
        conditions = List.copyOf(conditions);
        if (pageSize < 1 || pageSize > MOST) {
            throw new IllegalArgumentException(
                    "a page of " + pageSize + " is not what the server gives. Ask for 1 to " + MOST + ".");
        }
    }

    /** Everything there is. */
    public static <R> Query<R> all() {
        return new Query<>(List.of(), null, USUAL, null, null);
    }

    /** That for which every condition is true. */
    @SafeVarargs
    public static <R> Query<R> where(Condition<R>... conditions) {
        var all = new ArrayList<Condition<R>>();
        for (Condition<R> condition : conditions) {
            all.add(condition);
        }
        return new Query<>(all, null, USUAL, null, null);
    }

    /** This one with one more condition. */
    public Query<R> and(Condition<R> condition) {
        var more = new ArrayList<>(conditions);
        more.add(condition);
        return new Query<>(more, sortBy, pageSize, namespace, experimentId);
    }

    /** The smallest first. */
    public Query<R> ascending(Field<R> field) {
        return new Query<>(conditions, field.key() + " asc", pageSize, namespace, experimentId);
    }

    /** The largest first. */
    public Query<R> descending(Field<R> field) {
        return new Query<>(conditions, field.key() + " desc", pageSize, namespace, experimentId);
    }

    /** What was created last first. */
    public Query<R> newestFirst() {
        return new Query<>(conditions, "created_at desc", pageSize, namespace, experimentId);
    }

    /** So many at a time. */
    public Query<R> inPagesOf(int size) {
        return new Query<>(conditions, sortBy, size, namespace, experimentId);
    }

    /** In a namespace other than the connection's. */
    public Query<R> in(@Nullable String place) {
        return new Query<>(conditions, sortBy, pageSize, place, experimentId);
    }

    /** Of one experiment. */
    public Query<R> ofExperiment(@Nullable String id) {
        return new Query<>(conditions, sortBy, pageSize, namespace, id);
    }

    /** The conditions as the server reads them; null where there are none. */
    public @Nullable String filter() {
        return conditions.isEmpty()
                ? null
                : Json.write(
                        new Filter(conditions.stream().map(Condition::predicate).toList()));
    }
}
