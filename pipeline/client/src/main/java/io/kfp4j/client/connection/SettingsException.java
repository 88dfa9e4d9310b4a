package io.kfp4j.client.connection;

import java.util.List;

/** Settings from which no connection can be made: everything that is wrong with them. */
public final class SettingsException extends RuntimeException {
    private final List<String> problems;

    SettingsException(List<String> problems) {
        super(String.join("\n", problems));
        this.problems = List.copyOf(problems);
    }

    /** Each says which setting from where, what is wrong and what to do. */
    public List<String> problems() {
        return problems;
    }
}
