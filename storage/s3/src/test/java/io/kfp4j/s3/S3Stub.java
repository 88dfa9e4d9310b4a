package io.kfp4j.s3;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;

/** A server that keeps objects in memory and misbehaves when told to; it believes every signature. */
final class S3Stub implements AutoCloseable {

    /** What to do with one request instead of serving it. */
    interface Fault {
        void answer(HttpExchange exchange, byte[] content) throws IOException;
    }

    private final HttpServer server;
    private final Map<String, byte[]> objects = new ConcurrentHashMap<>();
    private final Queue<Fault> faults = new ArrayDeque<>();
    private final List<String> requests = new ArrayList<>();

    S3Stub() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::handle);
        server.start();
    }

    S3Settings settings() {
        return new S3Settings(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort()),
                "id",
                "hidden",
                "us-east-1",
                S3Settings.USUAL_PATIENCE);
    }

    void put(String path, String content) {
        objects.put(path, content.getBytes(UTF_8));
    }

    String get(String path) {
        return new String(objects.getOrDefault(path, new byte[0]), UTF_8);
    }

    void next(Fault fault) {
        faults.add(fault);
    }

    List<String> requests() {
        return List.copyOf(requests);
    }

    /** Answers with one of S3's errors. */
    static Fault error(int status, String code) {
        return (exchange, content) -> {
            exchange.getResponseHeaders().set("Content-Type", "application/xml");
            send(
                    exchange,
                    status,
                    "<?xml version=\"1.0\"?><Error><Code>" + code + "</Code><Message>no</Message></Error>");
        };
    }

    /** Answers as a gateway does that has lost its server. */
    static Fault gatewayError() {
        return (exchange, content) -> {
            exchange.getResponseHeaders().set("Content-Type", "text/html");
            send(exchange, 502, "<h1>Bad Gateway</h1>");
        };
    }

    /** Sends half of what it announces. */
    static Fault dropMidway() {
        return (exchange, content) -> {
            exchange.sendResponseHeaders(200, content.length);
            exchange.getResponseBody().write(content, 0, content.length / 2);
            exchange.getResponseBody().flush();
            exchange.close();
        };
    }

    /** Sends something else than the check sum says. */
    static Fault damage() {
        return (exchange, content) -> {
            exchange.getResponseHeaders().set("ETag", "\"00000000000000000000000000000000\"");
            send(exchange, 200, new String(content, UTF_8));
        };
    }

    private synchronized void handle(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        requests.add(exchange.getRequestMethod() + " " + path);
        var body = exchange.getRequestBody().readAllBytes();
        var fault = faults.poll();
        if (fault != null) {
            fault.answer(exchange, objects.getOrDefault(path, new byte[0]));
        } else if (exchange.getRequestMethod().equals("PUT")) {
            exchange.getResponseHeaders().set("ETag", "\"tag\"");
            if (objects.containsKey(path) && exchange.getRequestHeaders().containsKey("If-None-Match")) {
                error(412, "PreconditionFailed").answer(exchange, body);
            } else {
                objects.put(path, body);
                send(exchange, 200, "");
            }
        } else if (objects.containsKey(path)) {
            send(exchange, 200, get(path));
        } else {
            error(404, "NoSuchKey").answer(exchange, body);
        }
    }

    private static void send(HttpExchange exchange, int status, String text) throws IOException {
        try (exchange) {
            var bytes = text.getBytes(UTF_8);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
