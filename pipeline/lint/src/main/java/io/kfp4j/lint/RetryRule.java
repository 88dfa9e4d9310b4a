package io.kfp4j.lint;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Retry policies: counts, factors and durations. */
final class RetryRule implements Rule {
    private static final Pattern DURATION = Pattern.compile("[0-9]+(\\.[0-9]{1,9})?s");

    @Override
    public void check(Subject subject, Findings findings) {
        subject.tasks().forEach(task -> {
            var retry = task.spec().retryPolicy();
            if (retry == null) {
                return;
            }
            if (retry.maxRetryCount() < 0) {
                wrong(task, "maxRetryCount", String.valueOf(retry.maxRetryCount()), "Use 0 or more.", findings);
            }
            if (retry.backoffFactor() != null && retry.backoffFactor() < 0) {
                wrong(task, "backoffFactor", String.valueOf(retry.backoffFactor()), "Use 0 or more.", findings);
            }
            duration(task, "backoffDuration", retry.backoffDuration(), findings);
            duration(task, "backoffMaxDuration", retry.backoffMaxDuration(), findings);
        });
    }

    private static void duration(Task task, String field, @Nullable String value, Findings findings) {
        if (value != null && !DURATION.matcher(value).matches()) {
            wrong(task, field, value, "Write seconds, like '30s'.", findings);
        }
    }

    private static void wrong(Task task, String field, String value, String remedy, Findings findings) {
        findings.add(
                Code.RETRY,
                task.at().to("retryPolicy", field),
                "task '" + task.name() + "' has " + field + " '" + value + "'",
                remedy);
    }
}
