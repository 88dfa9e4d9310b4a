package io.kfp4j.components.uploadmodel;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;

/** ONNX models with the one node {@code output = x}, written as the protobuf bytes that they are. */
final class OnnxBytes {
    static final int FLOAT = 1;
    static final int INT64 = 7;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    /** A model whose input {@code x} and output {@code output} have that type and shape; 0 is an open dimension. */
    static byte[] identity(int type, int... shape) {
        return model(graph(type, shape));
    }

    /** The same with a weight that is also listed as an input, as old exporters do. */
    static byte[] withWeightAmongInputs(int type, int... shape) {
        return model(graph(type, shape)
                .message(
                        5,
                        new OnnxBytes()
                                .number(1, 1)
                                .number(2, FLOAT)
                                .text(8, "w")
                                .bytes(9, new byte[4]))
                .message(11, tensor("w", FLOAT, 1)));
    }

    /** A model whose input has that name. */
    static byte[] withInputNamed(String name) {
        return model(new OnnxBytes().message(11, tensor(name, FLOAT, 0, 4)).message(12, tensor("output", FLOAT, 0, 3)));
    }

    private static OnnxBytes graph(int type, int... shape) {
        return new OnnxBytes()
                .message(1, new OnnxBytes().text(1, "x").text(2, "output").text(4, "Identity"))
                .text(2, "identity")
                .message(11, tensor("x", type, shape))
                .message(12, tensor("output", type, shape));
    }

    private static byte[] model(OnnxBytes graph) {
        return new OnnxBytes()
                .number(1, 8)
                .message(7, graph)
                .message(8, new OnnxBytes().text(1, "").number(2, 13))
                .bytes
                .toByteArray();
    }

    private static OnnxBytes tensor(String name, int type, int... shape) {
        var dimensions = new OnnxBytes();
        for (int size : shape) {
            dimensions.message(1, size == 0 ? new OnnxBytes().text(2, "n") : new OnnxBytes().number(1, size));
        }
        var typed = new OnnxBytes().number(1, type).message(2, dimensions);
        return new OnnxBytes().text(1, name).message(2, new OnnxBytes().message(1, typed));
    }

    private OnnxBytes number(int field, int value) {
        bytes.write(field << 3);
        bytes.write(value);
        return this;
    }

    private OnnxBytes text(int field, String value) {
        return bytes(field, value.getBytes(UTF_8));
    }

    private OnnxBytes message(int field, OnnxBytes value) {
        return bytes(field, value.bytes.toByteArray());
    }

    private OnnxBytes bytes(int field, byte[] value) {
        bytes.write((field << 3) | 2);
        // A length of up to 14 bits, always in two bytes.
        bytes.write((value.length & 0x7F) | 0x80);
        bytes.write(value.length >>> 7);
        bytes.writeBytes(value);
        return this;
    }
}
