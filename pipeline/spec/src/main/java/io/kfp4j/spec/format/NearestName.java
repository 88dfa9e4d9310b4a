package io.kfp4j.spec.format;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;

/** Guesses which name was meant. */
final class NearestName {

    /** A sentence that helps: the name that was probably meant, or else all there are. */
    static String hint(String name, Collection<String> known) {
        return of(name, known).map(near -> "Did you mean '" + near + "'?").orElseGet(() -> allowed(known));
    }

    static String allowed(Collection<String> known) {
        return known.isEmpty()
                ? "Nothing may stand here."
                : "Allowed are '" + String.join("', '", new TreeSet<>(known)) + "'.";
    }

    private static Optional<String> of(String name, Collection<String> known) {
        if (name.length() > 100) {
            return Optional.empty();
        }
        int tolerance = 1 + name.length() / 4;
        return known.stream()
                .filter(candidate -> distance(bare(name), bare(candidate)) <= tolerance)
                .min(Comparator.comparingInt((String candidate) -> distance(bare(name), bare(candidate)))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** Without what people get wrong most: capitals and underscores. */
    private static String bare(String name) {
        return name.toLowerCase(Locale.ROOT).replace("_", "").replace("-", "");
    }

    /** Letters to insert, remove or replace. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }

    private NearestName() {}
}
