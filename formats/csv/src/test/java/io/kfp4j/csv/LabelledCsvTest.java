package io.kfp4j.csv;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelledCsvTest {
    private final Path file;

    LabelledCsvTest(@TempDir Path folder) {
        this.file = folder.resolve("flowers.csv");
    }

    @Test
    void readsNumbersAndLabels() throws Exception {
        Files.writeString(file, "length,width,species\n5.1,3.5,setosa\n-1e-2,.5,\"virginica\"\n");

        var rows = new ArrayList<String>();
        try (var csv = LabelledCsv.open(file, "flowers.csv", "species")) {
            assertThat(csv.columns()).containsExactly("length", "width", "species");
            assertThat(csv.featureColumns()).containsExactly("length", "width");
            csv.forEachRow((features, label) -> rows.add(features[0] + " " + features[1] + " " + label));
        }

        assertThat(rows).containsExactly("5.1 3.5 setosa", "-0.01 0.5 virginica");
    }

    @Test
    void findsTheLabelInAnyColumn() throws Exception {
        Files.writeString(file, "species,length\nsetosa,5.1\n");

        assertThat(labels("species")).containsExactly("setosa 5.1");
    }

    @Test
    void readsFilesFromSpreadsheets() throws Exception {
        Files.writeString(file, "\uFEFFlength, species\r\n5.1, setosa\r\n\r\n");

        assertThat(labels("species")).containsExactly("setosa 5.1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "5.1,setosa;4.9        | flowers.csv:3: the row has 1 fields, the header has 2. Correct it, or leave the row out",
                "5.1,setosa,more       | flowers.csv:2: the row has 3 fields, the header has 2",
                "long,setosa           | flowers.csv:2: the row has 'long' in column 'length', not a number",
                "5.1,setosa;NaN,setosa | flowers.csv:3: the row has 'NaN' in column 'length', not a number",
                "1e99,setosa           | flowers.csv:2: the row has '1e99' in column 'length', not a number",
                "0x1p3,setosa          | flowers.csv:2: the row has '0x1p3' in column 'length', not a number",
                "5.1,                  | flowers.csv:2: the row has no label in column 'species'",
            })
    void namesTheFirstMalformedLine(String rows, String message) throws Exception {
        Files.writeString(file, "length,species\n" + rows.replace(';', '\n') + "\n");

        assertThatThrownBy(() -> labels("species"))
                .isInstanceOf(CsvException.class)
                .hasMessageStartingWith(message);
    }

    @Test
    void refusesAHeaderWithoutTheLabel() throws Exception {
        Files.writeString(file, "length,width\n5.1,3.5\n");

        assertThatThrownBy(() -> labels("species"))
                .hasMessage("flowers.csv:1: there is no column 'species' for the label, only length, width."
                        + " Name one of these");
    }

    @Test
    void refusesAColumnTwice() throws Exception {
        Files.writeString(file, "length,length,species\n");

        assertThatThrownBy(() -> labels("species")).hasMessageContaining("two columns 'length'");
    }

    @Test
    void refusesAnEmptyFile() throws Exception {
        Files.writeString(file, "");

        assertThatThrownBy(() -> labels("species")).hasMessage("flowers.csv is empty. It needs a header and rows");
    }

    @Test
    void refusesWhatIsNoText() throws Exception {
        Files.write(file, "length,species\n5.1,sétosa\n".getBytes(ISO_8859_1));

        assertThatThrownBy(() -> labels("species")).hasMessage("flowers.csv is no text in UTF-8. Save it as UTF-8");
    }

    @Test
    void refusesAFieldWithoutEnd() throws Exception {
        Files.writeString(file, "length,species\n5.1,\"" + "x".repeat(200_000));

        assertThatThrownBy(() -> labels("species"))
                .isInstanceOf(CsvException.class)
                .hasMessageStartingWith("flowers.csv cannot be read as CSV: ");
    }

    @Test
    void refusesMoreColumnsThanItReads() throws Exception {
        Files.writeString(file, "species" + ",x".repeat(1_000) + "\n");

        assertThatThrownBy(() -> labels("species")).hasMessageContaining("1001 columns; at most 1000");
    }

    private List<String> labels(String labelColumn) throws IOException {
        var rows = new ArrayList<String>();
        try (var csv = LabelledCsv.open(file, "flowers.csv", labelColumn)) {
            csv.forEachRow((features, label) -> rows.add(label + " " + features[0]));
        }
        return rows;
    }
}
