package io.kfp4j.lint.diff;

import java.util.Locale;

/** What a change means for those who run a pipeline; the gravest first. */
public enum Verdict {
    /** Who starts the pipeline, reads its outputs or looks after its cluster has to do something first. */
    BREAKING,
    /** It runs as before, but results of earlier runs may not be used, or other ones than before. */
    CACHE_AFFECTING,
    /** It runs differently, and nobody has to do anything. */
    COMPATIBLE,
    /** Only people see it. */
    COSMETIC;

    /** As people read it: {@code cache-affecting}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
