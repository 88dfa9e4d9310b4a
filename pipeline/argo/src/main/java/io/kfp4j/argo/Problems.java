package io.kfp4j.argo;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects what cannot be expressed in Argo. */
final class Problems {
    private final Set<String> found = new LinkedHashSet<>();

    /**
     * Adds one.
     *
     * @param where {@code task 'train'}
     * @param what what it is and what to do
     */
    void add(String where, String what) {
        found.add(where + ": " + what);
    }

    void throwIfAny() {
        if (!found.isEmpty()) {
            throw new ArgoException(List.copyOf(found));
        }
    }
}
