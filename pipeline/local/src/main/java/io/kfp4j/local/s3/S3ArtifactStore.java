package io.kfp4j.local.s3;

import io.kfp4j.local.artifact.ArtifactStore;
import io.kfp4j.local.artifact.Folders;
import io.kfp4j.s3.Content;
import io.kfp4j.s3.S3Exception;
import io.kfp4j.s3.S3Location;
import io.kfp4j.s3.S3Settings;
import io.kfp4j.s3.S3Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Keeps artifacts in S3 storage, under {@code s3://bucket/key} or {@code minio://bucket/key}: a file as one object, a folder as one
 * object per file.
 */
public final class S3ArtifactStore implements ArtifactStore, AutoCloseable {
    /** The names of variables, the one that is set first counts, by the name that {@link S3Settings} knows. */
    private static final Map<String, List<String>> NAMES = Map.of(
            "S3_ENDPOINT", List.of("S3_ENDPOINT", "AWS_ENDPOINT_URL_S3", "AWS_ENDPOINT_URL"),
            "S3_ACCESS_KEY_ID", List.of("S3_ACCESS_KEY_ID", "AWS_ACCESS_KEY_ID"),
            "S3_SECRET_ACCESS_KEY", List.of("S3_SECRET_ACCESS_KEY", "AWS_SECRET_ACCESS_KEY"),
            "S3_REGION", List.of("S3_REGION", "AWS_REGION"));

    private final S3Store store;

    private S3ArtifactStore(S3Store store) {
        this.store = store;
    }

    /**
     * The storage that the environment names: {@code S3_ENDPOINT}, {@code S3_ACCESS_KEY_ID}, {@code S3_SECRET_ACCESS_KEY} and {@code
     * S3_REGION}, or {@code AWS_ENDPOINT_URL} and {@code AWS_…} for the others.
     *
     * @throws IllegalArgumentException naming what is missing or wrong
     */
    public static S3ArtifactStore fromEnvironment(Map<String, String> environment) {
        var variables = new HashMap<>(environment);
        var missing = new TreeSet<String>();
        NAMES.forEach((name, all) -> {
            var value = first(environment, all);
            if (value != null) {
                variables.put(name, value);
            } else if (!name.equals("S3_REGION")) {
                missing.add(name);
            }
        });
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException("The environment has no " + String.join(", ", missing) + ". Set "
                    + (missing.size() == 1 ? "it" : "them") + ", to keep artifacts in S3.");
        }
        try {
            return new S3ArtifactStore(S3Store.connect(S3Settings.from(variables)));
        } catch (S3Exception e) {
            throw new IllegalArgumentException(e.getMessage() + ".", e);
        }
    }

    @Override
    public boolean accepts(String uri) {
        return uri.startsWith("s3://") || uri.startsWith("minio://");
    }

    @Override
    public void fetch(String uri, Path to) throws IOException {
        var place = place(uri);
        try {
            store.download(place, to, Long.MAX_VALUE);
        } catch (S3Exception e) {
            if (!e.isMissing()) {
                throw sentence(e);
            }
            fetchFolder(uri, place, to);
        }
    }

    @Override
    public void keep(Path from, String uri) throws IOException {
        var place = place(uri);
        try {
            for (var file : Folders.tree(from)) {
                if (Files.isRegularFile(file)) {
                    var name = from.relativize(file).toString().replace('\\', '/');
                    var target = name.isEmpty() ? place : S3Location.of(place.bucket(), place.key() + "/" + name);
                    store.replace(target, Content.of(file));
                }
            }
        } catch (S3Exception e) {
            throw sentence(e);
        }
    }

    @Override
    public void close() throws IOException {
        store.close();
    }

    private void fetchFolder(String uri, S3Location place, Path to) throws IOException {
        try {
            var objects = store.list(place);
            if (objects.isEmpty()) {
                throw new NoSuchFileException(
                        "There is nothing at '" + uri + "'. Check the task or importer that names it.");
            }
            for (var object : objects) {
                // A location has no '..' in it, so that this stays inside.
                var target = to.resolve(object.key().substring(place.key().length() + 1));
                Files.createDirectories(target.getParent() == null ? to : target.getParent());
                store.download(object, target, Long.MAX_VALUE);
            }
        } catch (S3Exception e) {
            throw sentence(e);
        }
    }

    private static S3Location place(String uri) throws IOException {
        var rest = uri.substring(uri.indexOf("://") + 3);
        var slash = rest.indexOf('/');
        if (slash <= 0 || slash == rest.length() - 1) {
            throw new IOException("'" + uri + "' names no object. Write s3://bucket/key.");
        }
        try {
            return S3Location.of(rest.substring(0, slash), rest.substring(slash + 1));
        } catch (S3Exception e) {
            throw sentence(e);
        }
    }

    /** Messages of storage are parts of a component's sentence; here they are the whole of it. */
    private static IOException sentence(S3Exception e) {
        return new IOException(e.getMessage() + ".", e);
    }

    private static @Nullable String first(Map<String, String> environment, List<String> names) {
        return names.stream()
                .map(environment::get)
                .filter(value -> value != null && !value.isBlank())
                .findFirst()
                .orElse(null);
    }
}
