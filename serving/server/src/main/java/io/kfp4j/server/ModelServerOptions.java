package io.kfp4j.server;

import java.nio.file.Path;

/**
 * How a {@link ModelServer} runs; {@link #of(Path)} gives the usual, the other methods a copy with one thing changed.
 *
 * @param repository the folder with the models, in Triton's layout
 * @param host the address to listen on; 127.0.0.1 unless told, so that nobody else reaches it
 * @param httpPort for the protocol; 0 takes any that is free, 8000 unless told
 * @param metricsPort for Prometheus; 0 takes any that is free, 8002 unless told
 * @param threads how many requests are computed at once; one for each processor unless told
 * @param maxRequestBytes the largest request body; 16 MiB unless told
 * @param maxPendingRequests how many requests may wait or be computed at once before others get 503; 256 unless told
 */
public record ModelServerOptions(
        Path repository,
        String host,
        int httpPort,
        int metricsPort,
        int threads,
        int maxRequestBytes,
        int maxPendingRequests) {
    public ModelServerOptions {
        checkPort("HTTP", httpPort);
        checkPort("metrics", metricsPort);
        checkPositive("threads", threads);
        checkPositive("bytes of a request", maxRequestBytes);
        checkPositive("pending requests", maxPendingRequests);
    }

    public static ModelServerOptions of(Path repository) {
        return new ModelServerOptions(
                repository, "127.0.0.1", 8000, 8002, Runtime.getRuntime().availableProcessors(), 16 << 20, 256);
    }

    public ModelServerOptions host(String address) {
        return new ModelServerOptions(
                repository, address, httpPort, metricsPort, threads, maxRequestBytes, maxPendingRequests);
    }

    public ModelServerOptions httpPort(int port) {
        return new ModelServerOptions(
                repository, host, port, metricsPort, threads, maxRequestBytes, maxPendingRequests);
    }

    public ModelServerOptions metricsPort(int port) {
        return new ModelServerOptions(repository, host, httpPort, port, threads, maxRequestBytes, maxPendingRequests);
    }

    public ModelServerOptions threads(int count) {
        return new ModelServerOptions(
                repository, host, httpPort, metricsPort, count, maxRequestBytes, maxPendingRequests);
    }

    public ModelServerOptions maxRequestBytes(int bytes) {
        return new ModelServerOptions(repository, host, httpPort, metricsPort, threads, bytes, maxPendingRequests);
    }

    public ModelServerOptions maxPendingRequests(int count) {
        return new ModelServerOptions(repository, host, httpPort, metricsPort, threads, maxRequestBytes, count);
    }

    private static void checkPort(String what, int port) {
        if (port < 0 || port > 65535) {
            throw new IllegalArgumentException("the " + what + " port is 0 to 65535, not " + port);
        }
    }

    private static void checkPositive(String what, int number) {
        if (number < 1) {
            throw new IllegalArgumentException("the number of " + what + " is 1 or more, not " + number);
        }
    }
}
