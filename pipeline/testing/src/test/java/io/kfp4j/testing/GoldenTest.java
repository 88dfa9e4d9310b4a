package io.kfp4j.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

@ResourceLock(Resources.SYSTEM_PROPERTIES)
class GoldenTest {

    private static final String HINT =
            "If the new text is right, run the test again with -Dgolden.update and review the difference.";

    private final @Nullable String update = System.getProperty("golden.update");
    private final Path file;

    GoldenTest(@TempDir Path folder) {
        this.file = folder.resolve("golden/text.yaml");
    }

    @BeforeEach
    void compareAtFirst() {
        System.clearProperty("golden.update");
    }

    @AfterEach
    void restoreTheCallersWish() {
        if (update != null) {
            System.setProperty("golden.update", update);
        } else {
            System.clearProperty("golden.update");
        }
    }

    @Test
    void acceptsTheSameText() throws IOException {
        write("a\nb\n");

        Golden.at(file).matches("a\nb\n");
    }

    @Test
    void showsTheFirstLineThatDiffersAndThoseBefore() throws IOException {
        write("1\n2\n3\n4\n5\n6\n");

        assertThatThrownBy(() -> Golden.at(file).matches("1\n2\n3\n4\nfive\nsix\n"))
                .isInstanceOf(AssertionError.class)
                .hasMessage("'" + file + "' differs in line 5:\n  2\n  3\n  4\n- 5\n+ five\n" + HINT);
    }

    @Test
    void showsDifferencesThatCannotBeSeen() throws IOException {
        write("a\n");

        assertThatThrownBy(() -> Golden.at(file).matches("a"))
                .hasMessage("'" + file + "' differs in line 2:\n  a\n- ''\n+ (the text ends before)\n" + HINT);
        assertThatThrownBy(() -> Golden.at(file).matches("a\r\n"))
                .hasMessage("'" + file + "' differs in line 1:\n- a\n+ a\\r\n" + HINT);
    }

    @Test
    void asksForAFileThatIsNotThere() {
        assertThatThrownBy(() -> Golden.at(file).matches("a"))
                .isInstanceOf(AssertionError.class)
                .hasMessage("There is no golden file '" + file + "'. " + HINT);
    }

    @Test
    void rewritesTheFileWhenToldTo() {
        System.setProperty("golden.update", "");

        Golden.at(file).matches("new\n");

        assertThat(file).hasContent("new\n");
    }

    private void write(String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
