package io.kfp4j.lint;

import java.util.Collection;
import java.util.stream.Collectors;

/** Names in messages. */
final class Names {
    private static final int MOST = 8;

    /** {@code 'a', 'b'}; the first few if there are many, {@code none} if there are none. */
    static String list(Collection<String> names) {
        if (names.isEmpty()) {
            return "none";
        }
        var few = names.stream().limit(MOST).map(name -> "'" + name + "'").collect(Collectors.joining(", "));
        return names.size() <= MOST ? few : few + " and " + (names.size() - MOST) + " more";
    }

    private Names() {}
}
