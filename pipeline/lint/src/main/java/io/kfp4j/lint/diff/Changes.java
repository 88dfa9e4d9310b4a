package io.kfp4j.lint.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Collects changes. */
final class Changes {
    private static final int LONGEST = 80;

    private final List<Change> all = new ArrayList<>();

    void add(Verdict verdict, String message) {
        all.add(new Change(verdict, message));
    }

    /** Notes a difference of two values, if there is one. */
    void compare(Verdict verdict, String what, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            add(verdict, what + " was " + show(before) + ", is " + show(after));
        }
    }

    /** Notes that two things differ, without showing them. */
    void compareSilently(Verdict verdict, String what, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            add(verdict, what);
        }
    }

    List<Change> all() {
        return List.copyOf(all);
    }

    /** A value in a message. */
    static String show(@Nullable Object value) {
        if (value == null) {
            return "absent";
        }
        var text = value instanceof Double number && number == Math.rint(number) && Math.abs(number) < 1e15
                ? Long.toString(number.longValue())
                : value.toString();
        return "'" + (text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…") + "'";
    }
}
