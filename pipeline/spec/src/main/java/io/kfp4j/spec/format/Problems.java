package io.kfp4j.spec.format;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what is wrong with one text. */
final class Problems {
    private static final Comparator<Problem> IN_TEXT_ORDER = Comparator.comparingInt(
                    (Problem problem) -> problem.at().line())
            .thenComparingInt(problem -> problem.at().column());

    private record Problem(Position at, String message) {}

    private final String source;
    private final List<Problem> found = new ArrayList<>();
    private int untold;

    Problems(String source) {
        this.source = source;
    }

    void add(Position at, String message) {
        if (found.size() < Limits.PROBLEMS) {
            found.add(new Problem(at, message));
        } else {
            untold++;
        }
    }

    boolean any() {
        return !found.isEmpty();
    }

    void throwIfAny() {
        if (any()) {
            throw exception();
        }
    }

    /** For a problem behind which nothing more can be read. */
    SpecException fatal(Position at, String message) {
        add(at, message);
        return exception();
    }

    private SpecException exception() {
        var lines = new ArrayList<String>();
        found.stream()
                .sorted(IN_TEXT_ORDER)
                .map(problem ->
                        source + ":" + problem.at().line() + ":" + problem.at().column() + ": " + problem.message())
                .forEach(lines::add);
        if (untold > 0) {
            lines.add(source + ": " + untold + " more problems are not shown. Correct these first.");
        }
        return new SpecException(lines);
    }
}
