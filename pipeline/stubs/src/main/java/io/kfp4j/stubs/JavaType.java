package io.kfp4j.stubs;

import java.util.HashSet;
import java.util.Set;

/**
 * A type as it stands in source.
 *
 * @param name without its package
 * @param imports what has to be imported for it
 */
record JavaType(String name, Set<String> imports) {

    /** A type that needs no import. */
    static JavaType plain(String name) {
        return new JavaType(name, Set.of());
    }

    JavaType list() {
        var all = new HashSet<>(imports);
        all.add("java.util.List");
        return new JavaType("List<" + name + ">", all);
    }
}
