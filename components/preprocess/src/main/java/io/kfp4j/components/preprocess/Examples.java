package io.kfp4j.components.preprocess;

import io.kfp4j.csv.LabelledCsv;
import io.kfp4j.npy.FloatMatrix;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * Labelled examples in memory.
 *
 * @param classes the distinct labels, in alphabetical order
 */
record Examples(List<float[]> features, List<String> labels, List<String> classes) {
    private static final long MOST_VALUES = 1L << 26;

    static Examples read(Path file, String labelColumn) throws IOException {
        var features = new ArrayList<float[]>();
        var labels = new ArrayList<String>();
        try (var csv = LabelledCsv.open(file, file.toString(), labelColumn)) {
            if (csv.featureColumns().isEmpty()) {
                throw new UnfitExamplesException(
                        file + " has no column but '" + labelColumn + "'. It needs columns of numbers to learn from");
            }
            csv.forEachRow((row, label) -> {
                features.add(row);
                labels.add(label);
                if ((long) features.size() * row.length > MOST_VALUES) {
                    throw new UnfitExamplesException(file + " has more than " + MOST_VALUES
                            + " numbers, more than are split in memory. Take a sample of it");
                }
            });
        }
        return new Examples(features, labels, List.copyOf(new TreeSet<>(labels)));
    }

    /** The features of some examples, one row each. */
    FloatMatrix features(List<Integer> chosen) {
        return FloatMatrix.of(chosen.stream().map(features::get).toArray(float[][]::new));
    }

    /** The labels of some examples, one row each, with a one in the column of their class. */
    FloatMatrix oneHot(List<Integer> chosen) {
        var rows = new float[chosen.size()][classes.size()];
        for (int row = 0; row < rows.length; row++) {
            rows[row][classes.indexOf(labels.get(chosen.get(row)))] = 1f;
        }
        return FloatMatrix.of(rows);
    }
}
