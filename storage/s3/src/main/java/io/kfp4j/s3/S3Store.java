package io.kfp4j.s3;

import io.minio.GetObjectArgs;
import io.minio.ListObjectsArgs;
import io.minio.MinioClient;
import io.minio.PutObjectArgs;
import io.minio.errors.MinioException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import okhttp3.OkHttpClient;

/** The objects of one S3 server: brings them whole and verified, takes them there without changing what is there. */
public final class S3Store implements AutoCloseable {
    /** The most bytes that {@link #download(S3Location, Path)} takes: 1 GiB. */
    public static final long DEFAULT_LIMIT = 1L << 30;

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);
    private static final long PART_SIZE = 64L << 20;

    private final MinioClient client;
    private final S3Problems problems;
    private final Retries retries;

    S3Store(S3Settings settings, Retries retries) {
        var http = new OkHttpClient.Builder()
                .connectTimeout(CONNECT_TIMEOUT)
                .readTimeout(settings.patience())
                .writeTimeout(settings.patience())
                .build();
        this.client = MinioClient.builder()
                .endpoint(settings.endpoint().toString())
                .region(settings.region())
                .credentials(settings.accessKeyId(), settings.secretAccessKey())
                .httpClient(http, true)
                .build();
        this.problems = new S3Problems(settings.endpoint());
        this.retries = retries;
    }

    /** A store at a server; nothing is asked of it yet. */
    public static S3Store connect(S3Settings settings) {
        return new S3Store(settings, new Retries(3, Duration.ofMillis(300)));
    }

    /**
     * Brings one object into a file. The file appears when all bytes are there and agree with the server's size and check sum.
     *
     * @throws S3Exception if there is no such object, the server cannot be reached or refuses, or the object is larger than
     *     {@link #DEFAULT_LIMIT}; there is no file then
     */
    public StoredObject download(S3Location from, Path to) throws IOException {
        return download(from, to, DEFAULT_LIMIT);
    }

    /** Brings one object of at most {@code limit} bytes into a file. */
    public StoredObject download(S3Location from, Path to, long limit) throws IOException {
        var whole = to.toAbsolutePath();
        var part = newPart(whole);
        try {
            var stored = retries.make(from, problems, () -> receive(from, part, limit));
            Files.move(part, whole, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return stored;
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /**
     * Takes content to a place, whatever is there. Readers see the old object or the new one.
     *
     * @throws S3Exception if the server cannot be reached or refuses
     */
    public void replace(S3Location at, Content content) throws IOException {
        retries.make(at, problems, () -> {
            put(at, content, Map.of());
            return true;
        });
    }

    /**
     * All objects below a place, as files are below a folder, in the order of their keys.
     *
     * @throws S3Exception if there is no such bucket, or the server cannot be reached or refuses
     */
    public List<S3Location> list(S3Location folder) throws IOException {
        return retries.make(folder, problems, () -> {
            var found = new ArrayList<S3Location>();
            for (var item : client.listObjects(ListObjectsArgs.builder()
                    .bucket(folder.bucket())
                    .prefix(folder.key() + "/")
                    .recursive(true)
                    .build())) {
                found.add(S3Location.of(folder.bucket(), item.get().objectName()));
            }
            return List.copyOf(found);
        });
    }

    /**
     * Takes content to a place and leaves what is there unchanged: the same content there already is as good as written.
     *
     * @throws S3Exception if other content is there, or the server cannot be reached or refuses
     */
    public StoredObject keep(S3Location at, Content content) throws IOException {
        var wanted = digests(at, content);
        var held = find(at);
        if (held.isEmpty()) {
            retries.make(at, problems, () -> send(at, content));
            held = find(at);
        }
        var found = held.orElseThrow(() -> new S3Exception(at + " was written, but is not there. Try again"));
        if (!found.sha256().equals(wanted.sha256())) {
            throw new S3Exception(at + " holds other content (SHA-256 " + found.sha256() + ", not " + wanted.sha256()
                    + ") and is never overwritten. Choose another place, or remove what is there");
        }
        return found;
    }

    /** What is there, read in full; empty if there is no such object. */
    public Optional<StoredObject> find(S3Location at) throws IOException {
        return retries.make(at, problems, () -> {
            try (var in = client.getObject(get(at))) {
                var digests = Digests.of(at, in);
                return Optional.of(new StoredObject(at, digests.size(), digests.sha256()));
            } catch (MinioException e) {
                if (codeOf(e).equals("NoSuchKey")) {
                    return Optional.empty();
                }
                throw e;
            }
        });
    }

    @Override
    public void close() throws IOException {
        try {
            client.close();
        } catch (IOException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException("Cannot end the connection to " + problems.endpoint(), e);
        }
    }

    private StoredObject receive(S3Location from, Path to, long limit) throws IOException, MinioException {
        try (var in = client.getObject(get(from));
                var out = Files.newOutputStream(to)) {
            var announced =
                    Optional.ofNullable(in.headers().get("Content-Length")).map(Long::parseLong);
            if (announced.orElse(0L) > limit) {
                throw new S3Exception(from + " has " + announced.orElse(0L) + " bytes; at most " + limit + " are read");
            }
            var received = Digests.copy(from, in, out, limit);
            if (!announced.orElse(received.size()).equals(received.size())) {
                throw new IOException("it ended after " + received.size() + " of " + announced.get() + " bytes");
            }
            var md5 = Optional.ofNullable(in.headers().get("ETag"))
                    .map(tag -> tag.replace("\"", ""))
                    .filter(tag -> tag.matches("[0-9a-f]{32}"));
            // With a key service the tag is a check sum of what is stored, not of what is sent.
            var encrypted = in.headers().get("x-amz-server-side-encryption") != null;
            if (!encrypted && !md5.orElse(received.md5()).equals(received.md5())) {
                throw new IOException("it arrived damaged (MD5 " + received.md5() + ", not " + md5.get() + ")");
            }
            return new StoredObject(from, received.size(), received.sha256());
        }
    }

    private static Digests digests(S3Location at, Content content) throws IOException {
        try (var in = content.open()) {
            return Digests.of(at, in);
        }
    }

    // Whether this request or another one has written the object is for the caller to find out.
    private boolean send(S3Location to, Content content) throws IOException, MinioException {
        try {
            put(to, content, Map.of("If-None-Match", "*"));
        } catch (MinioException e) {
            switch (codeOf(e)) {
                case "PreconditionFailed", "ConditionalRequestConflict" -> {
                    return false;
                }
                // Older servers know no conditional writes; the look before and the check after must do.
                case "NotImplemented" -> put(to, content, Map.of());
                default -> throw e;
            }
        }
        return true;
    }

    private void put(S3Location to, Content content, Map<String, String> headers) throws IOException, MinioException {
        try (var in = content.open()) {
            client.putObject(PutObjectArgs.builder().bucket(to.bucket()).object(to.key()).extraHeaders(headers).stream(
                            in, content.size(), PART_SIZE)
                    .build());
        }
    }

    private static String codeOf(MinioException e) {
        return S3Problems.codeOf(S3Problems.causeOf(e));
    }

    private static Path newPart(Path whole) throws S3Exception {
        try {
            return Files.createTempFile(whole.getParent(), whole.getFileName() + ".", ".part");
        } catch (IOException e) {
            throw S3Problems.unwritable(e);
        }
    }

    private static GetObjectArgs get(S3Location from) {
        return GetObjectArgs.builder().bucket(from.bucket()).object(from.key()).build();
    }
}
