package io.kfp4j.client.message;

import io.kfp4j.spec.JsonSnakeCase;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A state that a run or task was in, and since when. */
@JsonSnakeCase
public record RuntimeStatus(@Nullable Instant updateTime, @Nullable RuntimeState state, @Nullable Status error) {
    public RuntimeStatus {
        updateTime = Times.known(updateTime);
    }
}
