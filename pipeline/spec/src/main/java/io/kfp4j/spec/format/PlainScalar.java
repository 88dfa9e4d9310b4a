package io.kfp4j.spec.format;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What unquoted YAML text means. KFP's server reads YAML 1.1 the Go way and its SDK the Python way; text that is anything but text to
 * either must be quoted.
 */
final class PlainScalar {
    private static final Set<String> NULL = Set.of("", "~", "null", "Null", "NULL");
    private static final Set<String> TRUE = Set.of("yes", "Yes", "YES", "true", "True", "TRUE", "on", "On", "ON");
    private static final Set<String> FALSE = Set.of("no", "No", "NO", "false", "False", "FALSE", "off", "Off", "OFF");
    private static final Pattern INTEGER =
            Pattern.compile("[-+]?(?:0[bB][01_]+|0[oO]?[0-7_]+|0|[1-9][0-9_]*|0[xX][0-9a-fA-F_]+)");
    private static final Pattern DECIMAL =
            Pattern.compile("[-+]?(?:[0-9][0-9_]*(?:\\.[0-9_]*)?|\\.[0-9][0-9_]*)(?:[eE][-+]?[0-9]+)?");
    private static final Pattern INFINITE = Pattern.compile("[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN)");
    /** Base-60 numbers and dates: not text to PyYAML, text to Go. */
    private static final Pattern TEXT_FOR_SOME = Pattern.compile(
            "[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\\.[0-9_]*)?|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:[Tt \\t].*)?|=|<<");

    /** Text to Python, truth to the readers of Kubernetes. */
    private static final Set<String> TRUTH_FOR_SOME = Set.of("y", "Y", "n", "N");

    /** Whether it may stand unquoted where text is meant. */
    static boolean isText(String text) {
        return !mayBeSpecial(text)
                || !(NULL.contains(text)
                        || TRUTH_FOR_SOME.contains(text)
                        || TRUE.contains(text)
                        || FALSE.contains(text)
                        || (!Character.isLetter(text.charAt(0)) && isLikeNumber(text)));
    }

    private static boolean isLikeNumber(String text) {
        return INTEGER.matcher(text).matches()
                || DECIMAL.matcher(text).matches()
                || INFINITE.matcher(text).matches()
                || TEXT_FOR_SOME.matcher(text).matches();
    }

    static Node read(Position at, String text) {
        if (!mayBeSpecial(text)) {
            return new Node.Text(at, text);
        }
        if (NULL.contains(text)) {
            return new Node.Null(at);
        }
        if (TRUE.contains(text) || FALSE.contains(text)) {
            return new Node.Bool(at, TRUE.contains(text));
        }
        if (text.length() > Limits.NUMBER_LENGTH) {
            return new Node.Text(at, text);
        }
        if (INTEGER.matcher(text).matches() && text.chars().anyMatch(Character::isDigit)) {
            return integer(at, text);
        }
        if (DECIMAL.matcher(text).matches()) {
            return new Node.Decimal(at, Double.parseDouble(text.replace("_", "")));
        }
        if (INFINITE.matcher(text).matches()) {
            boolean nan = text.toLowerCase(Locale.ROOT).endsWith("nan");
            return new Node.Decimal(
                    at, nan ? Double.NaN : text.startsWith("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY);
        }
        return new Node.Text(at, text);
    }

    private static Node integer(Position at, String text) {
        String digits = text.replace("_", "").toLowerCase(Locale.ROOT);
        boolean negative = digits.startsWith("-");
        if (negative || digits.startsWith("+")) {
            digits = digits.substring(1);
        }
        int radix = 10;
        if (digits.length() > 1 && digits.charAt(0) == '0') {
            char mark = digits.charAt(1);
            radix = mark == 'x' ? 16 : mark == 'b' ? 2 : 8;
            digits = digits.substring(Character.isDigit(mark) ? 1 : 2);
        }
        if (digits.isEmpty()) {
            return new Node.Text(at, text);
        }
        var value = new BigInteger(digits, radix);
        value = negative ? value.negate() : value;
        return value.bitLength() < Long.SIZE
                ? new Node.Int(at, value.longValue())
                : new Node.Decimal(at, value.doubleValue());
    }

    private static boolean mayBeSpecial(String text) {
        return text.isEmpty() || "+-.0123456789~=<nNtTfFyYoO".indexOf(text.charAt(0)) >= 0;
    }

    private PlainScalar() {}
}
