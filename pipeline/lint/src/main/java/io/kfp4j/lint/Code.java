package io.kfp4j.lint;

import static io.kfp4j.lint.Severity.ERROR;
import static io.kfp4j.lint.Severity.INFO;
import static io.kfp4j.lint.Severity.WARNING;

import java.util.Arrays;
import java.util.Optional;

/** What can be found. Numbers are never used again for something else. */
public enum Code {
    CYCLE(1, ERROR, "tasks wait for each other"),
    RECURSION(2, ERROR, "component contains itself"),
    UNKNOWN_COMPONENT(3, ERROR, "task runs a component that is not there"),
    UNKNOWN_EXECUTOR(4, ERROR, "component has nothing to run"),
    UNKNOWN_TASK(5, ERROR, "task that is not in the graph"),
    UNKNOWN_OUTPUT(6, ERROR, "output that the task does not make"),
    UNKNOWN_INPUT(7, ERROR, "input that the component around does not take"),
    UNEXPECTED_INPUT(8, ERROR, "task is given what its component does not take"),
    MISSING_INPUT(9, ERROR, "task is not given what its component needs"),
    TYPE_MISMATCH(10, ERROR, "types do not fit"),
    WRONG_VALUE(11, ERROR, "value does not fit its type"),
    MISSING_OUTPUT(12, ERROR, "declared output and graph disagree"),
    BROKEN_EXPRESSION(13, ERROR, "condition or selector is not CEL"),
    UNKNOWN_VARIABLE(14, ERROR, "condition reads what the task is not given"),
    CONSTANT_CONDITION(15, WARNING, "condition is the same in every run"),
    BROKEN_LOOP(16, ERROR, "loop without items"),
    EMPTY_LOOP(17, WARNING, "loop over an empty list"),
    NEVER_USED(18, WARNING, "component or executor that no task reaches"),
    NEVER_READ(19, INFO, "nobody reads what the task returns"),
    UNKNOWN_PLACEHOLDER(20, ERROR, "placeholder of something that is not there"),
    PLACEHOLDER_KEPT(21, WARNING, "placeholder that the backend does not replace"),
    BACKEND_REFUSES(22, WARNING, "open-source backend refuses this"),
    BACKEND_IGNORES(23, INFO, "open-source backend ignores this"),
    NEWER_BACKEND(24, INFO, "older backends lose this"),
    NO_COMMAND(25, ERROR, "container without a program"),
    BROKEN_IMAGE(26, ERROR, "image reference is not valid"),
    MUTABLE_IMAGE(27, WARNING, "image may change under its tag"),
    SECRET(28, ERROR, "literal that looks like a secret"),
    KUBERNETES_NAME(29, ERROR, "name that Kubernetes refuses"),
    ENV_NAME(30, ERROR, "environment variable that Kubernetes refuses"),
    ENV_TWICE(31, WARNING, "environment variable set twice"),
    QUANTITY(32, ERROR, "quantity that Kubernetes refuses"),
    MOUNT(33, ERROR, "mount path that Kubernetes refuses"),
    PLATFORM_EXECUTOR(34, WARNING, "Kubernetes configuration of no executor"),
    PIPELINE_NAME(35, ERROR, "pipeline name that Kubeflow refuses"),
    TOO_LARGE(36, ERROR, "spec is too large"),
    NEARLY_TOO_LARGE(37, WARNING, "spec is nearly too large"),
    CACHED_EFFECT(38, WARNING, "side effect that may be skipped by the cache"),
    RETRY(39, ERROR, "retry policy that cannot be read"),
    WORKSPACE(40, ERROR, "workspace is used but not asked for"),
    FINAL_STATUS(41, ERROR, "final status of a task that is not waited for");

    private final int number;
    private final Severity severity;
    private final String title;

    Code(int number, Severity severity, String title) {
        this.number = number;
        this.severity = severity;
        this.title = title;
    }

    /** {@code KFP4J-L001}. */
    public String id() {
        return "KFP4J-L0" + (number < 10 ? "0" : "") + number;
    }

    public Severity severity() {
        return severity;
    }

    /** What it is, in a few words. */
    public String title() {
        return title;
    }

    /** Why it matters and what to do about it: a few lines of Markdown. */
    public String explanation() {
        return Explanations.of(id());
    }

    /** The code with an id, in any case, with or without {@code KFP4J-}. */
    public static Optional<Code> of(String id) {
        return Arrays.stream(values())
                .filter(code -> code.id().equalsIgnoreCase(id) || code.id().equalsIgnoreCase("KFP4J-" + id))
                .findFirst();
    }
}
