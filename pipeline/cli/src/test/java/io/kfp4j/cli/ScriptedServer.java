package io.kfp4j.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A server that answers as it is told; the last answer for a request stays. */
final class ScriptedServer implements AutoCloseable {
    static final String API = "/apis/v2beta1/";

    /** A request as it came. */
    record Asked(String line, String query, String body, String authorization) {}

    private record Answer(int status, String type, String body) {}

    final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final Map<String, Deque<Answer>> answers = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;

    ScriptedServer() {
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

    /** Answers a request, {@code GET runs/1}, so; called again, that is for the next time. */
    ScriptedServer answer(String line, String json) {
        return answer(line, 200, "application/json", json);
    }

    ScriptedServer answer(String line, int status, String type, String body) {
        var space = line.indexOf(' ') + 1;
        var place = line.startsWith("/", space) ? line : line.substring(0, space) + API + line.substring(space);
        answers.computeIfAbsent(place, any -> new ArrayDeque<>()).add(new Answer(status, type, body));
        return this;
    }

    /** Runs the command against this server. */
    Invocation invoke(String... arguments) {
        var all = new ArrayList<>(List.of(arguments));
        all.add("--endpoint=" + address());
        return Invocation.of(all.toArray(String[]::new));
    }

    private void handle(HttpExchange exchange) throws IOException {
        var uri = exchange.getRequestURI();
        var line = exchange.getRequestMethod() + " " + uri.getPath();
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var authorization = exchange.getRequestHeaders().getFirst("Authorization");
        asked.add(new Asked(
                line, uri.getQuery() == null ? "" : uri.getQuery(), body, authorization == null ? "" : authorization));
        send(exchange, next(line));
    }

    private synchronized Answer next(String line) {
        var waiting = answers.get(line);
        if (waiting == null) {
            return new Answer(404, "application/json", "{\"code\":5,\"message\":\"nobody told what to answer\"}");
        }
        return waiting.size() == 1 ? waiting.getFirst() : waiting.removeFirst();
    }

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        var bytes = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", answer.type());
        exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
