package io.kfp4j.cli;

/** How the command tells scripts what happened. */
public final class ExitCode {
    /** All is well. */
    public static final int OK = 0;

    /** A run failed or was cancelled. */
    public static final int RUN_FAILED = 1;

    /** The command line is wrong. */
    public static final int USAGE = 2;

    /** The pipeline, component or file is not in order, or the server refuses the request; everything found is on standard error. */
    public static final int PROBLEMS = 3;

    /** The server does not know who asks, or does not let them. */
    public static final int NOT_AUTHORIZED = 4;

    /** The server, or the way to it, did not work in spite of repeated attempts. */
    public static final int UNAVAILABLE = 5;

    /** The time for waiting is over, and the run is not. */
    public static final int TIMED_OUT = 6;

    /** Ended by Ctrl-C. */
    public static final int INTERRUPTED = 130;

    /** Ended by SIGTERM, as a supervisor sends it. */
    public static final int TERMINATED = 143;

    private ExitCode() {}
}
