package io.kfp4j.client;

import io.kfp4j.client.message.Trigger;

/**
 * A run that is wanted again and again.
 *
 * <pre>{@code
 * RecurringRunRequest.of(RunRequest.of(version).named("nightly"), Trigger.cron("0 30 2 * * *")).withoutCatchup()
 * }</pre>
 *
 * @param run what to run each time; its request id stands for the whole
 * @param maxConcurrency how many may be at work at a time, 1 to 10
 * @param catchesUp whether starts that were missed are made up for, each of them, not only the last
 * @param enabled whether it starts at once
 */
public record RecurringRunRequest(
        RunRequest run, Trigger trigger, int maxConcurrency, boolean catchesUp, boolean enabled) {

    public RecurringRunRequest {
        if (maxConcurrency < 1 || maxConcurrency > 10) {
            throw new IllegalArgumentException(
                    maxConcurrency + " runs at a time are not what KFP allows. Give 1 to 10.");
        }
    }

    /** One run at a time, with catching up, enabled. */
    public static RecurringRunRequest of(RunRequest run, Trigger trigger) {
        return new RecurringRunRequest(run, trigger, 1, true, true);
    }

    public RecurringRunRequest maxConcurrency(int runs) {
        return new RecurringRunRequest(run, trigger, runs, catchesUp, enabled);
    }

    /** Of starts that were missed, only the last. */
    public RecurringRunRequest withoutCatchup() {
        return new RecurringRunRequest(run, trigger, maxConcurrency, false, enabled);
    }

    /** To be enabled by hand. */
    public RecurringRunRequest disabled() {
        return new RecurringRunRequest(run, trigger, maxConcurrency, catchesUp, false);
    }
}
