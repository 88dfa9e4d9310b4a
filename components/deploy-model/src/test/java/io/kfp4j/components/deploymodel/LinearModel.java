package io.kfp4j.components.deploymodel;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/** A model repository with {@code output[n, 1] = x[n, 2] · weights}, written as the protobuf bytes that ONNX is. */
final class LinearModel {
    private static final int FLOAT = 1;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    /** Writes {@code <name>/1/model.onnx} into a folder. */
    static Path write(Path folder, String name, float first, float second) throws IOException {
        var weights = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN);
        weights.putFloat(first).putFloat(second);
        var initializer = new LinearModel()
                .number(1, 2)
                .number(1, 1)
                .number(2, FLOAT)
                .text(8, "w")
                .bytes(9, weights.array());
        var product =
                new LinearModel().text(1, "x").text(1, "w").text(2, "output").text(4, "MatMul");
        var graph = new LinearModel()
                .message(1, product)
                .text(2, "linear")
                .message(5, initializer)
                .message(11, tensor("x", 2))
                .message(12, tensor("output", 1));
        var model = new LinearModel()
                .number(1, 8)
                .message(7, graph)
                .message(8, new LinearModel().text(1, "").number(2, 13));
        var file = folder.resolve(name).resolve("1").resolve("model.onnx");
        Files.createDirectories(file.resolveSibling("."));
        Files.write(file, model.bytes.toByteArray());
        return folder;
    }

    private static LinearModel tensor(String name, int columns) {
        var shape = new LinearModel()
                .message(1, new LinearModel().text(2, "n"))
                .message(1, new LinearModel().number(1, columns));
        var type = new LinearModel().number(1, FLOAT).message(2, shape);
        return new LinearModel().text(1, name).message(2, new LinearModel().message(1, type));
    }

    private LinearModel number(int field, int value) {
        bytes.write(field << 3);
        bytes.write(value);
        return this;
    }

    private LinearModel text(int field, String value) {
        return bytes(field, value.getBytes(UTF_8));
    }

    private LinearModel message(int field, LinearModel value) {
        return bytes(field, value.bytes.toByteArray());
    }

    private LinearModel bytes(int field, byte[] value) {
        bytes.write((field << 3) | 2);
        // A length of up to 14 bits, always in two bytes.
        bytes.write((value.length & 0x7F) | 0x80);
        bytes.write(value.length >>> 7);
        bytes.writeBytes(value);
        return this;
    }
}
