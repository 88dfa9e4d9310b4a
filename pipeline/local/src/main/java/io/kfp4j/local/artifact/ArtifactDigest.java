package io.kfp4j.local.artifact;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What an artifact consists of.
 *
 * @param size bytes, of all files together
 * @param sha256 in hexadecimal; a folder's is that of a text with one line per file, {@code <sha256> <path>}, in the order of the paths
 */
public record ArtifactDigest(long size, String sha256) {

    /** Reads a file, or a folder with everything in it. */
    public static ArtifactDigest of(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            return ofFile(path);
        }
        var list = new StringBuilder();
        var size = 0L;
        for (var file : Folders.tree(path)) {
            if (!Files.isDirectory(file)) {
                var digest = ofFile(file);
                size += digest.size();
                list.append(digest.sha256())
                        .append(' ')
                        .append(path.relativize(file).toString().replace('\\', '/'))
                        .append('\n');
            }
        }
        return new ArtifactDigest(size, ofText(list.toString()));
    }

    /** The sum of a text in UTF-8. */
    public static String ofText(String text) {
        return HexFormat.of().formatHex(newSha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static ArtifactDigest ofFile(Path file) throws IOException {
        var digest = newSha256();
        try (var sink = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            var size = Files.copy(file, sink);
            return new ArtifactDigest(size, HexFormat.of().formatHex(digest.digest()));
        }
    }

    private static MessageDigest newSha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
