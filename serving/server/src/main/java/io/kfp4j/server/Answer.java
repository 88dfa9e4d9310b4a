package io.kfp4j.server;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import java.nio.ByteBuffer;

/** Ends an exchange with a JSON body. */
final class Answer {
    private Answer() {}

    static void send(HttpServerExchange exchange, int status, byte[] json) {
        exchange.setStatusCode(status);
        if (json.length > 0) {
            exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, "application/json");
        }
        exchange.getResponseSender().send(ByteBuffer.wrap(json));
    }
}
