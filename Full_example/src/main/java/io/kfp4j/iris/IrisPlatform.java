package io.kfp4j.iris;

import io.kfp4j.local.LocalRunOptions;
import io.kfp4j.local.Secrets;
import io.kfp4j.sandbox.Sandbox;
import io.kfp4j.sandbox.SandboxOptions;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;

/** Everything that the iris pipelines meet on a cluster, on this machine: object storage with the flowers, KServe, a Pushgateway. */
final class IrisPlatform implements AutoCloseable {
    static final String BUCKET = "iris";
    static final String OBJECT = "iris_example/IRIS.csv";

    private final Path folder;
    private final Sandbox sandbox;

    private IrisPlatform(Path folder, Sandbox sandbox) {
        this.folder = folder;
        this.sandbox = sandbox;
    }

    /**
     * Starts it.
     *
     * @param folder for objects, models, records and artifacts
     * @param csv the flowers, stored in the bucket
     */
    static IrisPlatform start(Path folder, Path csv) throws IOException {
        if (!Files.isRegularFile(csv)) {
            throw new NoSuchFileException(csv.toString());
        }
        var sandbox = Sandbox.start(SandboxOptions.in(folder.resolve("sandbox")));
        try {
            sandbox.s3().put(BUCKET, OBJECT, csv);
            return new IrisPlatform(folder, sandbox);
        } catch (IOException | RuntimeException e) {
            sandbox.close();
            throw e;
        }
    }

    Sandbox sandbox() {
        return sandbox;
    }

    URI pushgateway() {
        return sandbox.pushgateway();
    }

    /** The Secret that the pipelines ask for, with the keys of this platform's object storage. */
    Secrets secrets() {
        var environment = sandbox.environment();
        return Secrets.of(Map.of(
                "iris-s3",
                Map.of(
                        "S3_ENDPOINT", environment.getOrDefault("S3_ENDPOINT", ""),
                        "S3_ACCESS_KEY_ID", environment.getOrDefault("S3_ACCESS_KEY_ID", ""),
                        "S3_SECRET_ACCESS_KEY", environment.getOrDefault("S3_SECRET_ACCESS_KEY", ""))));
    }

    /** How to run one of the pipelines here. */
    LocalRunOptions.Builder options() {
        return LocalRunOptions.builder()
                .workFolder(folder.resolve("runs"))
                .parameter("bucket", BUCKET)
                .parameter("pushgateway", pushgateway().toString())
                .secrets(secrets())
                // On a cluster deploy-model is the pod's service account.
                .environment("KUBECONFIG", sandbox.kubeconfig().toString());
    }

    @Override
    public void close() {
        sandbox.close();
    }
}
