package io.kfp4j.local.executor;

import io.kfp4j.spec.executor.ExecutorInput;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The program of a task, ready to run.
 *
 * @param task the task's path, for messages
 * @param image of the container; only for those who run containers
 * @param command the program and its arguments, all placeholders replaced
 * @param input what the program is handed, as a record
 * @param environment all environment variables
 * @param mounts files the program expects at absolute paths, by path
 * @param folder the task's own folder
 * @param log gets what the program prints, after what is there already
 * @param timeoutSeconds absent for no limit
 */
public record Launch(
        String task,
        @Nullable String image,
        List<String> command,
        ExecutorInput input,
        Map<String, String> environment,
        Map<Path, Mount> mounts,
        Path folder,
        Path log,
        @Nullable Long timeoutSeconds) {

    public Launch {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
        mounts = Map.copyOf(mounts);
    }

    /** Whether this is a component of ours: a Java class behind {@code ComponentMain}. */
    boolean isComponent() {
        return command.contains(COMPONENT_MAIN);
    }

    /** What stands behind the main class in a component's command. */
    List<String> componentArguments() {
        return command.subList(command.indexOf(COMPONENT_MAIN) + 1, command.size());
    }

    static final String COMPONENT_MAIN = "io.kfp4j.runtime.ComponentMain";

    /**
     * A folder that a program expects.
     *
     * @param files texts by name; empty for an empty folder
     */
    public record Mount(Map<String, String> files) {
        public Mount {
            files = Map.copyOf(files);
        }

        /** Values of secrets are not for logs. */
        @Override
        public String toString() {
            return "Mount" + files.keySet();
        }
    }
}
