package io.kfp4j.spec.format;

import com.fasterxml.jackson.core.io.NumberOutput;
import java.math.BigDecimal;

/** Doubles as the shortest text that reads back the same. */
public final class DecimalText {

    /** As JSON writes them: {@code 5}, {@code 0.1}, {@code 1e-7}. */
    static String json(double value) {
        return text(value, -7, 21, "", "");
    }

    /** As PyYAML writes them: {@code 5.0}, {@code 0.1}, {@code 1.0e-07}. */
    static String yaml(double value) {
        return text(value, -5, 16, ".0", "0");
    }

    /** As Python prints them: {@code 5.0}, {@code 0.1}, {@code 1e-07}. */
    public static String python(double value) {
        var yaml = yaml(value);
        return yaml.contains("e") ? yaml.replace(".0e", "e") : yaml;
    }

    private static String text(double value, int belowPlain, int abovePlain, String integral, String exponentPadding) {
        if (value == 0) {
            return (1 / value < 0 ? "-0" : "0") + integral;
        }
        // Double.toString is not the shortest text before Java 19.
        var decimal = new BigDecimal(NumberOutput.toString(value, true)).stripTrailingZeros();
        int exponent = decimal.precision() - decimal.scale() - 1;
        if (exponent > belowPlain && exponent < abovePlain) {
            String plain = decimal.toPlainString();
            return decimal.scale() > 0 ? plain : plain + integral;
        }
        String digits = decimal.unscaledValue().abs().toString();
        String fraction = digits.length() > 1 ? "." + digits.substring(1) : integral;
        int size = Math.abs(exponent);
        return (value < 0 ? "-" : "")
                + digits.charAt(0)
                + fraction
                + (exponent < 0 ? "e-" : "e+")
                + (size < 10 ? exponentPadding : "")
                + size;
    }

    private DecimalText() {}
}
