package io.kfp4j.csv;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** A CSV file (UTF-8, commas, a header) with a label in one column and numbers in the others. */
public final class LabelledCsv implements Closeable {
    private static final int MOST_COLUMNS = 1_000;
    private static final int LONGEST_FIELD = 1 << 16;
    // Java would also read 0x1p3, 1f and NaN.
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");

    private final String name;
    private final CsvReader<CsvRecord> reader;
    private final Iterator<CsvRecord> records;
    private final List<String> columns;
    private final int labelIndex;

    private LabelledCsv(Path file, String name, String labelColumn) throws IOException {
        this.name = name;
        this.reader = CsvReader.builder()
                .allowExtraFields(true)
                .allowMissingFields(true)
                .maxBufferSize(LONGEST_FIELD)
                .ofCsvRecord(Files.newBufferedReader(file, UTF_8));
        try {
            this.records = reader.iterator();
            this.columns = header();
            this.labelIndex = columns.indexOf(labelColumn);
            if (labelIndex < 0) {
                throw new CsvException(name + ":1: there is no column '" + labelColumn + "' for the label, only "
                        + String.join(", ", columns) + ". Name one of these");
            }
        } catch (IOException | RuntimeException e) {
            reader.close();
            throw e;
        }
    }

    /**
     * Opens a file and reads its header.
     *
     * @param name what messages call the file
     * @param labelColumn the column that holds no number
     * @throws CsvException if the header is missing, has a column twice or not the label's
     */
    public static LabelledCsv open(Path file, String name, String labelColumn) throws IOException {
        return new LabelledCsv(file, name, labelColumn);
    }

    /** Every column, as the header names them. */
    public List<String> columns() {
        return columns;
    }

    /** The columns that hold numbers. */
    public List<String> featureColumns() {
        return IntStream.range(0, columns.size())
                .filter(index -> index != labelIndex)
                .mapToObj(columns::get)
                .toList();
    }

    /**
     * Reads the remaining rows.
     *
     * @return how many there were
     * @throws CsvException naming the first line that has a field too many or too few, no number where there should be one, or no
     *     label
     */
    public long forEachRow(RowConsumer rows) throws IOException {
        var count = 0L;
        for (; hasNext(); count++) {
            var row = next();
            if (row.getFieldCount() != columns.size()) {
                throw at(row, "has " + row.getFieldCount() + " fields, the header has " + columns.size());
            }
            var label = row.getField(labelIndex).strip();
            if (label.isEmpty()) {
                throw at(row, "has no label in column '" + columns.get(labelIndex) + "'");
            }
            rows.accept(features(row), label);
        }
        return count;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    private List<String> header() throws IOException {
        if (!hasNext()) {
            throw new CsvException(name + " is empty. It needs a header and rows");
        }
        var header = next().getFields().stream()
                .map(column -> column.replace("\uFEFF", "").strip())
                .toList();
        if (header.size() > MOST_COLUMNS) {
            throw new CsvException(
                    name + ":1: there are " + header.size() + " columns; at most " + MOST_COLUMNS + " are read");
        }
        var seen = new HashSet<String>();
        for (var column : header) {
            if (!seen.add(column)) {
                throw new CsvException(name + ":1: there are two columns '" + column + "'. Rename one");
            }
        }
        return header;
    }

    private float[] features(CsvRecord row) throws CsvException {
        var features = new float[columns.size() - 1];
        for (int column = 0, feature = 0; column < columns.size(); column++) {
            if (column != labelIndex) {
                features[feature++] = number(row, column);
            }
        }
        return features;
    }

    private float number(CsvRecord row, int column) throws CsvException {
        var text = row.getField(column).strip();
        var number = NUMBER.matcher(text).matches() ? Float.parseFloat(text) : Float.NaN;
        if (!Float.isFinite(number)) {
            throw at(row, "has '" + excerpt(text) + "' in column '" + columns.get(column) + "', not a number");
        }
        return number;
    }

    private static String excerpt(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }

    private CsvException at(CsvRecord row, String problem) {
        return new CsvException(name + ":" + row.getStartingLineNumber() + ": the row " + problem
                + ". Correct it, or leave the row out");
    }

    private boolean hasNext() throws IOException {
        try {
            return records.hasNext();
        } catch (CsvParseException | UncheckedIOException e) {
            throw unreadable(e);
        }
    }

    private CsvRecord next() throws IOException {
        try {
            return records.next();
        } catch (CsvParseException | UncheckedIOException e) {
            throw unreadable(e);
        }
    }

    private IOException unreadable(RuntimeException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof CharacterCodingException) {
                return new CsvException(name + " is no text in UTF-8. Save it as UTF-8", e);
            }
        }
        return new CsvException(name + " cannot be read as CSV: " + e.getMessage(), e);
    }
}
