package io.kfp4j.local;

import io.kfp4j.local.artifact.ArtifactStore;
import io.kfp4j.local.executor.FakeTask;
import io.kfp4j.local.executor.TaskExecutor;
import io.kfp4j.spec.Ordered;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How to run a pipeline.
 *
 * @param parameters of the pipeline, JSON values by name
 * @param pipelineRoot where artifacts go: a folder, or a URI that one of the stores accepts; the spec's own is for the cluster
 * @param workFolder where the records and logs of runs go, and the files of artifacts that are kept elsewhere
 * @param runId a name for the run's folder; absent for a new one
 * @param displayName how to show the run; absent for the pipeline's name
 * @param executor runs the programs in place of what {@code mode} says; absent to go by the mode
 * @param classPath for Java components in processes of their own: KFP's images have it at {@code /component/*}
 * @param environment variables for all tasks; they win over those of the spec
 * @param parallelism how many programs run at a time
 * @param caching whether to use outputs of earlier runs, for tasks whose spec allows it
 * @param cacheFolder where what earlier runs made is looked up
 * @param resume the folder of a run to go on with; absent for a new run
 * @param fakes stand-ins for programs, by the name of the task or its full path
 */
public record LocalRunOptions(
        Map<String, @Nullable Object> parameters,
        String pipelineRoot,
        Path workFolder,
        @Nullable String runId,
        @Nullable String displayName,
        RunMode mode,
        @Nullable TaskExecutor executor,
        String classPath,
        Map<String, String> environment,
        Secrets secrets,
        Secrets configMaps,
        int parallelism,
        boolean caching,
        Path cacheFolder,
        @Nullable Path resume,
        List<ArtifactStore> stores,
        List<RunListener> listeners,
        Map<String, FakeTask> fakes) {

    public LocalRunOptions {
        parameters = Ordered.copy(parameters);
        environment = Map.copyOf(environment);
        stores = List.copyOf(stores);
        listeners = List.copyOf(listeners);
        fakes = Map.copyOf(fakes);
    }

    /** Variables and parameters may be secret, so only their names are shown. */
    @Override
    public String toString() {
        return "LocalRunOptions[parameters=" + parameters.keySet() + ", environment=" + environment.keySet()
                + ", workFolder=" + workFolder + ", pipelineRoot=" + pipelineRoot + ", mode=" + mode + "]";
    }

    /** Options to change: runs go to {@code local_outputs}, in this JVM, with caching. */
    public static Builder builder() {
        return new Builder();
    }

    /** Options in the making. */
    public static final class Builder {
        private final Map<String, @Nullable Object> parameters = new LinkedHashMap<>();
        private final Map<String, String> environment = new LinkedHashMap<>();
        private final List<ArtifactStore> stores = new ArrayList<>();
        private final List<RunListener> listeners = new ArrayList<>();
        private final Map<String, FakeTask> fakes = new LinkedHashMap<>();
        private Path workFolder = Path.of("local_outputs");
        private @Nullable String pipelineRoot;
        private @Nullable String runId;
        private @Nullable String displayName;
        private RunMode mode = RunMode.IN_PROCESS;
        private @Nullable TaskExecutor executor;
        private String classPath = System.getProperty("java.class.path");
        private Secrets secrets = Secrets.none();
        private Secrets configMaps = Secrets.none();
        private int parallelism = Runtime.getRuntime().availableProcessors();
        private boolean caching = true;
        private @Nullable Path cacheFolder;
        private @Nullable Path resume;

        private Builder() {}

        /** A parameter of the pipeline: a JSON value of exactly the type it has there. */
        public Builder parameter(String name, @Nullable Object value) {
            parameters.put(name, value);
            return this;
        }

        /** Several of them. */
        public Builder parameters(Map<String, ? extends @Nullable Object> values) {
            parameters.putAll(values);
            return this;
        }

        /** A folder, or a URI that a store accepts; the work folder if not said. */
        public Builder pipelineRoot(String root) {
            this.pipelineRoot = root;
            return this;
        }

        /** Where records and logs go; {@code local_outputs} if not said. */
        public Builder workFolder(Path folder) {
            this.workFolder = folder;
            return this;
        }

        /** A name for the run's folder; made of the time if not said. */
        public Builder runId(String id) {
            this.runId = id;
            return this;
        }

        /** How to show the run; the pipeline's name if not said. */
        public Builder displayName(String name) {
            this.displayName = name;
            return this;
        }

        /** Where programs run; in this JVM if not said. */
        public Builder mode(RunMode where) {
            this.mode = where;
            return this;
        }

        /** Another way to run programs, in place of the modes. */
        public Builder executor(TaskExecutor programs) {
            this.executor = programs;
            return this;
        }

        /** For Java components in processes of their own; this JVM's if not said. */
        public Builder classPath(String path) {
            this.classPath = path;
            return this;
        }

        /** A variable for all tasks, stronger than those of the spec. */
        public Builder environment(String name, String value) {
            environment.put(name, value);
            return this;
        }

        /** What tasks get that ask for Secrets. */
        public Builder secrets(Secrets values) {
            this.secrets = values;
            return this;
        }

        /** What tasks get that ask for ConfigMaps. */
        public Builder configMaps(Secrets values) {
            this.configMaps = values;
            return this;
        }

        /** At least one. */
        public Builder parallelism(int programs) {
            if (programs < 1) {
                throw new IllegalArgumentException("Parallelism is " + programs + ". It must be 1 or more.");
            }
            this.parallelism = programs;
            return this;
        }

        /** Whether to use what earlier runs made; on if not said. */
        public Builder caching(boolean on) {
            this.caching = on;
            return this;
        }

        /** {@code .cache} in the work folder if not said. */
        public Builder cacheFolder(Path folder) {
            this.cacheFolder = folder;
            return this;
        }

        /** Goes on with a run that failed or was interrupted: what it finished with the same inputs is not done again. */
        public Builder resume(Path runFolder) {
            this.resume = runFolder;
            return this;
        }

        /** Stores are asked in this order; folders of this machine come last by themselves. */
        public Builder store(ArtifactStore store) {
            stores.add(store);
            return this;
        }

        /** Somebody to hear of the run's progress. */
        public Builder listener(RunListener listener) {
            listeners.add(listener);
            return this;
        }

        /** Puts a fake in place of a task's program, for testing the pipeline around it. */
        public Builder replace(String task, FakeTask fake) {
            fakes.put(task, fake);
            return this;
        }

        public LocalRunOptions build() {
            return new LocalRunOptions(
                    parameters,
                    pipelineRoot == null ? workFolder.toString() : pipelineRoot,
                    workFolder,
                    runId,
                    displayName,
                    mode,
                    executor,
                    classPath,
                    environment,
                    secrets,
                    configMaps,
                    parallelism,
                    caching,
                    cacheFolder == null ? workFolder.resolve(".cache") : cacheFolder,
                    resume,
                    stores,
                    listeners,
                    fakes);
        }
    }
}
