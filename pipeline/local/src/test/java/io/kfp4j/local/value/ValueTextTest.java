package io.kfp4j.local.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValueTextTest {

    @ParameterizedTest
    @CsvSource({
        "5.0, 5, 5, 5",
        "0.1, 0.1, 0.1, 0.1",
        "-2.5, -2.5, -2.5, -2.5",
        "1e-7, 0.0000001, 1e-07, 1e-7",
        "2e-3, 0.002, 0.002, 0.002",
        "1234567.5, 1234567.5, 1.2345675e+06, 1234567.5",
        "123456.5, 123456.5, 123456.5, 123456.5",
        "1e21, 1000000000000000000000, 1e+21, 1e+21",
        "0.30000000000000004, 0.30000000000000004, 0.30000000000000004, 0.30000000000000004",
        "2.2250738585072014e-308, , 2.2250738585072014e-308, 2.2250738585072014e-308",
        "0.0, 0, 0, 0",
        "-0.0, -0, 0, -0"
    })
    void writesNumbersAsEachPartOfTheBackendDoes(double number, String launcher, String driver, String json) {
        if (launcher != null) {
            assertThat(ValueText.launcher(number)).isEqualTo(launcher);
        }
        assertThat(ValueText.driver(number)).isEqualTo(driver);
        assertThat(ValueText.json(number)).isEqualTo(json);
    }

    @Test
    void writesListsAndStructsAsGoDoes() {
        var value = Map.of("b", List.of(1L, 2.0, "<a&b>"), "a", Map.of("quote", "\"\n\u2028"));

        assertThat(ValueText.launcher(value))
                .isEqualTo("{\"a\":{\"quote\":\"\\\"\\n\\u2028\"},\"b\":[1,2,\"\\u003ca\\u0026b\\u003e\"]}");
    }

    @Test
    void sortsKeysAsGoDoes() {
        assertThat(ValueText.json(Map.of("\uffee", 1L, "\ud83d\ude00", 2L, "z", 3L)))
                .isEqualTo("{\"z\":3,\"\uffee\":1,\"\ud83d\ude00\":2}");
    }

    @Test
    void writesTextAndTruthAsTheyAre() {
        assertThat(ValueText.launcher("a \"b\"\n")).isEqualTo("a \"b\"\n");
        assertThat(ValueText.driver(true)).isEqualTo("true");
        assertThat(ValueText.driver(null)).isEmpty();
    }

    @Test
    void refusesWhatJsonCannotHold() {
        assertThatThrownBy(() -> ValueText.json(Double.NaN)).isInstanceOf(ValueException.class);
        assertThatThrownBy(() -> ValueText.launcher(null)).isInstanceOf(ValueException.class);
    }
}
