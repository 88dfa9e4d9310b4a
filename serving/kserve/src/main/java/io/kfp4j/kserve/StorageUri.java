package io.kfp4j.kserve;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;

/**
 * Where KServe fetches a model from: the folder that <em>contains</em> {@code <model>/config.pbtxt} for Triton.
 *
 * @param value {@code s3://bucket/prefix} or one of KServe's other schemes
 */
public record StorageUri(String value) {

    private static final List<String> SCHEMES = List.of("s3", "pvc", "gs", "oci", "http", "https");

    public StorageUri {
        URI uri = parse(value);
        if (uri.getScheme() == null || !SCHEMES.contains(uri.getScheme())) {
            throw new IllegalArgumentException(
                    "storageUri '" + value + "' has no scheme that KServe fetches from. Use one" + " of "
                            + String.join("://, ", SCHEMES) + "://.");
        }
        if (uri.getRawAuthority() == null) {
            throw new IllegalArgumentException("storageUri '" + value
                    + "' names no bucket, volume or host. Write it as '" + uri.getScheme() + "://<name>/<path>'.");
        }
        if (uri.getRawUserInfo() != null) {
            // The value is not repeated: it is a secret.
            throw new IllegalArgumentException("storageUri on '" + uri.getHost()
                    + "' carries a user name or password. Put them in a Secret of the service account.");
        }
        if (uri.getRawPath().startsWith("//") || uri.normalize().getRawPath().startsWith("/..")) {
            throw new IllegalArgumentException("storageUri '" + value
                    + "' has an empty or '..' path segment, which object stores take for part of the key. Remove it.");
        }
    }

    public String scheme() {
        return parse(value).getScheme();
    }

    /** The bucket, volume or host. */
    public String authority() {
        return parse(value).getRawAuthority();
    }

    /** What follows the bucket, without slashes at either end; empty for the whole bucket. */
    public String path() {
        return parse(value).getPath().replaceAll("^/+|/+$", "");
    }

    @Override
    public String toString() {
        return value;
    }

    private static URI parse(String value) {
        try {
            return new URI(value);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("storageUri '" + value + "' is no URI: " + e.getReason() + ".", e);
        }
    }
}
