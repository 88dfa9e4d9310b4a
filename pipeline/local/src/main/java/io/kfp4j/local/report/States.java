package io.kfp4j.local.report;

import io.kfp4j.local.record.TaskState;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How states are shown: a word, a sign that needs no colour, and the name of the colour in the style sheet. */
final class States {

    static String word(TaskState state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    static String sign(@Nullable TaskState state) {
        if (state == null) {
            return "…";
        }
        return switch (state) {
            case SUCCEEDED -> "✓";
            case CACHED -> "↺";
            case FAILED -> "✕";
            case SKIPPED -> "–";
            case CANCELED -> "⊘";
            case RUNNING -> "▶";
            case PENDING -> "○";
        };
    }

    static String style(@Nullable TaskState state) {
        return state == null ? "several" : word(state);
    }

    private States() {}
}
