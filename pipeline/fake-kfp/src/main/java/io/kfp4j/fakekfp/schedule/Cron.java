package io.kfp4j.fakekfp.schedule;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A cron expression as KFP's server reads it: six fields, seconds first, in UTC; the last, the day of the week, may be left out. Where days of
 * the month and of the week are both restricted, either will do.
 */
final class Cron {
    private static final Map<String, String> SHORT = Map.of(
            "@yearly", "0 0 0 1 1 *",
            "@annually", "0 0 0 1 1 *",
            "@monthly", "0 0 0 1 * *",
            "@weekly", "0 0 0 * * 0",
            "@daily", "0 0 0 * * *",
            "@midnight", "0 0 0 * * *",
            "@hourly", "0 0 * * * *");
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final List<String> DAYS = List.of("sun", "mon", "tue", "wed", "thu", "fri", "sat");
    private static final int YEARS_TO_LOOK = 5;

    private final CronField seconds;
    private final CronField minutes;
    private final CronField hours;
    private final CronField days;
    private final CronField months;
    private final CronField weekdays;

    /** @throws IllegalArgumentException if it is none */
    Cron(String expression) {
        String[] fields =
                SHORT.getOrDefault(expression.strip(), expression.strip()).split("\\s+", -1);
        if (fields.length != 5 && fields.length != 6) {
            throw new IllegalArgumentException("expected 5 to 6 fields, found " + fields.length + ": " + expression);
        }
        seconds = CronField.parse(fields[0], 0, 59, List.of());
        minutes = CronField.parse(fields[1], 0, 59, List.of());
        hours = CronField.parse(fields[2], 0, 23, List.of());
        days = CronField.parse(fields[3], 1, 31, List.of());
        months = CronField.parse(fields[4], 1, 12, MONTHS);
        weekdays = CronField.parse(fields.length == 6 ? fields[5] : "*", 0, 6, DAYS);
    }

    /** The next time behind another; empty where there is none in sight. */
    Optional<Instant> after(Instant last) {
        ZonedDateTime time =
                last.atZone(ZoneOffset.UTC).truncatedTo(ChronoUnit.SECONDS).plusSeconds(1);
        ZonedDateTime end = time.plusYears(YEARS_TO_LOOK);
        while (time.isBefore(end)) {
            if (!months.has(time.getMonthValue())) {
                time = time.truncatedTo(ChronoUnit.DAYS).withDayOfMonth(1).plusMonths(1);
            } else if (!hasDay(time)) {
                time = time.truncatedTo(ChronoUnit.DAYS).plusDays(1);
            } else if (!hours.has(time.getHour())) {
                time = time.truncatedTo(ChronoUnit.HOURS).plusHours(1);
            } else if (!minutes.has(time.getMinute())) {
                time = time.truncatedTo(ChronoUnit.MINUTES).plusMinutes(1);
            } else if (!seconds.has(time.getSecond())) {
                time = time.plusSeconds(1);
            } else {
                return Optional.of(time.toInstant());
            }
        }
        return Optional.empty();
    }

    private boolean hasDay(ZonedDateTime time) {
        boolean ofMonth = days.has(time.getDayOfMonth());
        boolean ofWeek = weekdays.has(time.getDayOfWeek().getValue() % 7);
        return (days.any() || weekdays.any()) ? (ofMonth && ofWeek) : (ofMonth || ofWeek);
    }
}
