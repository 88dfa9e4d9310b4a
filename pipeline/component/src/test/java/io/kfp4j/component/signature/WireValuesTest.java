package io.kfp4j.component.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kfp4j.component.TaskFinalStatus;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WireValuesTest {

    enum Mode {
        FAST,
        THOROUGH
    }

    record Layer(int width, Mode activationMode) {}

    record Hyperparameters(double learningRate, List<Layer> layers) {}

    @Test
    void writesRecordsWithSnakeCaseKeysAndReadsThemBack() {
        var value = new Hyperparameters(0.1, List.of(new Layer(8, Mode.FAST)));

        var wire = WireValues.toWire(value);

        assertThat(wire)
                .isEqualTo(Map.of(
                        "learning_rate", 0.1, "layers", List.of(Map.of("width", 8L, "activation_mode", "FAST"))));
        assertThat(WireValues.fromWire(wire, Hyperparameters.class)).isEqualTo(value);
    }

    @Test
    void acceptsWholeNumbersInEitherForm() {
        assertThat(WireValues.fromWire(5.0, int.class)).isEqualTo(5);
        assertThat(WireValues.fromWire(5L, double.class)).isEqualTo(5.0);
        assertThat(WireValues.fromWire(5L, Long.class)).isEqualTo(5L);
    }

    @Test
    void saysWhatItExpectedAndWhatItFound() {
        assertThatThrownBy(() -> WireValues.fromWire(5.5, int.class)).hasMessage("expected a whole number, found 5.5");
        assertThatThrownBy(() -> WireValues.fromWire("5", int.class)).hasMessage("expected int, found '5'");
        assertThatThrownBy(() -> WireValues.fromWire("SLOW", Mode.class))
                .hasMessage("expected one of [FAST, THOROUGH], found 'SLOW'");
        assertThatThrownBy(() -> WireValues.fromWire(Map.of("width", "wide"), Layer.class))
                .hasMessage("width: expected int, found 'wide'");
        assertThatThrownBy(() -> WireValues.fromWire(3_000_000_000L, int.class))
                .hasMessage("expected an int, found 3000000000");
        assertThatThrownBy(() -> WireValues.fromWire(null, double.class)).hasMessage("expected double, found null");
    }

    @Test
    void refusesNumbersThatTheWireWouldChange() {
        assertThatThrownBy(() -> WireValues.toWire(9_007_199_254_740_993L)).hasMessageContaining("beyond 2^53");
        assertThatThrownBy(() -> WireValues.toWire(Double.NaN)).hasMessage("NaN is no value JSON can say");
    }

    @Test
    void readsAFinalStatusInTheServersSpelling() {
        var wire = Map.of(
                "state", "FAILED",
                "pipelineJobResourceName", "run-1",
                "pipelineTaskName", "exit-handler-1",
                "error", Map.of("code", 9L, "message", "no data"));

        assertThat(WireValues.fromWire(wire, TaskFinalStatus.class))
                .isEqualTo(new TaskFinalStatus("FAILED", "run-1", "exit-handler-1", 9, "no data"));
    }
}
