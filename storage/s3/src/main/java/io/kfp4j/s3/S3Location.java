package io.kfp4j.s3;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;

/** One object: a bucket and a key, {@code s3://bucket/key}. */
public record S3Location(String bucket, String key) {
    private static final int LONGEST_KEY = 1024;

    /**
     * A place for one object.
     *
     * @throws S3Exception if S3 servers would not agree on what the names mean: a key with a leading {@code /}, an empty part,
     *     {@code .} or {@code ..}, or a bucket's name that is none
     */
    public static S3Location of(String bucket, String key) throws S3Exception {
        if (!bucket.matches("[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]")) {
            throw new S3Exception("'" + bucket + "' is no bucket name."
                    + " Use 3 to 63 lower-case letters, digits, '-' and '.', and no folder or scheme");
        }
        if (key.startsWith("/")) {
            throw new S3Exception(
                    "The key '" + key + "' starts with '/'; on many servers that is another object. Leave the '/' out");
        }
        if (key.isEmpty() || key.getBytes(UTF_8).length > LONGEST_KEY) {
            throw new S3Exception(
                    "A key has 1 to " + LONGEST_KEY + " bytes, this one has " + key.getBytes(UTF_8).length);
        }
        if (Arrays.stream(key.split("/", -1)).anyMatch(part -> part.matches("|\\.|\\.\\."))
                || key.chars().anyMatch(Character::isISOControl)) {
            throw new S3Exception("The key '" + key.replaceAll("\\p{Cntrl}", "?")
                    + "' has an empty part, '.', '..' or a control character. Use names between single '/'");
        }
        return new S3Location(bucket, key);
    }

    @Override
    public String toString() {
        return "s3://" + bucket + "/" + key;
    }
}
