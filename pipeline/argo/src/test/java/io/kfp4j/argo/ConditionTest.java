package io.kfp4j.argo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "inputs.parameter_values['x'] == 'heads' ; <x> == 'heads'",
                "int(inputs.parameter_values['x']) > 5 ; int(<x>) > 5",
                "double(int(inputs.parameter_values['x'])) <= 1.5 ; float(int(<x>)) <= 1.5",
                "!(inputs.parameter_values['x'] == true) && inputs.parameter_values['y'] != \"it's\" ; !(<x> == true) && <y> != 'it\\'s'",
                "(inputs.parameter_values['x'] < 1 || false) && -1 == 2 ; (<x> < 1 || false) && -1 == 2",
            })
    void translatesWhatKfpsCompilersWrite(String condition, String expected) {
        assertThat(Condition.translate(condition, name -> "<" + name + ">")).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "size(inputs.parameter_values['x']) > 1",
                "inputs.parameter_values['x'] in ['a']",
                "1 + 1 == 2",
                "'a' == ",
                "(1 == 1",
                "1 == 1)",
                "",
                "a.exists(b, b)"
            })
    void refusesEverythingElseByName(String condition) {
        assertThatThrownBy(() -> Condition.translate(condition, name -> name))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("condition \"" + condition + "\" cannot be translated at '");
    }

    @Test
    void refusesDepthInsteadOfFailing() {
        assertThatThrownBy(() -> Condition.translate("(".repeat(100_000), name -> name))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
