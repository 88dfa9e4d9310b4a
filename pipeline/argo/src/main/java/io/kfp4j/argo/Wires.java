package io.kfp4j.argo;

/** The names that templates use among themselves, beside those of the pipeline. */
final class Wires {
    /** An input: the folder of a task's artifacts, {@code <workflow uid>/<task>/<task>}. */
    static final String PATH = "kfp-path";

    /** An output: the name of the pod, which is part of the URIs of its artifacts. */
    static final String POD = "kfp-pod-name";

    /** An output: what the program said it made. */
    static final String EXECUTOR_OUTPUT = "kfp-executor-output";

    /** An output artifact: the files of all output parameters, and what the program said it made. */
    static final String OUTPUTS = "kfp-outputs";

    /** A loop's only task. */
    static final String PASS = "pass";

    /** An artifact list without artifacts. */
    static final String NO_ARTIFACTS = "{\"artifacts\":[]}";

    private Wires() {}
}
