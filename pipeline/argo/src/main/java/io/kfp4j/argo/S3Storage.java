package io.kfp4j.argo;

import io.kfp4j.argo.object.Artifact;
import org.jspecify.annotations.Nullable;

/**
 * Where the artifacts of a workflow are kept.
 *
 * @param bucket the bucket
 * @param folder the folder in it that everything goes into, without slashes around it; may be empty
 * @param server how to reach it; absent where the cluster's own artifact repository is on this bucket
 */
public record S3Storage(String bucket, String folder, @Nullable Server server) {

    /**
     * An S3 server.
     *
     * @param endpoint host and port, without a scheme
     * @param insecure whether it speaks http
     * @param credentials the Secret with the credentials; absent where the pods' service account has them
     */
    public record Server(
            String endpoint, @Nullable String region, boolean insecure, @Nullable Credentials credentials) {}

    /** The keys of a Secret that hold the credentials. */
    public record Credentials(String secret, String accessKey, String secretKey) {}

    public S3Storage {
        if (bucket.isBlank() || folder.startsWith("/") || folder.endsWith("/")) {
            throw new IllegalArgumentException("'" + bucket + "/" + folder
                    + "' is no place for artifacts. Give a bucket, and a folder without slashes" + " around it.");
        }
    }

    /** A bucket that the cluster's default artifact repository is on: no address and no credentials in the workflow. */
    public static S3Storage ofCluster(String bucket) {
        return new S3Storage(bucket, "kfp4j", null);
    }

    /** The URI of what a workflow keeps, up to and with the slash before its own part. */
    String root() {
        return "s3://" + bucket + "/" + (folder.isEmpty() ? "" : folder + "/");
    }

    /** The place of an artifact whose key is given as text for Argo. */
    Artifact.S3 at(String key) {
        if (server == null) {
            return new Artifact.S3(key, null, null, null, null, null, null);
        }
        var credentials = server.credentials();
        return new Artifact.S3(
                key,
                bucket,
                server.endpoint(),
                server.region(),
                server.insecure() ? true : null,
                credentials == null ? null : new Artifact.SecretKey(credentials.secret(), credentials.accessKey()),
                credentials == null ? null : new Artifact.SecretKey(credentials.secret(), credentials.secretKey()));
    }
}
