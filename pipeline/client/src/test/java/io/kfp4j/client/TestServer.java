package io.kfp4j.client;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** A server on this machine that answers as it is told, and remembers what it was asked. */
final class TestServer implements AutoCloseable {

    /** A request as it came. */
    record Asked(
            String method, String path, Map<String, String> query, Map<String, List<String>> headers, String body) {
        @Nullable
        String header(String name) {
            return headers.entrySet().stream()
                    .filter(each -> each.getKey().equalsIgnoreCase(name))
                    .map(each -> each.getValue().get(0))
                    .findFirst()
                    .orElse(null);
        }

        String line() {
            return method + " " + path;
        }
    }

    /** What does the work behind the server. */
    interface Backend {
        Reply answer(Asked asked);
    }

    /** What is answered. */
    record Reply(int status, Map<String, String> headers, String body) {
        static Reply ok(String json) {
            return new Reply(200, Map.of("Content-Type", "application/json"), json);
        }

        static Reply of(int status, int code, String message) {
            return new Reply(
                    status,
                    Map.of("Content-Type", "application/json"),
                    "{\"code\":" + code + ",\"message\":\"" + message + "\",\"details\":[]}");
        }

        Reply with(String header, String value) {
            var all = new LinkedHashMap<>(headers);
            all.put(header, value);
            return new Reply(status, all, body);
        }
    }

    /** What goes wrong with one request. */
    sealed interface Fault {
        /** The request is answered so and not carried out. */
        record Instead(Reply reply) implements Fault {}

        /** The request is carried out and answered so. */
        record Afterwards(Reply reply) implements Fault {}

        /** The connection ends, before or after the request is carried out. */
        record Reset(boolean afterwards) implements Fault {}

        /** The request is carried out; the answer's body begins and never ends. */
        record Stalled() implements Fault {}

        /** Nothing goes wrong. */
        record None() implements Fault {}
    }

    final List<Asked> asked = new CopyOnWriteArrayList<>();
    final Queue<Fault> faults = new ConcurrentLinkedQueue<>();
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Backend answers;

    TestServer(Backend answers) {
        this.answers = answers;
        // The JDK's server otherwise sends head and body in two packets, 40 milliseconds apart.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::handle);
        server.setExecutor(threads);
        server.start();
    }

    String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    List<String> lines() {
        return asked.stream().map(Asked::line).toList();
    }

    private void handle(HttpExchange exchange) throws IOException {
        URI uri = exchange.getRequestURI();
        var request = new Asked(
                exchange.getRequestMethod(),
                uri.getRawPath(),
                query(uri.getRawQuery()),
                Map.copyOf(exchange.getRequestHeaders()),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        asked.add(request);
        Fault fault = faults.poll();
        if (fault instanceof Fault.Instead instead) {
            send(exchange, instead.reply());
        } else if (fault instanceof Fault.Afterwards afterwards) {
            answers.answer(request);
            send(exchange, afterwards.reply());
        } else if (fault instanceof Fault.Reset reset) {
            if (reset.afterwards()) {
                answers.answer(request);
            }
            exchange.close();
        } else if (fault instanceof Fault.Stalled) {
            answers.answer(request);
            exchange.sendResponseHeaders(200, 1000);
            exchange.getResponseBody().write('{');
            exchange.getResponseBody().flush();
            awaitEnd();
            exchange.close();
        } else {
            send(exchange, answers.answer(request));
        }
    }

    private static void send(HttpExchange exchange, Reply reply) throws IOException {
        byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
        reply.headers().forEach(exchange.getResponseHeaders()::add);
        exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private void awaitEnd() {
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Map<String, String> query(@Nullable String raw) {
        var query = new LinkedHashMap<String, String>();
        if (raw != null) {
            for (String pair : raw.split("&", -1)) {
                int equals = pair.indexOf('=');
                query.put(
                        pair.substring(0, equals),
                        URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
            }
        }
        return query;
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
