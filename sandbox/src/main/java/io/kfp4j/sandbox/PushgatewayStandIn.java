package io.kfp4j.sandbox;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Speaks the Pushgateway's protocol, in memory: pushes in the text format, one page of metrics, readiness. */
public final class PushgatewayStandIn implements Pushgateway {

    private static final int MOST_BYTES = 8 << 20;

    private final HttpServer server;
    private final ExecutorService threads;
    private final MetricGroups groups = new MetricGroups(Clock.systemUTC());

    private record Answer(int code, String text) {}

    private PushgatewayStandIn(HttpServer server, ExecutorService threads) {
        this.server = server;
        this.threads = threads;
    }

    /** Starts one on the loopback address; port 0 is any free one. */
    public static PushgatewayStandIn start(int port) throws IOException {
        HttpServer server;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new IOException("the Pushgateway cannot listen on port " + port + ". Choose another.", e);
        }
        ExecutorService threads = Executors.newFixedThreadPool(4);
        PushgatewayStandIn standIn = new PushgatewayStandIn(server, threads);
        server.setExecutor(threads);
        server.createContext("/", standIn::handle);
        server.start();
        return standIn;
    }

    @Override
    public URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Answer answer;
            try {
                answer = answer(exchange);
            } catch (IllegalArgumentException e) {
                answer = new Answer(400, e.getMessage() + "\n");
            }
            byte[] body = answer.text().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/plain; version=0.0.4; charset=utf-8");
            exchange.sendResponseHeaders(answer.code(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private Answer answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getRawPath();
        String method = exchange.getRequestMethod();
        if (path.equals("/-/ready") || path.equals("/-/healthy")) {
            return new Answer(200, "OK");
        }
        if (path.equals("/metrics") && method.equals("GET")) {
            return new Answer(200, groups.render());
        }
        if (!path.startsWith("/metrics/job")) {
            return new Answer(404, "404 page not found\n");
        }
        return switch (method) {
            case "PUT", "POST" -> push(exchange, GroupingKey.parse(path), method.equals("PUT"));
            case "DELETE" -> {
                groups.delete(GroupingKey.parse(path));
                yield new Answer(202, "");
            }
            default -> new Answer(405, "Method Not Allowed\n");
        };
    }

    private Answer push(HttpExchange exchange, GroupingKey group, boolean replace) throws IOException {
        String type = exchange.getRequestHeaders().getFirst("Content-Type");
        if (type != null && type.startsWith("application/vnd.google.protobuf")) {
            return new Answer(415, "this stand-in reads the text format only; push with text/plain\n");
        }
        byte[] body = exchange.getRequestBody().readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) {
            return new Answer(413, "a push may have " + MOST_BYTES + " bytes at most\n");
        }
        groups.push(group, ExpositionFormat.parse(new String(body, StandardCharsets.UTF_8)), replace);
        return new Answer(200, "");
    }
}
