package io.kfp4j.components.preprocess;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Which examples to learn from and which to score on, each class in the same proportion, both in random order.
 *
 * @param train numbers of examples
 * @param test numbers of the others
 */
record StratifiedSplit(List<Integer> train, List<Integer> test) {

    static StratifiedSplit of(Examples examples, double testFraction, int seed) throws UnfitExamplesException {
        if (!(testFraction > 0 && testFraction < 1)) {
            throw new UnfitExamplesException(
                    "test_fraction is " + testFraction + ". Give the share to test on, above 0 and below 1");
        }
        if (examples.classes().size() < 2) {
            throw new UnfitExamplesException(
                    "The examples have the classes " + examples.classes() + ". Give examples of two classes or more");
        }
        // Random's numbers are part of Java's specification; other generators may change between releases.
        var random = new Random(seed);
        var train = new ArrayList<Integer>();
        var test = new ArrayList<Integer>();
        for (var label : examples.classes()) {
            var ofClass = shuffled(examples, label, random);
            if (ofClass.size() < 2) {
                throw new UnfitExamplesException(
                        "The class '" + label
                                + "' has one example. Give it two or more, so that it can be learned and tested, or leave it out");
            }
            var kept = (int) Math.round(ofClass.size() * testFraction);
            var cut = Math.max(1, Math.min(ofClass.size() - 1, kept));
            test.addAll(ofClass.subList(0, cut));
            train.addAll(ofClass.subList(cut, ofClass.size()));
        }
        Collections.shuffle(train, random);
        Collections.shuffle(test, random);
        return new StratifiedSplit(List.copyOf(train), List.copyOf(test));
    }

    private static List<Integer> shuffled(Examples examples, String label, Random random) {
        var ofClass = new ArrayList<>(IntStream.range(0, examples.labels().size())
                .filter(index -> examples.labels().get(index).equals(label))
                .boxed()
                .toList());
        Collections.shuffle(ofClass, random);
        return ofClass;
    }
}
