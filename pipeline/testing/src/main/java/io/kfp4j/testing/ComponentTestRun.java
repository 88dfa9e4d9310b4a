package io.kfp4j.testing;

import io.kfp4j.component.Accessor;
import io.kfp4j.component.Artifact;
import io.kfp4j.component.StoredArtifact;
import io.kfp4j.component.signature.Accessors;
import io.kfp4j.component.signature.Artifacts;
import io.kfp4j.component.signature.ComponentSignature;
import io.kfp4j.component.signature.Field;
import io.kfp4j.component.signature.FieldType;
import io.kfp4j.component.signature.WireValues;
import io.kfp4j.spec.executor.ExecutorInput;
import io.kfp4j.spec.executor.ExecutorOutput;
import io.kfp4j.spec.executor.RuntimeArtifact;
import io.kfp4j.spec.format.Json;
import io.kfp4j.spec.format.SpecException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.NoSuchElementException;
import org.assertj.core.api.AssertProvider;
import org.jspecify.annotations.Nullable;

/**
 * What came out of a component's run: its exit code, what it said, and its outputs as the launcher sees them.
 *
 * @param <O> what the component returns
 */
public final class ComponentTestRun<O> implements AssertProvider<ComponentRunAssert> {

    private final ComponentSignature signature;
    private final TestProcess.Ended ended;
    private final ExecutorOutput output;

    private ComponentTestRun(ComponentSignature signature, TestProcess.Ended ended, ExecutorOutput output) {
        this.signature = signature;
        this.ended = ended;
        this.output = output;
    }

    static <O> ComponentTestRun<O> read(ComponentSignature signature, String executorInput, TestProcess.Ended ended)
            throws IOException {
        return new ComponentTestRun<>(signature, ended, output(executorInput));
    }

    private static ExecutorOutput output(String executorInput) throws IOException {
        var file = outputFile(executorInput);
        return file != null && Files.exists(file)
                // As strict as the launcher.
                ? Json.read(Files.readString(file), file.toString(), ExecutorOutput.class)
                : new ExecutorOutput(Map.of(), Map.of());
    }

    private static @Nullable Path outputFile(String executorInput) {
        try {
            var outputs = Json.readLenient(executorInput, "executor input", ExecutorInput.class)
                    .outputs();
            return outputs == null || outputs.outputFile() == null ? null : Path.of(outputs.outputFile());
        } catch (SpecException e) {
            return null; // a test of what the component says about it
        }
    }

    /** Zero for success; the others are in {@link io.kfp4j.runtime.ComponentMain}. */
    public int exitCode() {
        return ended.exitCode();
    }

    /** What was printed to stderr; of a run in the test's own process, only what the runtime has to say. */
    public String standardError() {
        return ended.err();
    }

    /** What was printed to stdout; empty for a run in the test's own process. */
    public String standardOutput() {
        return ended.out();
    }

    /** What the launcher would be told. */
    public ExecutorOutput executorOutput() {
        return output;
    }

    /**
     * An output parameter by its name on the wire, as JSON says it: a text, boolean, {@code Long}, {@code Double}, list or map.
     *
     * @throws NoSuchElementException if there is none
     */
    public Object parameter(String wireName) {
        var value = output.parameterValues().get(wireName);
        if (value == null) {
            throw missing("output parameter", wireName, output.parameterValues().keySet());
        }
        return value;
    }

    /**
     * An output artifact by its name on the wire; its path is the folder where the output has a {@code @FileName}.
     *
     * @throws NoSuchElementException if there is none
     */
    public StoredArtifact artifact(String wireName) {
        var list = output.artifacts().get(wireName);
        if (list == null || list.artifacts().isEmpty()) {
            throw missing("output artifact", wireName, output.artifacts().keySet());
        }
        return stored(list.artifacts().get(0), wireName);
    }

    /** An output as its type in the component's record: {@code run.output(Trained::accuracy)}. */
    @SuppressWarnings("unchecked") // the accessor's own type says what the output is
    public <T> T output(Accessor<O, T> which) {
        if (Accessors.resolve(which) instanceof Accessors.Resolution.Found found) {
            return (T) value(signature.output(found.component().getName()).orElseThrow());
        }
        throw new IllegalArgumentException(Accessors.resolve(which).toString());
    }

    /** The output of a component that returns its only one bare. */
    @SuppressWarnings("unchecked") // a bare output is what the component returns
    public O output() {
        if (!signature.bareOutput()) {
            throw new IllegalStateException("'" + signature.name() + "' returns a record; name the output");
        }
        return (O) value(signature.outputs().get(0));
    }

    @Override
    @Deprecated // AssertJ's way of saying: call assertThat(run)
    public ComponentRunAssert assertThat() {
        return new ComponentRunAssert(this);
    }

    @Override
    public String toString() {
        return "the run of '" + signature.name() + "'";
    }

    private Object value(Field field) {
        if (field.type() instanceof FieldType.OfArtifact type) {
            Artifact artifact = Artifacts.create(
                    type.type(),
                    field.fileName() == null
                            ? artifact(field.wireName())
                            : artifact(field.wireName()).file(field.fileName()));
            return artifact;
        }
        var value = WireValues.fromWire(parameter(field.wireName()), ((FieldType.Parameter) field.type()).javaType());
        if (value == null) {
            throw new NoSuchElementException("The output '" + field.javaName() + "' is null");
        }
        return value;
    }

    private static StoredArtifact stored(RuntimeArtifact artifact, String wireName) {
        var uri = artifact.uri() == null ? "" : artifact.uri();
        var name = artifact.name() == null ? wireName : artifact.name();
        return new StoredArtifact(name, uri, Path.of(uri), artifact.metadata());
    }

    private NoSuchElementException missing(String kind, String name, Iterable<String> found) {
        return new NoSuchElementException("There is no " + kind + " '" + name + "' but " + found + "; exit code "
                + exitCode() + ", stderr:\n" + standardError());
    }
}
