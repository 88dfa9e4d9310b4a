package io.kfp4j.component.signature;

import java.util.List;

/** Tells the author of a component everything about its class that no spec can express. */
public final class SignatureException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final transient List<String> problems;

    SignatureException(String problem) {
        this(List.of(problem));
    }

    SignatureException(List<String> problems) {
        super(String.join("\n", problems));
        this.problems = List.copyOf(problems);
    }

    /** One sentence each. */
    public List<String> problems() {
        return problems;
    }
}
