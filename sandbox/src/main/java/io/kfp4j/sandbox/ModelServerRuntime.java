package io.kfp4j.sandbox;

import io.kfp4j.inference.InferenceClient;
import io.kfp4j.server.ModelServer;
import io.kfp4j.server.ModelServerOptions;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Serves ONNX models in this JVM, in Triton's place. */
final class ModelServerRuntime implements ModelRuntime {

    private record Started(ModelServer server) implements Running {
        @Override
        public URI uri() {
            return server.uri();
        }

        @Override
        public void close() {
            server.close();
        }
    }

    @Override
    public Running start(Path repository) throws IOException {
        List<String> expected = folders(repository);
        if (expected.isEmpty()) {
            throw new IOException("the storage holds no model. It must contain <model>/<version>/model.onnx.");
        }
        ModelServer server =
                ModelServer.start(ModelServerOptions.of(repository).httpPort(0).metricsPort(0));
        for (String model : expected) {
            if (!server.models().contains(model)) {
                String reason = reason(server, model);
                server.close();
                throw new IOException("model '" + model + "' does not load: " + reason);
            }
        }
        return new Started(server);
    }

    private static List<String> folders(Path repository) throws IOException {
        try (Stream<Path> entries = Files.list(repository)) {
            return entries.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    private static String reason(ModelServer server, String model) {
        try {
            return String.valueOf(
                    InferenceClient.at(server.uri()).modelReadiness(model).reason());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "interrupted while asking why";
        }
    }
}
