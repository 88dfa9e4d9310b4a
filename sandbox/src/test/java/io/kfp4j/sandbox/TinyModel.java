package io.kfp4j.sandbox;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The smallest ONNX model that tells two versions apart: {@code output = operator(x)}, both float[2]. */
final class TinyModel {

    private TinyModel() {}

    /** Writes a model repository that holds the model {@code tiny}, and returns its folder. */
    static Path repository(Path folder, String operator) throws IOException {
        Files.createDirectories(folder.resolve("tiny/1"));
        Files.write(folder.resolve("tiny/1/model.onnx"), onnx(operator));
        Files.writeString(
                folder.resolve("tiny/config.pbtxt"),
                "name: \"tiny\"\nplatform: \"onnxruntime_onnx\"\nmax_batch_size: 0\n");
        return folder;
    }

    private static byte[] onnx(String operator) {
        byte[] node = message(text(1, "x"), text(2, "output"), text(4, operator));
        byte[] graph = message(field(1, node), text(2, "tiny"), field(11, tensor("x")), field(12, tensor("output")));
        byte[] opset = message(text(1, ""), number(2, 13));
        return message(number(1, 8), field(7, graph), field(8, opset));
    }

    private static byte[] tensor(String name) {
        byte[] shape = message(field(1, number(1, 2)));
        byte[] type = message(number(1, 1), field(2, shape));
        return message(text(1, name), field(2, field(1, type)));
    }

    private static byte[] text(int field, String value) {
        return field(field, value.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] field(int field, byte[] value) {
        if (value.length > 127) {
            throw new IllegalArgumentException("a length above 127 takes more than one byte; keep the model tiny");
        }
        return message(new byte[] {(byte) (field << 3 | 2), (byte) value.length}, value);
    }

    private static byte[] number(int field, int value) {
        return new byte[] {(byte) (field << 3), (byte) value};
    }

    private static byte[] message(byte[]... parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            bytes.writeBytes(part);
        }
        return bytes.toByteArray();
    }
}
