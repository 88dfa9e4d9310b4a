package io.kfp4j.cli;

/** How the command tells scripts what happened. */
public final class ExitCode {
    /** All is well. */
    public static final int OK = 0;

    /** A run failed or was cancelled. */
    public static final int RUN_FAILED = 1;

    /** The command line is wrong. */
    public static final int USAGE = 2;

    /** The pipeline, component or file is not in order; everything found is on standard error. */
    public static final int PROBLEMS = 3;

    /** Ended by Ctrl-C. */
    public static final int INTERRUPTED = 130;

    /** Ended by SIGTERM, as a supervisor sends it. */
    public static final int TERMINATED = 143;

    private ExitCode() {}
}
