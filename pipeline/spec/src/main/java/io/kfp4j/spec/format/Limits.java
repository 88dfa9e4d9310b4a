package io.kfp4j.spec.format;

/** How large what we read and write may be. */
final class Limits {

    /** KFP's API server takes no larger upload. */
    static final int BYTES = 32 * 1024 * 1024;

    /** Levels of objects and lists. */
    static final int DEPTH = 200;

    /** Values that YAML aliases may stand for, all together. */
    static final int ALIASED_VALUES = 100_000;

    /** Characters of one number. */
    static final int NUMBER_LENGTH = 400;

    /** Problems reported of one text; the rest is counted. */
    static final int PROBLEMS = 50;

    private Limits() {}
}
