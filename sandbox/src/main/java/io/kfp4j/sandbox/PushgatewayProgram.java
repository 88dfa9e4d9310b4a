package io.kfp4j.sandbox;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The real Pushgateway, as a process of its own. */
public final class PushgatewayProgram implements Pushgateway {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Process process;
    private final URI uri;

    private PushgatewayProgram(Process process, URI uri) {
        this.process = process;
        this.uri = uri;
    }

    /** The program on the PATH, under Debian's name or its own. */
    public static Optional<Path> find() {
        String path = System.getenv().getOrDefault("PATH", "");
        return Stream.of(path.split(File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .flatMap(folder -> Stream.of("prometheus-pushgateway", "pushgateway")
                        .map(name -> Path.of(folder).resolve(name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Starts a program on the loopback address and waits until it is ready. */
    public static PushgatewayProgram start(Path program, int port) throws IOException {
        int free = port == 0 ? freePort() : port;
        Process process = new ProcessBuilder(
                        program.toString(),
                        "--web.listen-address=127.0.0.1:" + free,
                        // Debian's default is a file in which another process's groups may lie.
                        "--persistence.file=")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        PushgatewayProgram started = new PushgatewayProgram(process, URI.create("http://127.0.0.1:" + free));
        try {
            started.awaitReady();
            return started;
        } catch (IOException | InterruptedException e) {
            started.close();
            if (e instanceof InterruptedException) {
                Thread.currentThread().interrupt();
            }
            throw new IOException("'" + program + "' did not start on port " + free + ": " + e.getMessage(), e);
        }
    }

    @Override
    public URI uri() {
        return uri;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(5, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private void awaitReady() throws IOException, InterruptedException {
        HttpClient http = HttpClient.newHttpClient();
        HttpRequest ready = HttpRequest.newBuilder(uri.resolve("/-/ready")).build();
        long start = System.nanoTime();
        while (process.isAlive()) {
            try {
                if (http.send(ready, BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (IOException e) {
                if (System.nanoTime() - start > PATIENCE.toNanos()) {
                    throw e;
                }
            }
            Thread.sleep(20);
        }
        throw new IOException("it ended with exit code " + process.exitValue() + "; is the port taken?");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
