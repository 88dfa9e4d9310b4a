package io.kfp4j.component.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestNameTest {
    private static final List<String> KNOWN = List.of("epochs", "learning_rate", "ReadWriteOnce", "out");

    @ParameterizedTest
    @CsvSource({
        "epoch, epochs",
        "epcohs, epochs",
        "EPOCHS, epochs",
        "learningRate, learning_rate",
        "ReadWriteOne, ReadWriteOnce",
        "outt, out"
    })
    void findsWhatWasMeant(String wrong, String right) {
        var hint = NearestName.hint(wrong, KNOWN);

        assertThat(hint).isEqualTo(". Did you mean '" + right + "'?");
    }

    @Test
    void saysNothingWhereNothingIsNear() {
        var hint = NearestName.hint("momentum", KNOWN);

        assertThat(hint).isEmpty();
    }

    @Test
    void prefersTheNearestAndThenTheFirstByName() {
        var nearest = NearestName.of("train", List.of("trains", "train2s", "brain"));

        assertThat(nearest).contains("brain");
    }
}
