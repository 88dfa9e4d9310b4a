package io.kfp4j.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OnnxOptionsTest {

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, 0, 10, 26})
    void refusesAnOpsetOutOfRange(int opset) {
        assertThatThrownBy(() -> OnnxOptions.defaults().opset(opset))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("ONNX options: opset " + opset + " is not supported; choose one from 11 to 25");
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 14})
    void refusesAnIrVersionOutOfRange(int version) {
        assertThatThrownBy(() -> OnnxOptions.defaults().irVersion(version))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("ONNX options: IR version " + version + " is not supported; choose one from 4 to 13");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "1x", "a b", "layer0/Gemm_0", "x\n", "ä"})
    void refusesANameThatIsNoTensorName(String name) {
        assertThatThrownBy(() -> OnnxOptions.defaults().input(name))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("ONNX options: input name '" + name + "' is no tensor name;");
    }

    @Test
    void refusesOneNameForBothEnds() {
        assertThatThrownBy(() -> OnnxOptions.defaults().output("x"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("ONNX options: input and output are both named 'x'; give them different names");
    }

    @Test
    void refusesLabelsThatCannotBeToldApart() {
        assertThatThrownBy(() -> OnnxOptions.defaults().labels(List.of("a", " ", "b\nc", "a", "d\n")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("a label is blank")
                .hasMessageContaining("label 'b\nc' has a line break")
                .hasMessageContaining("label 'a' occurs twice")
                .hasMessageContaining("label 'd' has a line break");
    }

    @Test
    void reportsEveryProblemAtOnce() {
        assertThatThrownBy(() -> new OnnxOptions(99, 99, "", "/", "kfp4j", "", List.of()))
                .hasMessageContaining("opset 99")
                .hasMessageContaining("IR version 99")
                .hasMessageContaining("input name ''")
                .hasMessageContaining("output name '/'");
    }

    @Test
    void keepsACopyOfTheLabels() {
        var labels = new ArrayList<>(List.of("yes", "no"));

        var options = OnnxOptions.defaults().labels(labels);
        labels.clear();

        assertThat(options.labels()).containsExactly("yes", "no");
    }
}
