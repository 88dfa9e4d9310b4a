package io.kfp4j.fakekfp.schedule;

import io.kfp4j.client.message.Trigger;
import io.kfp4j.client.message.Trigger.CronSchedule;
import io.kfp4j.client.message.Trigger.PeriodicSchedule;
import io.kfp4j.fakekfp.http.ApiException;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The times that a trigger stands for, as KFP's controller counts them. */
public final class Schedule {
    private final @Nullable Instant start;
    private final @Nullable Instant end;
    private final Function<Instant, Optional<Instant>> next;

    private Schedule(@Nullable Instant start, @Nullable Instant end, Function<Instant, Optional<Instant>> next) {
        this.start = start;
        this.end = end;
        this.next = next;
    }

    /**
     * The times of a trigger.
     *
     * @throws ApiException if the trigger makes no sense
     */
    public static Schedule of(@Nullable Trigger trigger) {
        if (trigger != null && trigger.schedule() instanceof CronSchedule cron) {
            try {
                return new Schedule(
                        cron.startTime(), cron.endTime(), new Cron(cron.cron() == null ? "" : cron.cron())::after);
            } catch (IllegalArgumentException e) {
                throw ApiException.invalid(
                        "Schedule cron is not supported. Give six fields, seconds first: " + e.getMessage());
            }
        }
        if (trigger != null && trigger.schedule() instanceof PeriodicSchedule periodic) {
            long seconds = periodic.intervalSecond() == null ? 0 : periodic.intervalSecond();
            if (seconds < 1) {
                throw ApiException.invalid(
                        "Found invalid period schedule interval " + seconds + ". Set at interval to least 1 second");
            }
            return new Schedule(
                    periodic.startTime(), periodic.endTime(), last -> Optional.of(last.plusSeconds(seconds)));
        }
        throw ApiException.invalid("the recurring run has no trigger. Give a cron_schedule or a periodic_schedule");
    }

    /**
     * The next time.
     *
     * @param last absent where there was none yet
     * @param created when the recurring run was made
     * @return empty where no more will come
     */
    public Optional<Instant> after(@Nullable Instant last, Instant created) {
        Instant from = last != null ? last : start != null ? start : created;
        return next.apply(from).filter(time -> end == null || !time.isAfter(end));
    }
}
