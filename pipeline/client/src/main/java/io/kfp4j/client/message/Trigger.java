package io.kfp4j.client.message;

import io.kfp4j.spec.JsonKey;
import io.kfp4j.spec.JsonSnakeCase;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When a recurring run starts.
 *
 * <pre>{@code
 * Trigger.cron("0 30 2 * * *") // every night at half past two, the server's time
 * Trigger.every(Duration.ofHours(6)).from(Instant.parse("2026-01-31T12:00:00Z"))
 * }</pre>
 */
@JsonSnakeCase
public record Trigger(@Nullable Schedule schedule) {

    /** By a cron expression of six fields, seconds first; the server's own library reads it. */
    public static Trigger cron(String expression) {
        if (expression.isBlank()) {
            throw new IllegalArgumentException("a cron expression is empty. Give six fields, such as '0 30 2 * * *'.");
        }
        return new Trigger(new CronSchedule(null, null, expression));
    }

    /** Once in a while; whole seconds, one at least. */
    public static Trigger every(Duration interval) {
        if (interval.getSeconds() < 1 || interval.getNano() != 0) {
            throw new IllegalArgumentException(
                    "the interval " + interval + " is not of whole seconds. Give one second or more.");
        }
        return new Trigger(new PeriodicSchedule(null, null, interval.getSeconds()));
    }

    /** This one, but not before. */
    public Trigger from(Instant start) {
        return new Trigger(schedule == null ? null : schedule.within(start, schedule.endTime()));
    }

    /** This one, but not after. */
    public Trigger until(Instant end) {
        return new Trigger(schedule == null ? null : schedule.within(schedule.startTime(), end));
    }

    /** One of two ways to say when. */
    public sealed interface Schedule {
        @Nullable
        Instant startTime();

        @Nullable
        Instant endTime();

        /** The same between two times. */
        Schedule within(@Nullable Instant start, @Nullable Instant end);
    }

    /** By the calendar. */
    @JsonKey("cron_schedule")
    @JsonSnakeCase
    public record CronSchedule(@Nullable Instant startTime, @Nullable Instant endTime, @Nullable String cron)
            implements Schedule {
        public CronSchedule {
            startTime = Times.known(startTime);
            endTime = Times.known(endTime);
        }

        @Override
        public CronSchedule within(@Nullable Instant start, @Nullable Instant end) {
            return new CronSchedule(start, end, cron);
        }
    }

    /** By the clock. */
    @JsonKey("periodic_schedule")
    @JsonSnakeCase
    public record PeriodicSchedule(
            @Nullable Instant startTime, @Nullable Instant endTime, @Nullable Long intervalSecond) implements Schedule {
        public PeriodicSchedule {
            startTime = Times.known(startTime);
            endTime = Times.known(endTime);
        }

        @Override
        public PeriodicSchedule within(@Nullable Instant start, @Nullable Instant end) {
            return new PeriodicSchedule(start, end, intervalSecond);
        }
    }
}
