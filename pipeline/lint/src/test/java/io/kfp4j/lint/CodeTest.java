package io.kfp4j.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CodeTest {

    @Test
    void hasAnExplanationOfItsOwn() {
        assertThat(Code.values())
                .allSatisfy(code -> assertThat(code.explanation()).hasSizeGreaterThan(60));
        assertThat(Arrays.stream(Code.values()).map(Code::explanation)).doesNotHaveDuplicates();
        assertThat(Arrays.stream(Code.values()).map(Code::id)).doesNotHaveDuplicates();
    }

    @Test
    void isFoundByItsIdHoweverWritten() {
        assertThat(Code.of("kfp4j-l009")).contains(Code.MISSING_INPUT);
        assertThat(Code.of("L009")).contains(Code.MISSING_INPUT);
        assertThat(Code.of("L999")).isEmpty();
    }

    @Test
    void isInTheReadme() throws IOException {
        var table = Arrays.stream(Code.values())
                .map(code -> "| " + code.id() + " | " + code.severity().word() + " | " + code.title() + " |")
                .collect(Collectors.joining("\n"));

        assertThat(Files.readString(Path.of("README.md"))).contains(table);
    }
}
