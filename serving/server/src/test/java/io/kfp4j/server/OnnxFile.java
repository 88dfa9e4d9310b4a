package io.kfp4j.server;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** ONNX models of one node, written as the protobuf bytes that they are. */
final class OnnxFile {
    static final int FLOAT = 1;
    static final int UINT8 = 2;
    static final int INT8 = 3;
    static final int INT16 = 5;
    static final int INT32 = 6;
    static final int INT64 = 7;
    static final int STRING = 8;
    static final int BOOL = 9;
    static final int DOUBLE = 11;
    static final int UINT32 = 12;

    private static final int IR_VERSION = 8;
    private static final int OPSET = 13;

    private OnnxFile() {}

    /** {@code output[n, columns] = x[n, rows] · weights}, n being open. */
    static byte[] linear(int rows, int columns, float... weights) {
        var raw = ByteBuffer.allocate(weights.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        raw.asFloatBuffer().put(weights);
        var initializer = new Message()
                .number(1, rows)
                .number(1, columns)
                .number(2, FLOAT)
                .text(8, "w")
                .bytes(9, raw.array());
        var node = new Message().text(1, "x").text(1, "w").text(2, "output").text(4, "MatMul");
        return model(new Message()
                .message(1, node)
                .text(2, "linear")
                .message(5, initializer)
                .message(11, value("x", FLOAT, -1, rows))
                .message(12, value("output", FLOAT, -1, columns)));
    }

    /** {@code output = x}, of any type and shape, -1 being open. */
    static byte[] identity(int type, long... shape) {
        return unary("Identity", type, shape);
    }

    /** An operator with one input {@code x} and one output {@code output} of the same type and shape. */
    static byte[] unary(String operator, int type, long... shape) {
        return model(new Message()
                .message(1, new Message().text(1, "x").text(2, "output").text(4, operator))
                .text(2, "unary")
                .message(11, value("x", type, shape))
                .message(12, value("output", type, shape)));
    }

    /** {@code output = x + y}, both of shape [n, 2]. */
    static byte[] sum() {
        return model(new Message()
                .message(
                        1,
                        new Message()
                                .text(1, "x")
                                .text(1, "y")
                                .text(2, "output")
                                .text(4, "Add"))
                .text(2, "sum")
                .message(11, value("x", FLOAT, -1, 2))
                .message(11, value("y", FLOAT, -1, 2))
                .message(12, value("output", FLOAT, -1, 2)));
    }

    private static byte[] model(Message graph) {
        return new Message()
                .number(1, IR_VERSION)
                .message(7, graph)
                .message(8, new Message().text(1, "").number(2, OPSET))
                .bytes();
    }

    private static Message value(String name, int type, long... shape) {
        var dimensions = new Message();
        for (long dimension : shape) {
            dimensions.message(1, dimension < 0 ? new Message().text(2, "n") : new Message().number(1, dimension));
        }
        var tensor = new Message().number(1, type).message(2, dimensions);
        return new Message().text(1, name).message(2, new Message().message(1, tensor));
    }

    private static final class Message {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        Message number(int field, long value) {
            varint(field << 3);
            varint(value);
            return this;
        }

        Message text(int field, String value) {
            return bytes(field, value.getBytes(StandardCharsets.UTF_8));
        }

        Message message(int field, Message value) {
            return bytes(field, value.bytes());
        }

        Message bytes(int field, byte[] value) {
            varint((field << 3) | 2);
            varint(value.length);
            bytes.writeBytes(value);
            return this;
        }

        byte[] bytes() {
            return bytes.toByteArray();
        }

        private void varint(long value) {
            var rest = value;
            while ((rest & ~0x7FL) != 0) {
                bytes.write((int) ((rest & 0x7F) | 0x80));
                rest >>>= 7;
            }
            bytes.write((int) rest);
        }
    }
}
