package io.kfp4j.cli;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads times such as {@code 250ms}, {@code 90s}, {@code 10m} and {@code 1h30m}. */
final class DurationConverter implements ITypeConverter<Duration> {
    private static final Pattern TIME = Pattern.compile(
            "(?=[0-9])(?:([0-9]{1,4})d)?(?:([0-9]{1,6})h)?(?:([0-9]{1,7})m)?(?:([0-9]{1,9})s)?(?:([0-9]{1,9})ms)?");

    @Override
    public Duration convert(String text) {
        var match = TIME.matcher(text);
        if (!match.matches()) {
            throw refused(text);
        }
        var time = Duration.ofDays(number(match, 1))
                .plusHours(number(match, 2))
                .plusMinutes(number(match, 3))
                .plusSeconds(number(match, 4))
                .plusMillis(number(match, 5));
        if (time.isZero()) {
            throw refused(text);
        }
        return time;
    }

    private static long number(Matcher match, int group) {
        @Nullable String digits = match.group(group);
        return digits == null ? 0 : Long.parseLong(digits);
    }

    private static TypeConversionException refused(String text) {
        return new TypeConversionException("'" + text + "' is no time. Write 90s, 10m or 1h30m");
    }
}
