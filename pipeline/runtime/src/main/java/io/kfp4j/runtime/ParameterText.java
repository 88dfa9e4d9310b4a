package io.kfp4j.runtime;

import io.kfp4j.spec.format.Json;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** How KFP writes a parameter as text: into an output parameter's file, and in place of a placeholder. */
public final class ParameterText {

    private static final int ENOUGH_DIGITS = 17; // that many tell any two doubles apart

    /**
     * A JSON value as text: strings as they are, numbers as their shortest decimal without an exponent, lists and maps as compact JSON.
     *
     * @param value as {@code WireValues.toWire} gives it
     */
    public static String of(Object value) {
        if (value instanceof Double number) {
            return decimal(number);
        }
        if (value instanceof String || value instanceof Number || value instanceof Boolean) {
            return value.toString();
        }
        return Json.text(value);
    }

    // Double.toString is not always the shortest before Java 19, and switches to exponents.
    private static String decimal(double number) {
        if (number == Math.rint(number) && Math.abs(number) < 1e15) {
            return Long.toString((long) number);
        }
        var exact = new BigDecimal(number);
        for (int digits = 1; digits < ENOUGH_DIGITS; digits++) {
            var shorter = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
            if (shorter.doubleValue() == number) {
                return plain(shorter);
            }
        }
        return plain(exact.round(new MathContext(ENOUGH_DIGITS, RoundingMode.HALF_EVEN)));
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private ParameterText() {}
}
