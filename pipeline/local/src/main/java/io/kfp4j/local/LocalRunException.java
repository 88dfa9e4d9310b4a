package io.kfp4j.local;

import java.util.List;

/** A run that cannot begin; nothing of it is left on the disk. */
public final class LocalRunException extends RuntimeException {
    private final List<String> problems;

    public LocalRunException(List<String> problems) {
        super(String.join("\n", problems));
        this.problems = List.copyOf(problems);
    }

    /** All the reasons, each with what to do. */
    public List<String> problems() {
        return problems;
    }
}
