package io.kfp4j.dsl.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.kfp4j.dsl.Problem.Code;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ProblemCodesTest {

    @Test
    void haveExplanationsOfTheirOwn() {
        assertThat(Code.values())
                .allSatisfy(code -> assertThat(code.explanation()).hasSizeGreaterThan(60));
        assertThat(Stream.of(Code.values()).map(Code::explanation)).doesNotHaveDuplicates();
    }

    @Test
    void areFoundHoweverWritten() {
        assertThat(Code.of("kfp4j-e003")).contains(Code.MISSING_INPUT);
        assertThat(Code.of("E003")).contains(Code.MISSING_INPUT);
        assertThat(Code.of("E999")).isEmpty();
    }
}
