package io.kfp4j.s3;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The size and check sums of bytes that have passed through. */
record Digests(long size, String md5, String sha256) {

    /** Copies a stream to its end, but not beyond {@code limit} bytes. */
    static Digests copy(S3Location about, InputStream from, OutputStream to, long limit) throws IOException {
        var md5 = digest("MD5");
        var sha256 = digest("SHA-256");
        var buffer = new byte[1 << 16];
        var size = 0L;
        for (int read = from.read(buffer); read >= 0; read = from.read(buffer)) {
            size += read;
            if (size > limit) {
                throw new S3Exception(about + " has more than " + limit + " bytes; no more are read");
            }
            md5.update(buffer, 0, read);
            sha256.update(buffer, 0, read);
            write(buffer, read, to);
        }
        return new Digests(
                size, HexFormat.of().formatHex(md5.digest()), HexFormat.of().formatHex(sha256.digest()));
    }

    // A disk that is full is no reason to ask the server again.
    private static void write(byte[] buffer, int length, OutputStream to) throws S3Exception {
        try {
            to.write(buffer, 0, length);
        } catch (IOException e) {
            throw S3Problems.unwritable(e);
        }
    }

    static Digests of(S3Location about, InputStream from) throws IOException {
        return copy(about, from, OutputStream.nullOutputStream(), Long.MAX_VALUE);
    }

    private static MessageDigest digest(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has " + algorithm, e);
        }
    }
}
