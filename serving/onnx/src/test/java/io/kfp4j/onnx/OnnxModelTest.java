package io.kfp4j.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OnnxModelTest {
    private static final OnnxModel MODEL = new OnnxModel("abc".getBytes(StandardCharsets.UTF_8));

    @Test
    void knowsItsSha256() {
        // The example of FIPS 180-4.
        assertThat(MODEL.sha256()).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void makesTheFoldersItNeedsAndLeavesNothingElse(@TempDir Path folder) throws IOException {
        Path version = folder.resolve("iris/1");

        MODEL.writeTo(version.resolve("model.onnx"));

        assertThat(version.resolve("model.onnx")).hasContent("abc");
        assertThat(filesIn(version)).isEqualTo(1);
    }

    @Test
    void replacesAnOlderFile(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("model.onnx"), "an older and longer one");

        MODEL.writeTo(file);

        assertThat(file).hasContent("abc");
    }

    @Test
    void leavesNothingBehindWhereItCannotWrite(@TempDir Path folder) throws IOException {
        Path occupied = folder.resolve("model.onnx");
        Files.createDirectories(occupied.resolve("full"));

        assertThatThrownBy(() -> MODEL.writeTo(occupied)).isInstanceOf(IOException.class);

        assertThat(filesIn(folder)).isEqualTo(1);
        assertThat(occupied.resolve("full")).isDirectory();
    }

    @Test
    void handsOutCopiesOfItsBytes() {
        MODEL.bytes()[0] = 'z';

        assertThat(MODEL.bytes()).isEqualTo("abc".getBytes(StandardCharsets.UTF_8));
    }

    private static long filesIn(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.count();
        }
    }
}
