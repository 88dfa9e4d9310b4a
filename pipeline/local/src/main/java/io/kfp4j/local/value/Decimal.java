package io.kfp4j.local.value;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers as Go prints them. */
final class Decimal {
    private static final int MOST_DIGITS = 17;
    private static final int EXPONENT_OF_GENERAL = 6;

    /** The shortest digits that read back as the same number, without an exponent. */
    static String plain(double number) {
        return isNegativeZero(number) ? "-0" : shortest(number).toPlainString();
    }

    /** Like {@code %g}: an exponent below 1e-4 and from 1e6 on. */
    static String general(double number) {
        var decimal = shortest(number);
        var exponent = decimal.precision() - decimal.scale() - 1;
        return number != 0 && (exponent < -4 || exponent >= EXPONENT_OF_GENERAL)
                ? scientific(decimal, exponent, 2)
                : decimal.toPlainString();
    }

    /** Like Go's encoding/json: an exponent below 1e-6 and from 1e21 on. */
    static String json(double number) {
        if (isNegativeZero(number)) {
            return "-0";
        }
        var decimal = shortest(number);
        var size = Math.abs(number);
        return size != 0 && (size < 1e-6 || size >= 1e21)
                ? scientific(decimal, decimal.precision() - decimal.scale() - 1, 1)
                : decimal.toPlainString();
    }

    private static boolean isNegativeZero(double number) {
        return number == 0 && 1 / number < 0;
    }

    private static String scientific(BigDecimal decimal, int exponent, int leastDigitsOfExponent) {
        var digits = decimal.unscaledValue().abs().toString();
        var power = Integer.toString(Math.abs(exponent));
        return (decimal.signum() < 0 ? "-" : "")
                + digits.charAt(0)
                + (digits.length() > 1 ? "." + digits.substring(1) : "")
                + "e"
                + (exponent < 0 ? "-" : "+")
                + "0".repeat(Math.max(0, leastDigitsOfExponent - power.length()))
                + power;
    }

    /** Double.toString does not give the shortest digits before JDK 19, and a run must not depend on the JDK. */
    private static BigDecimal shortest(double number) {
        if (!Double.isFinite(number)) {
            throw new ValueException("\"" + number + "\" is no number of JSON. Return a finite one.");
        }
        if (number == 0) {
            return BigDecimal.ZERO;
        }
        var exact = new BigDecimal(number);
        for (var digits = 1; digits < MOST_DIGITS; digits++) {
            var rounded = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
            if (rounded.doubleValue() == number) {
                return rounded.stripTrailingZeros();
            }
        }
        return exact.round(new MathContext(MOST_DIGITS, RoundingMode.HALF_EVEN)).stripTrailingZeros();
    }

    private Decimal() {}
}
