package io.kfp4j.argo.client;

import org.jspecify.annotations.Nullable;

/** A line that a task's program wrote. */
public record LogLine(@Nullable String podName, String content) {}
