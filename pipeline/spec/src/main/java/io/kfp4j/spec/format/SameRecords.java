package io.kfp4j.spec.format;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Compares records of a spec as their own {@code equals} does, by means that the writer needs anyhow: the JVM weaves the {@code equals} of
 * every record when it is first called, and a process that compiles once pays for each.
 */
public final class SameRecords {

    /** Whether two records, or lists, maps and texts in them, are equal. */
    public static boolean equal(@Nullable Object one, @Nullable Object other) {
        if (one == other) {
            return true;
        }
        if (one == null || other == null) {
            return false;
        }
        if (one instanceof Record) {
            return one.getClass() == other.getClass() && components(one, other);
        }
        if (one instanceof List<?> list && other instanceof List<?> otherList) {
            return items(list, otherList);
        }
        if (one instanceof Map<?, ?> map && other instanceof Map<?, ?> otherMap) {
            return entries(map, otherMap);
        }
        return one.equals(other);
    }

    private static boolean components(Object one, Object other) {
        for (var component : RecordShape.of(one.getClass()).components()) {
            if (!equal(component.of(one), component.of(other))) {
                return false;
            }
        }
        return true;
    }

    private static boolean items(List<?> list, List<?> other) {
        if (list.size() != other.size()) {
            return false;
        }
        Iterator<?> others = other.iterator();
        for (Object item : list) {
            if (!equal(item, others.next())) {
                return false;
            }
        }
        return true;
    }

    private static boolean entries(Map<?, ?> map, Map<?, ?> other) {
        if (map.size() != other.size()) {
            return false;
        }
        for (var entry : map.entrySet()) {
            if (!other.containsKey(entry.getKey()) || !equal(entry.getValue(), other.get(entry.getKey()))) {
                return false;
            }
        }
        return true;
    }

    private SameRecords() {}
}
