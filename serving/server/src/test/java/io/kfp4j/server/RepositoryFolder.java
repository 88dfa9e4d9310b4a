package io.kfp4j.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Puts a model repository in Triton's layout on disk. */
record RepositoryFolder(Path path) {
    RepositoryFolder model(String name, int version, byte[] onnx) throws IOException {
        var folder = Files.createDirectories(path.resolve(name).resolve(Integer.toString(version)));
        Files.write(folder.resolve("model.onnx"), onnx);
        return this;
    }

    RepositoryFolder file(String model, String name, String text) throws IOException {
        Files.createDirectories(path.resolve(model));
        Files.writeString(path.resolve(model).resolve(name), text);
        return this;
    }

    /** A model of three classes that scores class i by feature i, times a factor; feature 3 does not count. */
    RepositoryFolder flowers(String name, int version, float factor) throws IOException {
        return model(name, version, OnnxFile.linear(4, 3, factor, 0, 0, 0, factor, 0, 0, 0, factor, 0, 0, 0));
    }

    RepositoryFolder flowersConfig(String name) throws IOException {
        return file(name, "labels.txt", "setosa\nversicolor\nvirginica\n")
                .file(
                        name,
                        "config.pbtxt",
                        """
                        # A comment.
                        name: "%s"
                        platform: "onnxruntime_onnx"
                        max_batch_size: 8
                        input [ { name: "x" data_type: TYPE_FP32 dims: [ 4 ] } ]
                        output [
                          { name: "output", data_type: TYPE_FP32, dims: [ 3 ], label_filename: "labels.txt" }
                        ]
                        instance_group [ { kind: KIND_CPU count: 2 } ]
                        """
                                .formatted(name));
    }

    ModelServer serve() throws IOException {
        return ModelServer.start(options());
    }

    ModelServerOptions options() {
        return ModelServerOptions.of(path).httpPort(0).metricsPort(0).threads(4);
    }
}
