package io.kfp4j.local.record;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One try of a task.
 *
 * @param number from 1
 * @param endTime absent while it runs
 * @param exitCode of the program; absent while it runs, or where it never started
 * @param cause why it failed, one sentence; absent otherwise
 */
public record AttemptRecord(
        int number, Instant startTime, @Nullable Instant endTime, @Nullable Integer exitCode, @Nullable String cause) {}
