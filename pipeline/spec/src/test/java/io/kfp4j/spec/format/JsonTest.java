package io.kfp4j.spec.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kfp4j.spec.executor.ExecutorInput;
import io.kfp4j.spec.executor.ExecutorOutput;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class JsonTest {

    record Port(int number) {
        Port {
            if (number > 65535) {
                throw new IllegalArgumentException("the port " + number + " is too large. Give one up to 65535.");
            }
        }
    }

    @Test
    void keepsWholeNumbersWhole() {
        Object tree = Json.parse("[1, 5.0, 1e3, 0.1, 9007199254740993, 12345678901234567890]", "in.json");

        assertThat(tree).isEqualTo(List.of(1L, 5.0, 1000.0, 0.1, 9007199254740993L, 1.2345678901234567E+19));
    }

    @Test
    void writesNumbersAsShortAsTheyGo() {
        String text = Json.text(
                List.of(5.0, 5L, 0.1, 1e-7, 2e-3, 1e21, 1e20, -0.0, Double.parseDouble("2e23"), Double.MAX_VALUE));

        assertThat(text).isEqualTo("[5,5,0.1,1e-7,0.002,1e+21,100000000000000000000,-0,2e+23,1.7976931348623157e+308]");
    }

    @Test
    void sortsKeysAndEscapesWhatItMust() {
        String text = Json.text(Map.of("b", Arrays.asList(null, true), "a", "é\"\\\n\t\u0001"));

        assertThat(text).isEqualTo("{\"a\":\"é\\\"\\\\\\n\\t\\u0001\",\"b\":[null,true]}");
    }

    @Test
    void writesForPeopleToo() {
        String text = Json.pretty(Map.of("a", List.of(1L, Map.of()), "b", List.of()));

        assertThat(text)
                .isEqualTo(
                        """
                {
                  "a": [
                    1,
                    {}
                  ],
                  "b": []
                }""");
    }

    @Test
    void readsWhatALauncherHandsToAProgram() {
        ExecutorInput input = Json.readLenient(
                """
                {"inputs": {"parameters": {"epochs": {"intValue": "5"}}, "parameterValues": {"epochs": 5, "rate": 0.5},
                    "artifacts": {"data": {"artifacts": [{"name": "1", "uri": "s3://b/k", "type": {"schemaTitle": "system.Dataset"},
                        "properties": {}, "metadata": {"rows": 150}}]}}},
                 "outputs": {"parameters": {"Output": {"outputFile": "/tmp/o"}}, "outputFile": "/tmp/out.json"}}
                """,
                "executor input",
                ExecutorInput.class);

        var inputs = Objects.requireNonNull(input.inputs());
        assertThat(inputs.parameterValues()).isEqualTo(Map.of("epochs", 5L, "rate", 0.5));
        assertThat(Objects.requireNonNull(inputs.artifacts().get("data")).artifacts())
                .singleElement()
                .satisfies(artifact -> assertThat(artifact.metadata()).containsEntry("rows", 150L));
    }

    @Test
    void writesOnlyWhatIsThere() {
        String text = Json.write(new ExecutorOutput(Map.of("accuracy", 0.97, "epochs", 5), Map.of()));

        assertThat(text).isEqualTo("{\"parameterValues\":{\"accuracy\":0.97,\"epochs\":5}}");
    }

    @Test
    void refusesUnknownFieldsUnlessToldOtherwise() {
        String text = "{\"parameterValue\": {}}";

        assertThat(Json.readLenient(text, "out.json", ExecutorOutput.class))
                .isEqualTo(new ExecutorOutput(Map.of(), Map.of()));
        assertThatThrownBy(() -> Json.read(text, "out.json", ExecutorOutput.class))
                .hasMessage("out.json:1:2: unknown field 'parameterValue'. Did you mean 'parameterValues'?");
    }

    @Test
    void readsAndWritesAnyRecord() {
        record Range(long from, @Nullable Long to, @Nullable Boolean open) {}

        String text = Json.write(new Range(0, 5L, false));

        assertThat(text).isEqualTo("{\"open\":false,\"to\":\"5\"}");
        assertThat(Json.read(text, "range.json", Range.class)).isEqualTo(new Range(0, 5L, false));
    }

    @Test
    void passesOnWhatARecordRefuses() {
        assertThatThrownBy(() -> Json.read("{\"number\": 70000}", "port.json", Port.class))
                .hasMessage("port.json:1:1: the port 70000 is too large. Give one up to 65535.");
    }

    @Test
    void refusesWhatIsNotJson() {
        assertRefused("", "in.json:1:1: there is nothing here. Give a JSON value.");
        assertRefused(
                "{",
                "in.json:1:2: this is not JSON: Unexpected end-of-input: expected close marker for Object. Correct it here or before.");
        assertRefused("1 2", "in.json:1:3: the JSON value ended before this. Remove what follows it.");
        assertRefused("NaN", "in.json:1:4: this is not JSON: Non-standard token 'NaN'. Correct it here or before.");
        assertRefused("1e999", "in.json:1:1: this number is too large or not a number. Write a finite one.");
        assertRefused(
                "9".repeat(500),
                "in.json:1:1: this is not JSON: Number value length (500) exceeds the maximum allowed (400). Correct it here or before.");
        assertRefused(
                "{\"a\": 1,\n \"a\": 2}",
                "in.json:2:2: the key 'a' stands here a second time, first in line 1. Remove one of the two.");
    }

    @Test
    void refusesToWriteWhatJsonDoesNotKnow() {
        var circle = new ArrayList<Object>();
        circle.add(circle);

        assertThatThrownBy(() -> Json.text(Double.NaN))
                .hasMessage("JSON: the value is NaN, which JSON does not know. Give a finite number.");
        assertThatThrownBy(() -> Json.text(Map.of("a", List.of(new StringBuilder()))))
                .hasMessage("JSON: 'a.0' is a java.lang.StringBuilder, which JSON does not know."
                        + " Make it text, a number, a boolean, a List or a Map.");
        assertThatThrownBy(() -> Json.text(Map.of(1, "a")))
                .hasMessage("JSON: the value has the key '1', which is not text. Make it a String.");
        assertThatThrownBy(() -> Json.text(List.of("a\ud800")))
                .hasMessage("JSON: '0' holds half of a character at index 1. Give whole ones.");
        assertThatThrownBy(() -> Json.text(circle)).hasMessageContaining("is nested deeper than 200 levels");
    }

    private static void assertRefused(String json, String message) {
        assertThatThrownBy(() -> Json.parse(json, "in.json"))
                .isInstanceOf(SpecException.class)
                .hasMessage(message);
    }
}
