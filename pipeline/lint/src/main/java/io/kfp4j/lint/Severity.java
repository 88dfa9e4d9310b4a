package io.kfp4j.lint;

import java.util.Locale;

/** How much a finding matters. */
public enum Severity {
    /** The pipeline fails, or gives something away. */
    ERROR,
    /** The pipeline runs, but likely not as meant. */
    WARNING,
    /** Good to know. */
    INFO;

    /** As people and machines read it: {@code error}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
