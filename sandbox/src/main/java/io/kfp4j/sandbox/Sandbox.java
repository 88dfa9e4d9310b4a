package io.kfp4j.sandbox;

import io.kfp4j.fakekfp.FakeKfp;
import io.kfp4j.fakekfp.FakeKfpOptions;
import io.kfp4j.fakekfp.run.LocalExecution;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * The platform on one machine: object storage, a Kubernetes API with KServe's stand-in, a Pushgateway, and a stand-in for KFP.
 *
 * <pre>{@code
 * try (Sandbox sandbox = Sandbox.start(SandboxOptions.in(folder))) {
 *     sandbox.s3().put("data", "iris_example/IRIS.csv", Path.of("IRIS.csv"));
 *     sandbox.environment().forEach(process.environment()::put);
 * }
 * }</pre>
 */
public final class Sandbox implements AutoCloseable {

    private final S3 s3;
    private final KubernetesApi kubernetes;
    private final Path kubeconfig;
    private final Pushgateway pushgateway;
    private final KServeStandIn kserve;
    private final FakeKfp kfp;

    private Sandbox(
            S3 s3,
            KubernetesApi kubernetes,
            Path kubeconfig,
            Pushgateway pushgateway,
            KServeStandIn kserve,
            FakeKfp kfp) {
        this.s3 = s3;
        this.kubernetes = kubernetes;
        this.kubeconfig = kubeconfig;
        this.pushgateway = pushgateway;
        this.kserve = kserve;
        this.kfp = kfp;
    }

    /**
     * Starts every part, at the same time where they do not need each other.
     *
     * @throws IOException if one does not start; the others are stopped again
     */
    public static Sandbox start(SandboxOptions options) throws IOException {
        Path folder = Files.createDirectories(options.folder()).toRealPath();
        ExecutorService threads = Executors.newFixedThreadPool(3);
        Deque<Part<?>> parts = new ArrayDeque<>();
        try {
            Part<S3> s3 =
                    part(threads, parts, () -> S3.start(folder.resolve("s3"), options.s3Port(), options.credentials()));
            Part<KubernetesApi> api = part(threads, parts, () -> KubernetesApi.start(options.kubernetesPort()));
            Part<Pushgateway> pushgateway = part(threads, parts, () -> Pushgateway.start(options.pushgatewayPort()));
            Path kubeconfig = api.get().writeKubeconfig(folder.resolve("kubeconfig"));
            KServeStandIn kserve = KServeStandIn.start(api.get(), s3.get(), folder.resolve("models"));
            parts.push(new Part<>(CompletableFuture.completedFuture(kserve)));
            Map<String, String> environment = environment(s3.get(), pushgateway.get(), kubeconfig);
            FakeKfp kfp = FakeKfp.start(FakeKfpOptions.standard()
                    .port(options.kfpPort())
                    .folder(folder.resolve("kfp"))
                    .execution(LocalExecution.standard().with(runs -> environment.forEach(runs::environment))));
            return new Sandbox(s3.get(), api.get(), kubeconfig, pushgateway.get(), kserve, kfp);
        } catch (IOException | RuntimeException e) {
            parts.forEach(Part::stop);
            throw e;
        } finally {
            threads.shutdown();
        }
    }

    public S3 s3() {
        return s3;
    }

    public KubernetesApi kubernetes() {
        return kubernetes;
    }

    public Path kubeconfig() {
        return kubeconfig;
    }

    public URI pushgateway() {
        return pushgateway.uri();
    }

    /** The stand-in for KFP, whose runs use the other parts of this sandbox. */
    public FakeKfp kfp() {
        return kfp;
    }

    /** What a component's process must see to use this sandbox; the secret key is among it. */
    public Map<String, String> environment() {
        Map<String, String> environment = environment(s3, pushgateway, kubeconfig);
        environment.put("KF_PIPELINES_ENDPOINT", kfp.uri().toString());
        return environment;
    }

    private static Map<String, String> environment(S3 s3, Pushgateway pushgateway, Path kubeconfig) {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("S3_ENDPOINT", s3.endpoint().toString());
        environment.put("S3_ACCESS_KEY_ID", s3.credentials().accessKey());
        environment.put("S3_SECRET_ACCESS_KEY", s3.credentials().secretKey());
        environment.put("PUSHGATEWAY_URL", pushgateway.uri().toString());
        environment.put("KUBECONFIG", kubeconfig.toString());
        return environment;
    }

    /** Stops everything; objects in storage stay in the folder, the rest is forgotten. */
    @Override
    public void close() {
        kfp.close();
        kserve.close();
        pushgateway.close();
        kubernetes.close();
        s3.close();
    }

    private static <T extends AutoCloseable> Part<T> part(
            ExecutorService threads, Deque<Part<?>> parts, Callable<T> start) {
        Part<T> part = new Part<>(threads.submit(start));
        parts.push(part);
        return part;
    }

    private record Part<T extends AutoCloseable>(Future<T> started) {

        T get() throws IOException {
            try {
                return started.get();
            } catch (ExecutionException e) {
                if (e.getCause() instanceof IOException problem) {
                    throw problem;
                }
                throw new IOException("a part of the sandbox did not start: " + e.getCause(), e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted while the sandbox started", e);
            }
        }

        void stop() {
            try {
                started.get().close();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (Exception e) {
                System.getLogger(Sandbox.class.getName())
                        .log(System.Logger.Level.DEBUG, "a part that did not start needs no stopping", e);
            }
        }
    }
}
