package io.kfp4j.testing;

import io.kfp4j.component.Component;
import io.kfp4j.component.signature.ComponentSignature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Runs a component as its container would: executor input in, files and executor output out, in a process of its own.
 *
 * <pre>{@code
 * var run = ComponentTester.of(TrainModel.class).in(folder).run(new Inputs(Dataset.at(iris), 50));
 *
 * assertThat(run).succeeded().hasParameter("accuracy", 0.9).hasArtifact("model");
 * }</pre>
 *
 * @param <I> what the component takes
 * @param <O> what it returns
 */
public final class ComponentTester<I extends Record, O> {

    private final Class<? extends Component<I, O>> component;
    private final Map<String, String> environment;
    private final @Nullable Path folder;
    private final Duration timeout;
    private final boolean inProcess;

    private ComponentTester(
            Class<? extends Component<I, O>> component,
            Map<String, String> environment,
            @Nullable Path folder,
            Duration timeout,
            boolean inProcess) {
        this.component = component;
        this.environment = environment;
        this.folder = folder;
        this.timeout = timeout;
        this.inProcess = inProcess;
    }

    /** A tester of a component's class, which must be on the test's class path. */
    public static <I extends Record, O> ComponentTester<I, O> of(Class<? extends Component<I, O>> component) {
        return new ComponentTester<>(component, Map.of(), null, Duration.ofMinutes(2), false);
    }

    /** Gives the component an environment variable. Of the test's own, it sees only {@code PATH}, {@code HOME} and the like. */
    public ComponentTester<I, O> env(String name, String value) {
        Map<String, String> all = new LinkedHashMap<>(environment);
        all.put(name, value);
        return new ComponentTester<>(component, all, folder, timeout, inProcess);
    }

    /** Keeps everything the component writes in a folder; otherwise that is a temporary one, gone when the JVM ends. */
    public ComponentTester<I, O> in(Path folder) {
        return new ComponentTester<>(component, environment, folder, timeout, inProcess);
    }

    /** Stops a component in a process of its own that takes longer; two minutes otherwise. */
    public ComponentTester<I, O> timeout(Duration timeout) {
        return new ComponentTester<>(component, environment, folder, timeout, inProcess);
    }

    /** Runs it in the test's own JVM: quicker, and a debugger stops in it. */
    public ComponentTester<I, O> inProcess() {
        return new ComponentTester<>(component, environment, folder, timeout, true);
    }

    /** Runs it on inputs as the component gets them; artifacts are local files. */
    public ComponentTestRun<O> run(I inputs) {
        var signature = ComponentSignature.of(component);
        return run(signature, work -> new TestTask(signature, work).executorInput(inputs));
    }

    /** Runs it on an executor input as text, for what no well-formed inputs can say; its outputs are where the text wants them. */
    public ComponentTestRun<O> runJson(String executorInput) {
        return run(ComponentSignature.of(component), work -> executorInput);
    }

    private ComponentTestRun<O> run(ComponentSignature signature, ExecutorInputs executorInputs) {
        try {
            var work = folder == null ? ScratchFolder.create() : Files.createDirectories(folder);
            var json = executorInputs.in(work);
            var input = work.resolve("executor_input.json");
            Files.writeString(input, json);
            var args = List.of("--component", component.getName(), "--executor_input_file", input.toString());
            var ended = inProcess
                    ? TestProcess.runInProcess(args, environment, component)
                    : new TestProcess(work, environment, timeout).run(args);
            return ComponentTestRun.read(signature, json, ended);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot run " + signature.name() + " behind its container contract", e);
        }
    }

    /** Makes the executor input of a task that works in a folder. */
    private interface ExecutorInputs {
        String in(Path work) throws IOException;
    }
}
