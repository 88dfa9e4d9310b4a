package io.kfp4j.npy;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NpyTest {

    private final Path folder;

    NpyTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void readsWhatItWrote() throws Exception {
        var path = folder.resolve("features.npy");
        var features = FloatMatrix.of(new float[][] {{5.1f, 3.5f}, {4.9f, 3.0f}, {-0.0f, Float.NaN}});

        Npy.write(path, features);
        var same = Npy.read(path);

        assertThat(same).isEqualTo(features);
        assertThat(same.rows()).isEqualTo(3);
        assertThat(same.row(1)).containsExactly(4.9f, 3.0f);
        assertThat(same.at(0, 1)).isEqualTo(3.5f);
    }

    @Test
    void readsTablesLargerThanOneChunk() throws Exception {
        var random = new Random(7);
        var rows = new float[5_003][7];
        for (var row : rows) {
            for (int column = 0; column < row.length; column++) {
                row[column] = random.nextFloat();
            }
        }
        var path = folder.resolve("large.npy");

        Npy.write(path, FloatMatrix.of(rows));

        assertThat(Npy.read(path)).isEqualTo(FloatMatrix.of(rows));
    }

    @Test
    void writesTheBytesThatNumpyWrites() throws Exception {
        var path = folder.resolve("one.npy");

        Npy.write(path, FloatMatrix.of(new float[][] {{1f}}));

        var header = "{'descr': '<f4', 'fortran_order': False, 'shape': (1, 1), }";
        var expected = ByteBuffer.allocate(132).order(ByteOrder.LITTLE_ENDIAN);
        expected.put("\u0093NUMPY\u0001\u0000".getBytes(ISO_8859_1)).putShort((short) 118);
        expected.put((header + " ".repeat(117 - header.length()) + "\n").getBytes(ISO_8859_1));
        expected.putFloat(1f);
        assertThat(Files.readAllBytes(path)).isEqualTo(expected.array());
    }

    @Test
    void readsVersionTwoAndKeysInAnyOrder() throws Exception {
        var header = "{'shape': (1, 2), 'fortran_order': False, 'descr': '<f4'}\n";
        var bytes = ByteBuffer.allocate(12 + header.length() + 8).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put("\u0093NUMPY\u0002\u0000".getBytes(ISO_8859_1)).putInt(header.length());
        bytes.put(header.getBytes(ISO_8859_1)).putFloat(1f).putFloat(2f);

        var matrix = Npy.read(Files.write(folder.resolve("two.npy"), bytes.array()));

        assertThat(matrix.row(0)).containsExactly(1f, 2f);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{'descr': '<f8', 'fortran_order': False, 'shape': (1, 1), } | array.astype('<f4')",
                "{'descr': 'O', 'fortran_order': False, 'shape': (1, 1), } | the type",
                "{'descr': '<f4', 'fortran_order': True, 'shape': (1, 1), }  | column by column",
                "{'descr': '<f4', 'fortran_order': False, 'shape': (4,), }   | two dimensions",
                "{'descr': '<f4', 'fortran_order': False, 'shape': (1, 2), } | but 4 follow",
                "{'descr': '<f4', 'fortran_order': False, 'shape': (99999999, 999999999), } | at most 268435456",
                "{'descr': '<f4', 'fortran_order': False, 'shape': (1, 1), 'more': True} | unknown key 'more'",
                "{'descr': '<f4', 'fortran_order': False, 'shape': __import__('os')} | cannot be read from",
                "no dictionary | is no dictionary",
            })
    void refusesWhatItCannotRead(String header, String problem) throws Exception {
        var path = file(header);

        assertThatThrownBy(() -> Npy.read(path))
                .isInstanceOf(NpyException.class)
                .hasMessageStartingWith(path + ": ")
                .hasMessageContaining(problem);
    }

    @Test
    void refusesEveryFileThatIsCutShort() throws Exception {
        var path = folder.resolve("whole.npy");
        Npy.write(path, FloatMatrix.of(new float[][] {{1f, 2f}}));
        var bytes = Files.readAllBytes(path);

        for (int length = 0; length < bytes.length; length++) {
            var cut = Files.write(folder.resolve("cut.npy"), Arrays.copyOf(bytes, length));
            assertThatThrownBy(() -> Npy.read(cut)).isInstanceOf(NpyException.class);
        }
    }

    @Test
    void survivesAnyDamagedByte() throws Exception {
        var path = folder.resolve("whole.npy");
        Npy.write(path, FloatMatrix.of(new float[][] {{1f, 2f}}));
        var bytes = Files.readAllBytes(path);
        var random = new Random(11);

        for (int round = 0; round < 2_000; round++) {
            var damaged = bytes.clone();
            damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            var file = Files.write(folder.resolve("damaged.npy"), damaged);
            try {
                assertThat(Npy.read(file).columns()).isEqualTo(2);
            } catch (NpyException e) {
                assertThat(e).hasMessageStartingWith(file.toString());
            }
        }
    }

    @Test
    void keepsToTheLimitItIsGiven() throws Exception {
        var path = folder.resolve("whole.npy");
        Npy.write(path, FloatMatrix.of(new float[][] {{1f, 2f}}));

        assertThat(Npy.read(path, 8).columns()).isEqualTo(2);
        assertThatThrownBy(() -> Npy.read(path, 7)).hasMessageContaining("at most 7 are read");
    }

    @Test
    void leavesNothingBehindWhereItCannotWrite() throws Exception {
        Files.createDirectories(folder.resolve("taken.npy/inside"));

        assertThatThrownBy(() -> Npy.write(folder.resolve("taken.npy"), FloatMatrix.of(new float[][] {{1f}})))
                .isInstanceOf(IOException.class);

        try (var files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile)).isEmpty();
        }
    }

    @Test
    void refusesRowsOfDifferentLength() {
        assertThatThrownBy(() -> FloatMatrix.of(new float[][] {{1f, 2f}, {1f}}))
                .hasMessage("Row 1 has 1 values, row 0 has 2");
    }

    @Test
    void quotesNoMoreThanTheStartOfADamagedHeader() throws Exception {
        var path = file("x".repeat(4_000));

        assertThatThrownBy(() -> Npy.read(path))
                .message()
                .hasSizeLessThan(path.toString().length() + 150);
    }

    private Path file(String header) throws IOException {
        var bytes = ByteBuffer.allocate(10 + header.length() + 4).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put("\u0093NUMPY\u0001\u0000".getBytes(ISO_8859_1)).putShort((short) header.length());
        return Files.write(
                folder.resolve("given.npy"),
                bytes.put(header.getBytes(ISO_8859_1)).array());
    }
}
