package io.kfp4j.onnx;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;

/** A finished ONNX model: the bytes of a {@code .onnx} file. The same network and options give the same bytes. */
public final class OnnxModel {
    private final byte[] bytes;

    OnnxModel(byte[] bytes) {
        this.bytes = bytes;
    }

    /** A copy of the file's bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** The file's size in bytes. */
    public int size() {
        return bytes.length;
    }

    /** The file's SHA-256, 64 hexadecimal digits. */
    public String sha256() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /**
     * Writes the file whole or not at all, replacing one that is there; makes the folders it needs.
     *
     * @throws IOException if the file cannot be written; what was there before is then untouched
     */
    public void writeTo(Path file) throws IOException {
        Path target = file.toAbsolutePath();
        Path folder = target.getParent();
        if (folder == null) {
            throw new IOException("'" + file + "' is no file name; give the path of the .onnx file to write");
        }
        Files.createDirectories(folder);
        // Not Files.createTempFile: its files are for the owner alone, and a move keeps that.
        Path unfinished = folder.resolve("." + target.getFileName() + "." + UUID.randomUUID() + ".tmp");
        try {
            Files.write(unfinished, bytes, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    @Override
    public String toString() {
        return "OnnxModel[" + bytes.length + " bytes, sha256 " + sha256() + "]";
    }
}
