package io.kfp4j.csv;

import java.io.IOException;

/** Takes the rows of a file, one after another. */
@FunctionalInterface
public interface RowConsumer {

    /**
     * Takes one row.
     *
     * @param features finite numbers, in the order of {@link LabelledCsv#featureColumns()}; the array is the taker's to keep
     * @param label not blank
     */
    void accept(float[] features, String label) throws IOException;
}
