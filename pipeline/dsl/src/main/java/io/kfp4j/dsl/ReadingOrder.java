package io.kfp4j.dsl;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** Puts problems into the order in which an author goes through them: file by file, from the top to the bottom. */
final class ReadingOrder {
    private static final Pattern FILE_AND_LINE = Pattern.compile("(.*):([0-9]{1,9})");

    private record Place(String file, int line) {

        static Place of(Problem problem) {
            var matcher = FILE_AND_LINE.matcher(problem.where());
            return matcher.matches()
                    ? new Place(matcher.group(1), Integer.parseInt(matcher.group(2)))
                    : new Place(problem.where(), 0);
        }
    }

    /** The same problems, each once. Files are in the order in which something was found in them. */
    static List<Problem> of(List<Problem> found) {
        var problems = new ArrayList<>(found.stream().distinct().toList());
        var files =
                problems.stream().map(each -> Place.of(each).file()).distinct().toList();
        problems.sort(Comparator.comparing(
                        (Problem each) -> files.indexOf(Place.of(each).file()))
                .thenComparing(each -> Place.of(each).line()));
        return List.copyOf(problems);
    }

    private ReadingOrder() {}
}
