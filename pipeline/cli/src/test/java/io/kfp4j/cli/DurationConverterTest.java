package io.kfp4j.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.TypeConversionException;

class DurationConverterTest {

    @ParameterizedTest
    @CsvSource({"20ms, PT0.02S", "90s, PT1M30S", "10m, PT10M", "1h30m, PT1H30M", "2d, PT48H", "1m5s250ms, PT1M5.25S"})
    void readsTimesWithTheirUnits(String text, Duration time) {
        var read = new DurationConverter().convert(text);

        assertThat(read).isEqualTo(time);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "90", "soon", "0s", "-1s", "1.5h", "m", "99999999999999999999h", "1s 2s"})
    void refusesWhatIsNoTime(String text) {
        assertThatThrownBy(() -> new DurationConverter().convert(text))
                .isInstanceOf(TypeConversionException.class)
                .hasMessage("'" + text + "' is no time. Write 90s, 10m or 1h30m");
    }
}
