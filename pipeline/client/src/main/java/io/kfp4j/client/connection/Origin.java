package io.kfp4j.client.connection;

/**
 * Where a setting comes from.
 *
 * @param where the option, the variable or the file
 */
public record Origin(Kind kind, String where) {

    /** The kinds of places; the first beats the next. */
    public enum Kind {
        FLAG,
        ENVIRONMENT,
        CONTEXT_FILE,
        IN_CLUSTER
    }

    @Override
    public String toString() {
        return switch (kind) {
            case FLAG -> "flag " + where;
            case ENVIRONMENT -> "environment variable " + where;
            case CONTEXT_FILE -> "context file " + where;
            case IN_CLUSTER -> "cluster, " + where;
        };
    }
}
