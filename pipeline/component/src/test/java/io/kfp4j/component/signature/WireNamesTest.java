package io.kfp4j.component.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class WireNamesTest {

    private static final class ExportONNXModel {}

    @Test
    void spellsFieldsInSnakeCase() {
        assertThat(WireNames.ofField("learningRate")).isEqualTo("learning_rate");
        assertThat(WireNames.ofField("modelURI")).isEqualTo("model_uri");
        assertThat(WireNames.ofField("x")).isEqualTo("x");
        assertThat(WireNames.ofField("top5Accuracy")).isEqualTo("top5_accuracy");
    }

    @Test
    void spellsClassesInKebabCase() {
        assertThat(WireNames.ofClass(ExportONNXModel.class)).isEqualTo("export-onnx-model");
    }

    @Test
    void spellsTheSameInEveryLocale() {
        var before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("tr-TR"));
        try {
            assertThat(WireNames.ofField("modelID")).isEqualTo("model_id");
        } finally {
            Locale.setDefault(before);
        }
    }
}
