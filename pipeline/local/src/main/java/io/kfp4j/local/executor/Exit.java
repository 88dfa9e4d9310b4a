package io.kfp4j.local.executor;

import org.jspecify.annotations.Nullable;

/**
 * How a program ended.
 *
 * @param code 0 for success
 * @param cause why it failed, in one sentence; absent for success
 */
public record Exit(int code, @Nullable String cause) {

    /** The exit code of a program that was stopped because its time was up, as the timeout command has it. */
    public static final int TIMED_OUT = 124;

    /** The program did its work. */
    public static Exit success() {
        return new Exit(0, null);
    }

    static Exit timedOut(long seconds) {
        return new Exit(
                TIMED_OUT, "It took longer than " + seconds + " s, which is its limit. Raise the task's timeout.");
    }
}
