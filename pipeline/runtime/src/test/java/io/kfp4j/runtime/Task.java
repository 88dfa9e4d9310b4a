package io.kfp4j.runtime;

import io.kfp4j.spec.format.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One task of {@link TrainToy} in a folder of its own, run in this JVM or in its own. */
final class Task {

    final Path folder;
    final Map<String, Object> parameters = new LinkedHashMap<>(Map.of("note", "fine", "epochs", 3));
    final Map<String, Object> inputArtifacts = new LinkedHashMap<>();
    final Map<String, Object> outputParameters = new LinkedHashMap<>();
    final Map<String, Object> outputArtifacts = new LinkedHashMap<>();
    final Map<String, String> environment = new LinkedHashMap<>();

    /** How a run has ended. */
    record Ended(int exitCode, String err) {}

    Task(Path folder) throws IOException {
        this.folder = folder;
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("training.csv"), "5.1,3.5");
        inputArtifacts.put("training", artifacts(folder.resolve("training.csv").toString()));
        inputArtifacts.put("more", artifacts());
        for (var name : List.of("note", "count", "loss", "good", "sizes", "layer")) {
            outputParameters.put(
                    name,
                    Map.of("outputFile", folder.resolve("out").resolve(name).toString()));
        }
        for (var name : List.of("model", "metrics", "quality")) {
            outputArtifacts.put(
                    name, artifacts(folder.resolve("artifacts").resolve(name).toString()));
        }
    }

    /** Artifacts as an executor input lists them. */
    static Map<String, Object> artifacts(String... uris) {
        List<Object> all = new ArrayList<>();
        for (var uri : uris) {
            all.add(artifact(uri, Map.of()));
        }
        return Map.of("artifacts", all);
    }

    static Map<String, Object> artifact(String uri, Map<String, Object> metadata) {
        return Map.of("name", "17", "uri", uri, "type", Map.of("schemaTitle", "system.Artifact"), "metadata", metadata);
    }

    String executorInput() {
        return Json.text(Map.of(
                "inputs",
                Map.of("parameterValues", parameters, "artifacts", inputArtifacts),
                "outputs",
                Map.of(
                        "parameters", outputParameters,
                        "artifacts", outputArtifacts,
                        "outputFile", executorOutputFile().toString())));
    }

    List<String> args() {
        return List.of("--component", TrainToy.class.getName(), "--executor_input", executorInput());
    }

    Path executorOutputFile() {
        return folder.resolve("meta/output_metadata.json");
    }

    Path outputFile(String parameter) {
        return folder.resolve("out").resolve(parameter);
    }

    Ended run() {
        return run(args());
    }

    Ended run(List<String> args) {
        var err = new ByteArrayOutputStream();
        int exitCode = ComponentRun.inThisJvm(
                        environment, new PrintStream(err, true, StandardCharsets.UTF_8), Task.class.getClassLoader())
                .run(args);
        return new Ended(exitCode, err.toString(StandardCharsets.UTF_8));
    }

    Ended fork() throws IOException, InterruptedException {
        return fork(args());
    }

    Ended fork(List<String> args) throws IOException, InterruptedException {
        var process = start(args);
        int exitCode = process.waitFor();
        return new Ended(exitCode, Files.readString(stderr()));
    }

    Process start(List<String> args) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                ComponentMain.class.getName()));
        command.addAll(args);
        var builder = new ProcessBuilder(command).redirectError(stderr().toFile());
        builder.environment().putAll(environment);
        return builder.start();
    }

    Path stderr() {
        return folder.resolve("stderr");
    }

    /** The executor output; null where there is none. */
    @Nullable
    Object executorOutput() throws IOException {
        return Files.exists(executorOutputFile())
                ? Json.parse(Files.readString(executorOutputFile()), "the executor output")
                : null;
    }
}
