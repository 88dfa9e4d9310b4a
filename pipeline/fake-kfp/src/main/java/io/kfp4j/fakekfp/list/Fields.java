package io.kfp4j.fakekfp.list;

import io.kfp4j.spec.Ordered;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What things of a kind can be chosen and sorted by.
 *
 * @param id what tells two of them apart
 * @param values by the field's name; texts are {@code String}, times are seconds as {@code Long}
 * @param tags their labels, by which they can be chosen as {@code tags.NAME}
 */
public record Fields<T>(
        Function<T, String> id, Map<String, Function<T, Object>> values, Function<T, Map<String, String>> tags) {
    public Fields {
        values = Ordered.copy(values);
    }

    /** With nothing but the id. */
    public static <T> Fields<T> of(String name, Function<T, @Nullable String> id) {
        return new Fields<T>(thing -> text(id.apply(thing)), Map.of(), thing -> Map.of()).text(name, id);
    }

    /** And a text. */
    public Fields<T> text(String name, Function<T, @Nullable String> value) {
        return with(name, thing -> text(value.apply(thing)));
    }

    /** And an enum's constant. */
    public Fields<T> constant(String name, Function<T, @Nullable Enum<?>> value) {
        return with(name, thing -> {
            Enum<?> constant = value.apply(thing);
            return constant == null ? "" : constant.name();
        });
    }

    /** And a time. */
    public Fields<T> time(String name, Function<T, @Nullable Instant> value) {
        return with(name, thing -> {
            Instant time = value.apply(thing);
            return time == null ? 0L : (Object) time.getEpochSecond();
        });
    }

    /** And labels. */
    public Fields<T> tagged(Function<T, Map<String, String>> labels) {
        return new Fields<>(id, values, labels);
    }

    private Fields<T> with(String name, Function<T, Object> value) {
        var all = new LinkedHashMap<>(values);
        all.put(name, value);
        return new Fields<>(id, all, tags);
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
