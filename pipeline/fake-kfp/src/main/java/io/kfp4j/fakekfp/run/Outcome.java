package io.kfp4j.fakekfp.run;

import io.kfp4j.client.message.RuntimeState;
import org.jspecify.annotations.Nullable;

/**
 * How a run ended.
 *
 * @param state a final one
 * @param error why it failed; absent otherwise
 */
public record Outcome(RuntimeState state, @Nullable String error) {
    public Outcome {
        if (!state.isFinal()) {
            throw new IllegalArgumentException("a run cannot end as '" + state + "'. Give a final state.");
        }
    }

    public static Outcome succeeded() {
        return new Outcome(RuntimeState.SUCCEEDED, null);
    }

    public static Outcome failed(String error) {
        return new Outcome(RuntimeState.FAILED, error);
    }

    public static Outcome canceled() {
        return new Outcome(RuntimeState.CANCELED, null);
    }
}
