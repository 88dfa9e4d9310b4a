package io.kfp4j.argo;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * When a pipeline runs by the clock.
 *
 * @param expression five fields (minute, hour, day of month, month, day of week), or {@code @daily} and the like
 * @param timezone {@code Europe/Berlin}; the controller's own if absent
 * @param concurrency what to do while the run before is still going
 */
public record CronSchedule(String expression, @Nullable String timezone, Concurrency concurrency) {
    private static final Pattern FIVE_FIELDS = Pattern.compile("(?:\\S+\\s+){4}\\S+|@\\w+(?: \\S+)?");

    /** What to do when a run is due while the one before is still going. */
    public enum Concurrency {
        ALLOW,
        FORBID,
        REPLACE;

        String argo() {
            return name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Checks the form of the expression.
     *
     * @throws ArgoException if it has not five fields; KFP's has a sixth for seconds in front
     */
    public CronSchedule {
        if (!FIVE_FIELDS.matcher(expression.strip()).matches()) {
            throw new ArgoException(List.of("schedule: '" + expression
                    + "' has not five fields. Argo knows no seconds: leave out KFP's first field."));
        }
        expression = expression.strip();
    }

    /** In the controller's time zone, one run at a time. */
    public static CronSchedule of(String expression) {
        return new CronSchedule(expression, null, Concurrency.FORBID);
    }
}
