package io.kfp4j.local.s3;

import io.kfp4j.local.artifact.ArtifactStore;
import io.kfp4j.local.artifact.Folders;
import io.minio.GetObjectArgs;
import io.minio.ListObjectsArgs;
import io.minio.MinioClient;
import io.minio.UploadObjectArgs;
import io.minio.errors.ErrorResponseException;
import io.minio.errors.MinioException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;

/**
 * Keeps artifacts in S3 storage, under {@code s3://bucket/key} or {@code minio://bucket/key}: a file as one object, a folder as one
 * object per file.
 */
public final class S3ArtifactStore implements ArtifactStore, AutoCloseable {
    private static final long PART_SIZE = 64L << 20;
    private final MinioClient client;
    private final String endpoint;

    private S3ArtifactStore(MinioClient client, String endpoint) {
        this.client = client;
        this.endpoint = endpoint;
    }

    /**
     * The storage that the environment names: {@code S3_ENDPOINT}, {@code S3_ACCESS_KEY_ID}, {@code S3_SECRET_ACCESS_KEY} and {@code
     * S3_REGION}, or {@code AWS_ENDPOINT_URL} and {@code AWS_…} for the others.
     *
     * @throws IllegalArgumentException naming what is missing
     */
    public static S3ArtifactStore fromEnvironment(Map<String, String> environment) {
        var endpoint = first(environment, "S3_ENDPOINT", "AWS_ENDPOINT_URL_S3", "AWS_ENDPOINT_URL");
        var region = environment.getOrDefault("S3_REGION", environment.getOrDefault("AWS_REGION", "us-east-1"));
        var client = MinioClient.builder()
                .endpoint(endpoint)
                .region(region)
                .credentials(
                        first(environment, "S3_ACCESS_KEY_ID", "AWS_ACCESS_KEY_ID"),
                        first(environment, "S3_SECRET_ACCESS_KEY", "AWS_SECRET_ACCESS_KEY"))
                .build();
        return new S3ArtifactStore(client, endpoint);
    }

    @Override
    public boolean accepts(String uri) {
        return uri.startsWith("s3://") || uri.startsWith("minio://");
    }

    @Override
    public void fetch(String uri, Path to) throws IOException {
        var place = Place.of(uri);
        try {
            receive(place, to);
        } catch (MinioException e) {
            if (!isMissing(e)) {
                throw failed("read", uri, e);
            }
            fetchFolder(uri, place, to);
        }
    }

    @Override
    public void keep(Path from, String uri) throws IOException {
        var place = Place.of(uri);
        for (var file : Folders.tree(from)) {
            if (Files.isRegularFile(file)) {
                var name = from.relativize(file).toString().replace('\\', '/');
                var target = name.isEmpty() ? place : new Place(place.bucket(), place.key() + "/" + name);
                try {
                    client.uploadObject(UploadObjectArgs.builder()
                            .bucket(target.bucket())
                            .object(target.key())
                            .filename(file.toString(), PART_SIZE)
                            .build());
                } catch (MinioException e) {
                    throw failed("write", uri, e);
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        try {
            client.close();
        } catch (IOException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException("Cannot end the connection to " + endpoint, e);
        }
    }

    private void fetchFolder(String uri, Place place, Path to) throws IOException {
        var prefix = place.key() + "/";
        try {
            var keys = new ArrayList<String>();
            for (var item : client.listObjects(ListObjectsArgs.builder()
                    .bucket(place.bucket())
                    .prefix(prefix)
                    .recursive(true)
                    .build())) {
                keys.add(item.get().objectName());
            }
            if (keys.isEmpty()) {
                throw new NoSuchFileException(
                        "There is nothing at '" + uri + "'. Check the task or importer that names it.");
            }
            for (var key : keys) {
                var target = to.resolve(key.substring(prefix.length())).normalize();
                if (!target.startsWith(to)) {
                    throw new IOException("Object '" + key + "' would lie outside its artifact. Rename it.");
                }
                Files.createDirectories(target.getParent() == null ? to : target.getParent());
                receive(new Place(place.bucket(), key), target);
            }
        } catch (MinioException e) {
            throw failed("read", uri, e);
        }
    }

    private void receive(Place place, Path to) throws IOException, MinioException {
        try (var in = client.getObject(GetObjectArgs.builder()
                .bucket(place.bucket())
                .object(place.key())
                .build())) {
            Files.copy(in, to);
        }
    }

    private static boolean isMissing(MinioException e) {
        return cause(e) instanceof ErrorResponseException refused
                && "NoSuchKey".equals(refused.errorResponse().code());
    }

    private IOException failed(String what, String uri, MinioException e) {
        var cause = cause(e);
        var reason = cause instanceof ErrorResponseException refused
                ? refused.errorResponse().code()
                : String.valueOf(cause.getMessage());
        return new IOException(
                "Cannot " + what + " '" + uri + "' at " + endpoint + ": " + reason
                        + ". Check the bucket, the credentials and the connection.",
                e);
    }

    private static Throwable cause(Throwable thrown) {
        var cause = thrown;
        while (cause.getCause() != null && !(cause instanceof ErrorResponseException)) {
            cause = cause.getCause();
        }
        return cause;
    }

    private static String first(Map<String, String> environment, String... names) {
        for (var name : names) {
            var value = environment.get(name);
            if (value != null && !value.isBlank()) {
                return value.strip();
            }
        }
        throw new IllegalArgumentException("The environment has no " + names[0] + ". Set it, to keep artifacts in S3.");
    }

    private record Place(String bucket, String key) {
        static Place of(String uri) throws IOException {
            var rest = uri.substring(uri.indexOf("://") + 3);
            var slash = rest.indexOf('/');
            if (slash <= 0 || slash == rest.length() - 1) {
                throw new IOException("'" + uri + "' names no object. Write s3://bucket/key.");
            }
            return new Place(rest.substring(0, slash), rest.substring(slash + 1));
        }
    }
}
