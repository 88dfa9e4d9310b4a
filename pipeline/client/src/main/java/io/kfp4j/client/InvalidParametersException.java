package io.kfp4j.client;

import java.util.List;

/** Parameters that do not fit the pipeline: everything that is wrong with them, found before anything was sent. */
public final class InvalidParametersException extends RuntimeException {
    private final List<String> problems;

    InvalidParametersException(List<String> problems) {
        super(String.join("\n", problems));
        this.problems = List.copyOf(problems);
    }

    /** Each says which parameter, what is wrong and what to do. */
    public List<String> problems() {
        return problems;
    }
}
