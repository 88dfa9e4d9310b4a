package io.kfp4j.fakekfp.resource;

import io.kfp4j.fakekfp.http.ApiException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Things of one kind by their ids, in the order they came. */
final class Shelf<T> {
    private final String kind;
    private final Map<String, T> things = new LinkedHashMap<>();

    /**
     * @param kind what KFP's messages call them
     */
    Shelf(String kind) {
        this.kind = kind;
    }

    /** @throws ApiException if there is none of this id */
    synchronized T get(String id) {
        return find(id).orElseThrow(() -> ApiException.notFound(kind, id));
    }

    synchronized Optional<T> find(String id) {
        return Optional.ofNullable(things.get(id));
    }

    synchronized List<T> all() {
        return List.copyOf(things.values());
    }

    synchronized void put(String id, T thing) {
        things.put(id, thing);
    }

    /** Puts something there unless it clashes with what is there. */
    synchronized void put(String id, T thing, Predicate<T> clash, Supplier<ApiException> refusal) {
        if (things.values().stream().anyMatch(clash)) {
            throw refusal.get();
        }
        things.put(id, thing);
    }

    synchronized T update(String id, UnaryOperator<T> change) {
        T changed = change.apply(get(id));
        things.put(id, changed);
        return changed;
    }

    /** @throws ApiException if there is none of this id */
    synchronized T remove(String id) {
        T thing = get(id);
        things.remove(id);
        return thing;
    }
}
