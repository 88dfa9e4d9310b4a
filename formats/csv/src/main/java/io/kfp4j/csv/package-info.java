/**
 * Labelled examples from CSV files: numbers in every column but one, which holds the label.
 *
 * <pre>{@code
 * try (var csv = LabelledCsv.open(path, "IRIS.csv", "species")) {
 *     csv.featureColumns();
 *     long rows = csv.forEachRow((features, label) -> ...);
 * }
 * }</pre>
 *
 * <p>Rows are read one at a time, and the first that is malformed is named by its line.
 */
@NullMarked
package io.kfp4j.csv;

import org.jspecify.annotations.NullMarked;
