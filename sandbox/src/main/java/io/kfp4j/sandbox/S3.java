package io.kfp4j.sandbox;

import io.minio.BucketExistsArgs;
import io.minio.MakeBucketArgs;
import io.minio.MinioClient;
import io.minio.UploadObjectArgs;
import io.minio.errors.MinioException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;

/**
 * Object storage in a folder, spoken to as S3; it refuses requests that are not signed with its keys.
 *
 * <pre>{@code
 * try (S3 s3 = S3.start(folder, 0, Credentials.random())) {
 *     s3.put("data", "iris_example/IRIS.csv", Path.of("IRIS.csv"));
 * }
 * }</pre>
 */
public final class S3 implements AutoCloseable {

    private final S3Proxy proxy;
    private final URI endpoint;
    private final Credentials credentials;
    private final MinioClient client;

    private S3(S3Proxy proxy, URI endpoint, Credentials credentials) {
        this.proxy = proxy;
        this.endpoint = endpoint;
        this.credentials = credentials;
        this.client = MinioClient.builder()
                .endpoint(endpoint.toString())
                .credentials(credentials.accessKey(), credentials.secretKey())
                .region("us-east-1")
                .build();
    }

    /**
     * Starts it on the loopback address.
     *
     * @param folder where buckets are kept, one folder each; created if missing
     * @param port 0 for any free one
     * @throws IOException if the folder cannot be used or the port is taken
     */
    public static S3 start(Path folder, int port, Credentials credentials) throws IOException {
        Files.createDirectories(folder);
        S3Proxy proxy = S3Proxy.builder()
                .blobStore(new FilesystemNio2BlobStore(folder.toAbsolutePath().toString()))
                .endpoint(URI.create("http://127.0.0.1:" + port))
                .awsAuthentication(AuthenticationType.AWS_V2_OR_V4, credentials.accessKey(), credentials.secretKey())
                .ignoreUnknownHeaders(true)
                // A client that holds a connection open must not hold up the end of the sandbox.
                .stopTimeout(0)
                .build();
        try {
            proxy.start();
        } catch (Exception e) {
            throw new IOException("S3 cannot listen on port " + port + ": " + e.getMessage() + ". Choose another.", e);
        }
        return new S3(proxy, URI.create("http://127.0.0.1:" + proxy.getPort()), credentials);
    }

    public URI endpoint() {
        return endpoint;
    }

    public Credentials credentials() {
        return credentials;
    }

    /** A client with this storage's keys, closed with the storage. */
    public MinioClient client() {
        return client;
    }

    /** Makes a bucket unless it is there. */
    public void createBucket(String bucket) throws IOException {
        call("make bucket '" + bucket + "'", () -> {
            if (!client.bucketExists(BucketExistsArgs.builder().bucket(bucket).build())) {
                client.makeBucket(MakeBucketArgs.builder().bucket(bucket).build());
            }
        });
    }

    /** Stores a file under a key, and makes the bucket unless it is there. */
    public void put(String bucket, String key, Path file) throws IOException {
        createBucket(bucket);
        call(
                "put '" + file + "' to '" + bucket + "/" + key + "'",
                () -> client.uploadObject(UploadObjectArgs.builder()
                        .bucket(bucket)
                        .object(key)
                        .filename(file.toString())
                        .build()));
    }

    /** Stores every file of a folder under a prefix, as when a model repository is uploaded. */
    public void putFolder(String bucket, String prefix, Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                String name = folder.relativize(file)
                        .toString()
                        .replace(file.getFileSystem().getSeparator(), "/");
                put(bucket, prefix + "/" + name, file);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    @Override
    public void close() {
        try {
            client.close();
            proxy.stop();
        } catch (Exception e) {
            throw new IllegalStateException("S3 did not stop: " + e.getMessage(), e);
        }
    }

    private interface Call {
        void run() throws MinioException;
    }

    private static void call(String what, Call call) throws IOException {
        try {
            call.run();
        } catch (MinioException e) {
            throw new IOException("S3 could not " + what + ": " + e.getMessage(), e);
        }
    }
}
