package io.kfp4j.local.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionsTest {
    private final Expressions expressions = new Expressions();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    inputs.parameter_values['text'] == 'heads'                                 | true
                    inputs.parameter_values['text'] != 'heads'                                 | false
                    int(inputs.parameter_values['whole']) > 2                                  | true
                    inputs.parameter_values['whole'] == 3                                      | true
                    int(inputs.parameter_values['digits']) >= int(inputs.parameter_values['whole']) | true
                    double(int(inputs.parameter_values['whole'])) < inputs.parameter_values['part'] | true
                    inputs.parameter_values['yes'] == true                                     | true
                    !(int(inputs.parameter_values['whole']) < 3) && !(inputs.parameter_values['text'] == 'x') | true
                    parseJson(inputs.parameter_values['json'])['a'][1] == 2                    | true
                    """)
    void evaluatesConditions(String condition, boolean holds) {
        var values = Map.<String, Object>of(
                "text", "heads", "whole", 3L, "digits", "4", "part", 3.5, "yes", true, "json", "{\"a\": [1, 2]}");

        assertThat(expressions.condition(condition, values)).isEqualTo(holds);
    }

    @Test
    void picksPartsOfTextsAndOfStructs() {
        var item = Map.of("a", Arrays.asList(1L, "x", null), "b", Map.of("k", 2.5));

        assertThat(expressions.select("parseJson(string_value)[\"a\"]", item)).isEqualTo(Arrays.asList(1L, "x", null));
        assertThat(expressions.select("parseJson(string_value)[\"b\"]", "{\"b\": {\"k\": 2.5}}"))
                .isEqualTo(Map.of("k", 2.5));
    }

    @Test
    void refusesAConditionThatIsNoTruthValue() {
        assertThatThrownBy(() -> expressions.condition("inputs.parameter_values['a']", Map.of("a", "yes")))
                .isInstanceOf(ValueException.class)
                .hasMessage("Condition \"inputs.parameter_values['a']\" gives the text \"yes\"."
                        + " It must give true or false.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "int(inputs.parameter_values['a']) == 0.5",
                "'a' == 1",
                "int(inputs.parameter_values['a']) < 0.5",
                "inputs.parameter_values['a'] == 'x' || 1 == true"
            })
    void refusesWhatAServerRefusesForItsTypes(String condition) {
        assertThatThrownBy(() -> expressions.condition(condition, Map.of("a", 1L)))
                .isInstanceOf(ValueException.class)
                .hasMessageContaining("found no matching overload");
    }

    @Test
    void namesTheExpressionThatCannotBeEvaluated() {
        for (var broken :
                List.of("int(inputs.parameter_values['a'])", "inputs.parameter_values['b']", "1 +", "other")) {
            assertThatThrownBy(() -> expressions.condition(broken, Map.of("a", "x")))
                    .isInstanceOf(ValueException.class)
                    .hasMessageStartingWith("Condition \"" + broken + "\" cannot be evaluated: ");
        }
    }
}
