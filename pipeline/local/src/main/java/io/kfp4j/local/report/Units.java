package io.kfp4j.local.report;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Times, sizes and numbers as a person reads them, the same in every locale. */
final class Units {

    static String duration(@Nullable Instant start, @Nullable Instant end) {
        return start == null || end == null ? "" : duration(Duration.between(start, end));
    }

    static String duration(Duration time) {
        long millis = time.toMillis();
        if (millis < 1000) {
            return millis + " ms";
        }
        if (millis < 60_000) {
            return String.format(Locale.ROOT, "%.1f s", millis / 1000.0);
        }
        long seconds = Math.round(millis / 1000.0);
        return seconds < 3600
                ? String.format(Locale.ROOT, "%d min %02d s", seconds / 60, seconds % 60)
                : String.format(Locale.ROOT, "%d h %02d min", seconds / 3600, seconds % 3600 / 60);
    }

    static String seconds(@Nullable Double seconds) {
        return seconds == null ? "" : String.format(Locale.ROOT, "%.2f s", seconds);
    }

    static String bytes(@Nullable Long bytes) {
        if (bytes == null) {
            return "";
        }
        if (bytes < 1024) {
            return bytes + " B";
        }
        double size = bytes;
        int unit = -1;
        while (size >= 1024 && unit < 3) {
            size /= 1024;
            unit++;
        }
        return String.format(
                Locale.ROOT, size < 10 ? "%.1f %s" : "%.0f %s", size, new String[] {"KiB", "MiB", "GiB", "TiB"}[unit]);
    }

    /** Up to four digits behind the point, none where there is nothing to say. */
    static String number(double value) {
        if (value == Math.rint(value) && Math.abs(value) < 1e12) {
            return String.format(Locale.ROOT, "%.0f", value);
        }
        return Math.abs(value) >= 0.001 && Math.abs(value) < 1e6
                ? String.format(Locale.ROOT, "%.4f", value)
                : String.format(Locale.ROOT, "%.3e", value);
    }

    /** A coordinate in a drawing. */
    static String coordinate(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : String.format(Locale.ROOT, "%.1f", value);
    }

    private Units() {}
}
