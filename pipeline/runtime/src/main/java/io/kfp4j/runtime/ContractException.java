package io.kfp4j.runtime;

import java.util.List;

/** Everything that keeps a component from starting: what it was called with does not fit it. */
final class ContractException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient List<String> problems;

    ContractException(String problem) {
        this(List.of(problem));
    }

    ContractException(List<String> problems) {
        super(String.join("\n", problems));
        this.problems = List.copyOf(problems);
    }

    /** One sentence each, never empty. */
    List<String> problems() {
        return problems;
    }
}
