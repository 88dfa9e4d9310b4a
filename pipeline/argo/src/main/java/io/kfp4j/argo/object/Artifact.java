package io.kfp4j.argo.object;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A file or folder that is fetched before, or kept after, a container runs.
 *
 * @param path where it lies in the container
 * @param mode the permissions it gets, as a decimal number
 * @param archive how it is packed; {@code none} keeps files and folders as they are
 * @param optional whether it may be missing
 */
public record Artifact(
        String name,
        String path,
        S3 s3,
        @Nullable Map<String, Object> archive,
        @Nullable Integer mode,
        boolean recurseMode,
        boolean optional) {

    /**
     * Its place in object storage; all but the key may be left to the cluster's own configuration.
     *
     * @param insecure whether to speak http
     */
    public record S3(
            String key,
            @Nullable String bucket,
            @Nullable String endpoint,
            @Nullable String region,
            @Nullable Boolean insecure,
            @Nullable SecretKey accessKeySecret,
            @Nullable SecretKey secretKeySecret) {}

    /** One key of a Secret. */
    public record SecretKey(String name, String key) {}
}
