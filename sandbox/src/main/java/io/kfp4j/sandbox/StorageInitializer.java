package io.kfp4j.sandbox;

import io.kfp4j.kserve.StorageUri;
import io.minio.GetObjectArgs;
import io.minio.ListObjectsArgs;
import io.minio.MinioClient;
import io.minio.errors.MinioException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Fetches a model before it is served, as KServe's init container does. */
final class StorageInitializer {

    private final MinioClient s3;

    StorageInitializer(MinioClient s3) {
        this.s3 = s3;
    }

    /** Copies what lies under the URI into the folder, without the URI's own path. */
    void fetch(StorageUri uri, Path folder) throws IOException {
        if (!uri.scheme().equals("s3")) {
            throw new IOException("the sandbox fetches from s3:// only, not from '" + uri + "'.");
        }
        String prefix = uri.path().isEmpty() ? "" : uri.path() + "/";
        try {
            List<String> keys = keys(uri.authority(), prefix);
            if (keys.isEmpty()) {
                throw new IOException("Failed to fetch model. No model found in " + uri + ".");
            }
            for (String key : keys) {
                copy(uri.authority(), key, inside(folder, key.substring(prefix.length())));
            }
        } catch (MinioException e) {
            throw new IOException("Failed to fetch model from " + uri + ": " + e.getMessage(), e);
        }
    }

    private List<String> keys(String bucket, String prefix) throws MinioException {
        List<String> keys = new ArrayList<>();
        var objects = s3.listObjects(ListObjectsArgs.builder()
                .bucket(bucket)
                .prefix(prefix)
                .recursive(true)
                .build());
        for (var object : objects) {
            String key = object.get().objectName();
            if (!key.endsWith("/")) {
                keys.add(key);
            }
        }
        return keys;
    }

    private void copy(String bucket, String key, Path file) throws IOException, MinioException {
        Files.createDirectories(file.getParent());
        try (InputStream in =
                s3.getObject(GetObjectArgs.builder().bucket(bucket).object(key).build())) {
            Files.copy(in, file);
        }
    }

    private static Path inside(Path folder, String key) throws IOException {
        Path file = folder.resolve(key).normalize();
        if (!file.startsWith(folder) || file.equals(folder)) {
            throw new IOException("the key '" + key + "' leads out of the model's folder.");
        }
        return file;
    }
}
