package io.kfp4j.spec.format;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Says what is wrong with a specification that was to be read or written: every problem at once, one a line, each with where it is,
 * what it is and what to do.
 */
public final class SpecException extends RuntimeException {
    private final List<String> problems;

    SpecException(List<String> problems) {
        super(String.join("\n", problems));
        this.problems = List.copyOf(problems);
    }

    SpecException(String problem) {
        this(List.of(problem));
    }

    SpecException(String problem, @Nullable Throwable cause) {
        super(problem, cause);
        this.problems = List.of(problem);
    }

    /** The problems in the order of the text, {@code file:line:column: what. what to do}. */
    public List<String> problems() {
        return problems;
    }
}
