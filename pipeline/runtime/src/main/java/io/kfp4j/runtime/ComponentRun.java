package io.kfp4j.runtime;

import io.kfp4j.component.ComponentException;
import io.kfp4j.component.signature.OutputArtifacts;
import io.kfp4j.component.signature.WireValues;
import io.kfp4j.spec.executor.ExecutorOutput;
import io.kfp4j.spec.format.Json;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.FileSystemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Runs components in this JVM as their containers would: same arguments, same files, same exit codes.
 *
 * <pre>{@code
 * int exitCode = ComponentRun.inThisJvm(Map.of(), System.err, loader)
 *         .run(List.of("--component", TrainModel.class.getName(), "--executor_input", json));
 * }</pre>
 *
 * <p>A run ends the JVM never, and early where its thread is interrupted and the component heeds that. Runs share nothing; several
 * may go on at once, each on its own thread. What a component prints goes to the JVM's own streams.
 */
public final class ComponentRun {

    /** The component has done its work, and all outputs are written. */
    public static final int SUCCEEDED = 0;

    /** The component failed, or its outputs could not be written; none are. */
    public static final int FAILED = 1;

    /** The component was not started: the arguments or the executor input do not fit it. */
    public static final int REFUSED = 2;

    /** The thread was interrupted; no outputs are written, and the thread's interrupt status is set. */
    public static final int INTERRUPTED = 130;

    private final Map<String, String> environment;
    private final Report report;
    private final ClassLoader loader;
    private final UsageMeter meter;

    ComponentRun(Map<String, String> environment, PrintStream err, ClassLoader loader, UsageMeter meter) {
        this.environment = Map.copyOf(environment);
        this.report = new Report(err);
        this.loader = loader;
        this.meter = meter;
    }

    /**
     * For a JVM that runs more than one task.
     *
     * @param environment what the component sees as its environment variables, and {@code KFP4J_ARTIFACT_ROOT} and {@code
     *     KFP4J_USAGE_FILE} are taken from
     * @param err gets what this class has to say: the cause of a failure first, then resource usage (of the calling thread alone)
     * @param loader finds the component's class
     */
    public static ComponentRun inThisJvm(Map<String, String> environment, PrintStream err, ClassLoader loader) {
        return new ComponentRun(environment, err, loader, new ThreadUsage());
    }

    /**
     * Runs one task.
     *
     * @param args {@code --component <class>} and {@code --executor_input <json>} or {@code --executor_input_file <path>}
     * @return one of the constants of this class
     */
    public int run(List<String> args) {
        var reading = meter.start();
        var thread = Thread.currentThread();
        var previousLoader = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            return execute(args);
        } finally {
            thread.setContextClassLoader(previousLoader);
            report.usage(reading.get(), environment.get("KFP4J_USAGE_FILE"));
        }
    }

    private int execute(List<String> args) {
        var name = "the component";
        try {
            var arguments = Arguments.parse(args);
            var component = LoadedComponent.load(arguments.component(), loader);
            name = "'" + component.signature().name() + "'";
            execute(component, arguments);
            return SUCCEEDED;
        } catch (ContractException e) {
            report.refused(name, e);
            return REFUSED;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            report.interrupted(name);
            return INTERRUPTED;
        } catch (Throwable e) { // an OutOfMemoryError or NoClassDefFoundError is a component's failure like any other
            if (Thread.currentThread().isInterrupted()) {
                report.interrupted(name);
                return INTERRUPTED;
            }
            report.failed(name, e);
            return FAILED;
        }
    }

    private void execute(LoadedComponent component, Arguments arguments) throws Exception {
        var signature = component.signature();
        var input = arguments.executorInput();
        var paths = ArtifactPaths.of(environment);
        List<String> problems = new ArrayList<>();
        var values = new TaskInputs(input.inputs(), paths, problems).read(signature.inputs());
        var places = new OutputPlaces(input.outputs(), paths);
        places.check(signature.outputs(), problems);
        if (!problems.isEmpty()) {
            throw new ContractException(problems);
        }
        var inputs = record(signature.inputsRecord(), values);
        createFolders(places, component);
        var context = new OutputArtifacts<>(signature, environment, places::folder);

        var returned = component.run(inputs, context);

        if (Thread.currentThread().isInterrupted()) {
            throw new InterruptedException();
        }
        var output = new TaskOutputs(signature, places).of(returned);
        write(output, places);
        report.unwritten(signature.outputs(), places, output);
    }

    private static Record record(Class<? extends Record> type, Map<String, ?> values) throws ContractException {
        try {
            return WireValues.instance(type, component -> values.get(component.getName()));
        } catch (IllegalArgumentException e) { // a record may check its own values
            throw new ContractException("the inputs are refused: " + e.getMessage());
        }
    }

    private static void createFolders(OutputPlaces places, LoadedComponent component) throws ComponentException {
        try {
            places.createFolders(component.signature().outputs());
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    private static void write(ExecutorOutput output, OutputPlaces places) throws ComponentException {
        try (var files = new StagedFiles()) {
            for (var each : places.parameterFiles().entrySet()) {
                var value = Objects.requireNonNull(output.parameterValues().get(each.getKey()));
                files.add(each.getValue(), ParameterText.of(value));
            }
            // Last, so that its presence says that everything else is there.
            files.add(places.executorOutput(), Json.write(output));
            files.publish();
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    private static ComponentException unwritable(IOException e) {
        var full = FullDisk.sentence(e);
        if (full.isPresent()) {
            return new ComponentException("Cannot write the outputs. " + full.get());
        }
        var what = e instanceof FileSystemException file && file.getFile() != null ? " '" + file.getFile() + "'" : "";
        return new ComponentException("Cannot write the outputs" + what + ": " + e
                + ". The folder must be writable for the user the container runs as");
    }
}
