package io.kfp4j.component.signature;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Guesses which name was meant by one that is not known. */
public final class NearestName {

    /** The known name that differs by the fewest slips of the finger; empty if none is near. */
    public static Optional<String> of(String wrong, Collection<String> known) {
        int most = Math.max(1, wrong.length() / 3);
        return known.stream()
                .filter(each -> distance(wrong, each) <= most)
                .min(Comparator.comparingInt((String each) -> distance(wrong, each))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** {@code . Did you mean 'epochs'?} or nothing; to be put behind a sentence that has no full stop. */
    public static String hint(String wrong, Collection<String> known) {
        return of(wrong, known).map(each -> ". Did you mean '" + each + "'?").orElse("");
    }

    // Letters left out, put in, taken for others or swapped with their neighbours; capitals and separators count for
    // nothing.
    private static int distance(String wrong, String right) {
        var a = plain(wrong);
        var b = plain(right);
        var rows = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    rows[i][j] = i + j;
                    continue;
                }
                int other = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                rows[i][j] = Math.min(rows[i - 1][j - 1] + other, Math.min(rows[i - 1][j], rows[i][j - 1]) + 1);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    rows[i][j] = Math.min(rows[i][j], rows[i - 2][j - 2] + 1);
                }
            }
        }
        return rows[a.length()][b.length()];
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[-_ ]", "");
    }

    private NearestName() {}
}
