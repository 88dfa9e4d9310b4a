package io.kfp4j.local;

import io.kfp4j.local.artifact.Folders;
import io.kfp4j.spec.executor.ExecutorInput;
import io.kfp4j.spec.format.Json;
import io.kfp4j.spec.format.SpecException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * The folder of a run.
 *
 * <pre>
 * run.json                     the record
 * pipeline.yaml                the spec
 * tasks/&lt;path&gt;/                per task: log.txt, executor_input.json, output_metadata.json, parameters/
 * artifacts/&lt;path&gt;/&lt;output&gt;    what tasks made, unless the pipeline root is elsewhere
 * store/                       local files of artifacts that are kept elsewhere
 * </pre>
 *
 * @param path absolute
 * @param root the pipeline root with the run's own part, a folder or a URI
 */
record RunFolder(Path path, String runId, String root) {

    Task task(String taskPath) {
        return new Task(path.resolve("tasks").resolve(taskPath));
    }

    String artifactUri(String taskPath, String output) {
        return root + "/artifacts/" + taskPath + "/" + output;
    }

    /** The launcher's {@code /s3}, {@code /gcs} and so on, for a machine on which these cannot be made. */
    Path artifactRoot() {
        return path.resolve("store");
    }

    /** As it stands in records. */
    String relative(Path file) {
        return path.relativize(file).toString().replace('\\', '/');
    }

    /** The folder of a task. */
    record Task(Path folder) {

        Path log() {
            return folder.resolve("log.txt");
        }

        Path outputFile() {
            return folder.resolve("output_metadata.json");
        }

        Path usageFile() {
            return folder.resolve("usage.json");
        }

        Path parameterFile(String name) {
            return folder.resolve("parameters").resolve(name);
        }

        /** Takes away what an earlier attempt has left, its log excepted. */
        void clear() throws IOException {
            Files.createDirectories(folder);
            Folders.delete(folder.resolve("parameters"));
            Files.deleteIfExists(outputFile());
            Files.deleteIfExists(usageFile());
        }

        /** Writes what the program is handed, and makes the folder of its output parameters. */
        void write(ExecutorInput input) throws IOException {
            Files.writeString(folder.resolve("executor_input.json"), Json.write(input) + "\n", StandardCharsets.UTF_8);
            Files.createDirectories(folder.resolve("parameters"));
        }

        /** What the program says that it has used. */
        TaskResult.Usage usage() {
            try {
                if (Files.isRegularFile(usageFile())
                        && Json.parse(Files.readString(usageFile()), "usage") instanceof Map<?, ?> usage) {
                    return new TaskResult.Usage(
                            usage.get("cpuSeconds") instanceof Number seconds ? seconds.doubleValue() : null,
                            usage.get("peakMemoryBytes") instanceof Number bytes ? bytes.longValue() : null);
                }
            } catch (IOException | SpecException e) {
                // Figures are nice to have; a program that was killed may have left half of them.
                return TaskResult.Usage.UNKNOWN;
            }
            return TaskResult.Usage.UNKNOWN;
        }
    }
}
