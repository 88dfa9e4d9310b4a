package io.kfp4j.argo.client;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Random;

/** A server that gives the answers of a script, one after another, and remembers the requests. */
final class ScriptedArgo implements AutoCloseable {

    record Answer(int status, String body) {}

    record Request(String method, String target, String body, String authorization) {}

    private final HttpServer server;
    private final Deque<Answer> script = new ArrayDeque<>();
    private final List<Request> requests = Collections.synchronizedList(new ArrayList<>());

    ScriptedArgo() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    ScriptedArgo then(int status, String body) {
        script.add(new Answer(status, body));
        return this;
    }

    ArgoClient client() {
        var address = ArgoServer.at("http://127.0.0.1:" + server.getAddress().getPort());
        return new ArgoClient(
                new Transport(HttpClient.newHttpClient(), address.token(() -> "secret\n")),
                new Random(7),
                Duration.ZERO);
    }

    List<Request> requests() {
        return List.copyOf(requests);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            requests.add(new Request(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().toString(),
                    body,
                    String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"))));
            var answer = script.isEmpty() ? new Answer(500, "the script is at its end") : script.remove();
            if (answer.status() == 0) {
                return; // closes the connection without an answer
            }
            var bytes = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
