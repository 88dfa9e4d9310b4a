package io.kfp4j.differential;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

/** Names of two words, none of them twice in one place. */
final class Names {
    private static final List<String> FIRST = List.of(
            "raw", "clean", "train", "test", "big", "small", "final", "early", "deep", "wide", "fast", "slow", "first",
            "last", "s3");
    private static final List<String> SECOND = List.of(
            "rate", "data", "size", "count", "score", "name", "state", "part", "limit", "path", "seed", "text", "key",
            "y2", "uri");

    private static final List<String> MADE =
            List.of("result", "grade", "shape", "label", "frame", "chart2", "sum", "tag");
    private static final List<String> MAKERS =
            List.of("reader", "trainer", "sorter", "maker", "packer", "judge", "writer2");

    private final Random random;
    private final List<String> second;
    private final Set<String> taken = new HashSet<>();

    private Names(Random random, List<String> second) {
        this.random = random;
        this.second = second;
    }

    /** Names of inputs. */
    static Names ofInputs(Random random) {
        return new Names(random, SECOND);
    }

    /** Names of outputs, none of which is part of an input's: Python takes such a value for the list of a loop. */
    static Names ofOutputs(Random random) {
        return new Names(random, MADE);
    }

    /** Names of components and pipelines, which no input has. */
    static Names ofCallables(Random random) {
        return new Names(random, MAKERS);
    }

    String next() {
        while (true) {
            var name = pick(FIRST) + " " + pick(second);
            if (taken.add(name)) {
                return name;
            }
        }
    }

    private String pick(List<String> words) {
        return words.get(random.nextInt(words.size()));
    }

    /** {@code train rate} becomes {@code TrainRate}. */
    static String camel(String words) {
        var name = new StringBuilder();
        for (var word : words.split(" ", -1)) {
            name.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
        }
        return name.toString();
    }
}
