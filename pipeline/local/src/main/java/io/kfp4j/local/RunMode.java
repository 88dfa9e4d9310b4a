package io.kfp4j.local;

/** Where the programs of tasks run. */
public enum RunMode {
    /** Java components in this JVM, which spares starting one for each; other programs as child processes. */
    IN_PROCESS,
    /** Every program as a child process, with the command of the spec. */
    SUBPROCESS
}
