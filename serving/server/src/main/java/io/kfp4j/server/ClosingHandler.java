package io.kfp4j.server;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.GracefulShutdownHandler;
import java.nio.charset.StandardCharsets;

/** Once the server stops: answers what is under way, and refuses what comes, with a reason and the end of its connection. */
final class ClosingHandler implements HttpHandler {
    private static final byte[] REFUSAL =
            "{\"error\":\"the server is shutting down\"}".getBytes(StandardCharsets.UTF_8);

    private final GracefulShutdownHandler underWay;
    private volatile boolean closing;

    ClosingHandler(HttpHandler next) {
        underWay = new GracefulShutdownHandler(next);
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        if (closing) {
            exchange.setPersistent(false);
            Answer.send(exchange, 503, REFUSAL.clone());
        } else {
            underWay.handleRequest(exchange);
        }
    }

    /** Refuses new requests and waits for those that are under way; false if they take longer. */
    boolean close(long millis) throws InterruptedException {
        closing = true;
        underWay.shutdown();
        return underWay.awaitShutdown(millis);
    }
}
