package io.kfp4j.local.executor;

/** Exit codes in words. */
final class Signals {
    private static final int SIGNALLED = 128;

    static String ending(int exitCode) {
        return exitCode > SIGNALLED && exitCode <= SIGNALLED + 64
                ? "It was killed by " + name(exitCode - SIGNALLED)
                : "It ended with exit code " + exitCode;
    }

    private static String name(int signal) {
        return switch (signal) {
            case 1 -> "signal 1 (SIGHUP)";
            case 2 -> "signal 2 (SIGINT)";
            case 4 -> "signal 4 (SIGILL)";
            case 6 -> "signal 6 (SIGABRT)";
            case 7 -> "signal 7 (SIGBUS)";
            case 8 -> "signal 8 (SIGFPE)";
            case 9 -> "signal 9 (SIGKILL), often for want of memory";
            case 11 -> "signal 11 (SIGSEGV)";
            case 13 -> "signal 13 (SIGPIPE)";
            case 15 -> "signal 15 (SIGTERM)";
            default -> "signal " + signal;
        };
    }

    private Signals() {}
}
