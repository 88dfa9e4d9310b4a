package io.kfp4j.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class FullDiskTest {

    @Test
    void namesTheFileWhereItIsKnown() {
        var thrown = new UncheckedIOException(new FileSystemException("/data/x", null, "No space left on device"));

        assertThat(FullDisk.sentence(thrown))
                .contains("The disk takes no more at '/data/x': No space left on device. Make room, then run again.");
    }

    @Test
    void knowsWhatTheSystemSays() {
        var full = Path.of("/dev/full");
        assumeThat(full).as("a device that is always full").exists();
        IOException thrown = null;

        try {
            Files.writeString(full, "text");
        } catch (IOException e) {
            thrown = e;
        }

        assertThat(FullDisk.sentence(thrown))
                .contains("The disk takes no more: No space left on device. Make room, then run again.");
    }

    @Test
    void leavesOtherTroublesAlone() {
        assertThat(FullDisk.sentence(new NoSuchFileException("/data/x"))).isEmpty();
        assertThat(FullDisk.sentence(new IllegalStateException("No space left on device")))
                .isEmpty();
        assertThat(FullDisk.sentence(null)).isEmpty();
    }
}
