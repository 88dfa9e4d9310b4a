package io.kfp4j.server;

import io.prometheus.metrics.exporter.httpserver.HTTPServer;
import io.undertow.Undertow;
import io.undertow.UndertowOptions;
import io.undertow.server.handlers.GracefulShutdownHandler;
import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;

/**
 * Serves the ONNX models of a folder over the Open Inference Protocol v2.
 *
 * <pre>{@code
 * try (var server = ModelServer.start(ModelServerOptions.of(repository).httpPort(0).metricsPort(0))) {
 *     var client = InferenceClient.at(server.uri());
 * }
 * }</pre>
 *
 * <p>The folder is read once, at the start. A model that does not load does not keep the others from being served: the
 * server is live but not ready, and {@code /v2/models/<model>/ready} tells why.
 */
public final class ModelServer implements AutoCloseable {
    private static final int DRAIN_MILLIS = 20_000;
    private static final int IDLE_MILLIS = 60_000;
    /** How much of a body that is too large is still read, so that its sender gets to see the answer. */
    private static final long DRAIN_FACTOR = 8;

    private final ModelRepository repository;
    private final Undertow http;
    private final HTTPServer metricsServer;
    private final GracefulShutdownHandler drain;
    private final String host;

    private ModelServer(
            ModelRepository repository,
            Undertow http,
            HTTPServer metricsServer,
            GracefulShutdownHandler drain,
            String host) {
        this.repository = repository;
        this.http = http;
        this.metricsServer = metricsServer;
        this.drain = drain;
        this.host = host;
    }

    /**
     * Loads the models and listens.
     *
     * @throws IOException when the repository is no folder or a port is taken
     */
    public static ModelServer start(ModelServerOptions options) throws IOException {
        var metrics = new ServerMetrics();
        var repository = ModelRepository.load(options.repository(), metrics);
        try {
            var metricsServer = startMetrics(options, metrics);
            try {
                var drain = new GracefulShutdownHandler(
                        new ProtocolHandler(repository, new InferHandler(metrics, options)));
                return new ModelServer(repository, startHttp(options, drain), metricsServer, drain, options.host());
            } catch (IOException e) {
                metricsServer.close();
                throw e;
            }
        } catch (IOException e) {
            repository.close();
            throw e;
        }
    }

    private static Undertow startHttp(ModelServerOptions options, GracefulShutdownHandler handler) throws IOException {
        var http = Undertow.builder()
                .addHttpListener(options.httpPort(), options.host(), handler)
                .setIoThreads(Math.max(1, Runtime.getRuntime().availableProcessors() / 2))
                .setWorkerThreads(options.threads())
                .setServerOption(UndertowOptions.MAX_ENTITY_SIZE, DRAIN_FACTOR * options.maxRequestBytes())
                .setServerOption(UndertowOptions.IDLE_TIMEOUT, IDLE_MILLIS)
                .setServerOption(UndertowOptions.REQUEST_PARSE_TIMEOUT, IDLE_MILLIS)
                .build();
        try {
            http.start();
            return http;
        } catch (RuntimeException e) {
            http.stop();
            throw cannotListen("HTTP", options.host(), options.httpPort(), e.getCause() == null ? e : e.getCause());
        }
    }

    private static HTTPServer startMetrics(ModelServerOptions options, ServerMetrics metrics) throws IOException {
        try {
            return HTTPServer.builder()
                    .hostname(options.host())
                    .port(options.metricsPort())
                    .registry(metrics.registry())
                    .buildAndStart();
        } catch (BindException e) {
            throw cannotListen("metrics", options.host(), options.metricsPort(), e);
        }
    }

    private static IOException cannotListen(String what, String host, int port, Throwable cause) {
        return new IOException(
                "cannot listen on " + host + ":" + port + " for " + what + ": " + cause.getMessage()
                        + "; choose another port, or 0 for any that is free",
                cause);
    }

    /** The address for clients, without {@code /v2}. */
    public URI uri() {
        var address = (InetSocketAddress) http.getListenerInfo().get(0).getAddress();
        return uri(address.getPort(), "");
    }

    /** The address for Prometheus, {@code /metrics} included. */
    public URI metricsUri() {
        return uri(metricsServer.getPort(), "/metrics");
    }

    private URI uri(int port, String path) {
        try {
            return new URI("http", null, host.equals("0.0.0.0") ? "127.0.0.1" : host, port, path, null, null);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("'" + host + "' is no host of an address", e);
        }
    }

    /** The names of the models that take requests, sorted. */
    public List<String> models() {
        return repository.models().stream()
                .filter(ServedModel::ready)
                .map(ServedModel::name)
                .toList();
    }

    /** Refuses new requests, waits up to 20 seconds for those that are under way, and stops. */
    @Override
    public void close() {
        drain.shutdown();
        boolean drained;
        try {
            drained = drain.awaitShutdown(DRAIN_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            drained = false;
        }
        http.stop();
        metricsServer.close();
        // A model that still computes must keep its memory.
        if (drained) {
            repository.close();
        }
    }
}
