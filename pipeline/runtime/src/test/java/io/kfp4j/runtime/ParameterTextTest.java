package io.kfp4j.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParameterTextTest {

    @ParameterizedTest
    @CsvSource({
        "5.0,               5",
        "-0.0,              0",
        "0.1,               0.1",
        "1e-7,              0.0000001",
        "123456.75,         123456.75",
        "1e21,              1000000000000000000000",
        "2e-3,              0.002",
        "9007199254740992,  9007199254740992",
        "0.30000000000000004, 0.30000000000000004",
        "1e23,              100000000000000000000000",
    })
    void writesTheShortestDecimalWithoutAnExponent(double number, String text) {
        assertThat(ParameterText.of(number)).isEqualTo(text);
        assertThat(Double.parseDouble(text) + 0.0).isEqualTo(number + 0.0);
    }

    @Test
    void writesTextsAsTheyAre() {
        assertThat(ParameterText.of(" \"quoted\"\n")).isEqualTo(" \"quoted\"\n");
    }

    @Test
    void writesListsAndMapsAsCompactJson() {
        assertThat(ParameterText.of(List.of("a", 1L, true))).isEqualTo("[\"a\",1,true]");
        assertThat(ParameterText.of(Map.of("a", List.of()))).isEqualTo("{\"a\":[]}");
    }
}
