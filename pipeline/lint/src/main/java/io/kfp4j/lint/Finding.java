package io.kfp4j.lint;

/**
 * One thing that is wrong with a pipeline, or may be.
 *
 * @param path where in the compiled pipeline
 * @param message what
 * @param remedy what to do
 */
public record Finding(Code code, SpecPath path, String message, String remedy) {

    /** That of the code. */
    public Severity severity() {
        return code.severity();
    }
}
