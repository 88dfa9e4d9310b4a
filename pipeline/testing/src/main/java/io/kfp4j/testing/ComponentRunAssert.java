package io.kfp4j.testing;

import io.kfp4j.component.signature.WireValues;
import java.nio.file.Files;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.function.Supplier;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;

/** Says what must come out of a component's run; outputs go by their names on the wire. */
public final class ComponentRunAssert extends AbstractAssert<ComponentRunAssert, ComponentTestRun<?>> {

    ComponentRunAssert(ComponentTestRun<?> run) {
        super(run, ComponentRunAssert.class);
    }

    /** It did its work. */
    public ComponentRunAssert succeeded() {
        return exitedWith(0);
    }

    /** It ended with an exit code other than zero, and told the launcher of no output. */
    public ComponentRunAssert failedWith(int exitCode) {
        exitedWith(exitCode);
        var output = actual.executorOutput();
        if (!output.parameterValues().isEmpty() || !output.artifacts().isEmpty()) {
            failWithMessage("Expected %s to have no outputs, found %s", actual, output);
        }
        return this;
    }

    /** It said something on stderr. */
    public ComponentRunAssert says(String text) {
        isNotNull();
        if (!actual.standardError().contains(text)) {
            failWithMessage("Expected %s to say%n  %s%nbut it said%n%s", actual, text, actual.standardError());
        }
        return this;
    }

    /** It has an output parameter. */
    public ComponentRunAssert hasParameter(String name) {
        found(() -> actual.parameter(name));
        return this;
    }

    /** It has an output parameter of a value; numbers are compared as numbers. */
    public ComponentRunAssert hasParameter(String name, Object expected) {
        var found = found(() -> actual.parameter(name));
        if (!same(found, WireValues.toWire(expected))) {
            failWithMessage(
                    "Expected output parameter '%s' of %s to be%n  %s%nbut it is%n  %s", name, actual, expected, found);
        }
        return this;
    }

    /** It has an output artifact, and has written it. */
    public ComponentRunAssert hasArtifact(String name) {
        var artifact = found(() -> actual.artifact(name));
        if (Files.notExists(artifact.path())) {
            failWithMessage(
                    "Expected %s to write output artifact '%s' to '%s', found nothing there",
                    actual, name, artifact.path());
        }
        return this;
    }

    /** It has recorded something beside an output artifact, which may have no file. */
    public ComponentRunAssert hasMetadata(String artifactName, String key, Object expected) {
        var metadata = found(() -> actual.artifact(artifactName)).metadata();
        if (!same(metadata.get(key), WireValues.toWire(expected))) {
            failWithMessage(
                    "Expected the metadata of output artifact '%s' of %s to have%n  %s=%s%nbut it is%n  %s",
                    artifactName, actual, key, expected, metadata);
        }
        return this;
    }

    private ComponentRunAssert exitedWith(int exitCode) {
        isNotNull();
        if (actual.exitCode() != exitCode) {
            failWithMessage(
                    "Expected %s to exit with %s but it exited with %s and said%n%s",
                    actual, exitCode, actual.exitCode(), actual.standardError());
        }
        return this;
    }

    private <T> T found(Supplier<T> output) {
        isNotNull();
        try {
            return output.get();
        } catch (NoSuchElementException e) {
            throw failure("%s", e.getMessage());
        }
    }

    private static boolean same(@Nullable Object found, @Nullable Object expected) {
        if (found instanceof Number one && expected instanceof Number other) {
            return one.doubleValue() == other.doubleValue();
        }
        return Objects.equals(found, expected);
    }
}
