package io.kfp4j.lint;

/**
 * One thing that is wrong with a pipeline, or may be.
 *
 * @param path where, as a JSON pointer into the document: {@code /deploymentSpec/executors/exec-train-model}
 * @param message what
 * @param remedy what to do
 */
public record Finding(Code code, String path, String message, String remedy) {

    /** That of the code. */
    public Severity severity() {
        return code.severity();
    }
}
