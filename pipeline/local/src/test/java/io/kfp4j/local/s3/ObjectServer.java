package io.kfp4j.local.s3;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** As much of S3 as a store needs: objects in memory, every signature believed. */
final class ObjectServer implements AutoCloseable {
    private final HttpServer server;
    private final Map<String, byte[]> objects = new ConcurrentSkipListMap<>();

    ObjectServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    Map<String, String> environment() {
        return Map.of(
                "S3_ENDPOINT", "http://127.0.0.1:" + server.getAddress().getPort(),
                "S3_ACCESS_KEY_ID", "id",
                "S3_SECRET_ACCESS_KEY", "hidden");
    }

    Map<String, String> objects() {
        var texts = new TreeMap<String, String>();
        objects.forEach((key, bytes) -> texts.put(key, new String(bytes, StandardCharsets.UTF_8)));
        return texts;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        var body = exchange.getRequestBody().readAllBytes();
        var path = exchange.getRequestURI().getPath();
        var query = exchange.getRequestURI().getRawQuery();
        exchange.getResponseHeaders().set("ETag", "\"0\"");
        exchange.getResponseHeaders().set("Last-Modified", "Thu, 01 Jan 2026 00:00:00 GMT");
        if (exchange.getRequestMethod().equals("PUT")) {
            objects.put(path, body);
            send(exchange, 200, new byte[0]);
        } else if (query != null && query.contains("list-type=2")) {
            send(exchange, 200, list(path, query).getBytes(StandardCharsets.UTF_8));
        } else if (objects.containsKey(path)) {
            send(exchange, 200, objects.getOrDefault(path, new byte[0]));
        } else {
            var error = "<Error><Code>NoSuchKey</Code><Message>none</Message></Error>";
            exchange.getResponseHeaders().set("Content-Type", "application/xml");
            send(exchange, 404, error.getBytes(StandardCharsets.UTF_8));
        }
    }

    private String list(String path, String query) {
        var prefix = "";
        for (var pair : query.split("&", -1)) {
            if (pair.startsWith("prefix=")) {
                prefix = URLDecoder.decode(pair.substring("prefix=".length()), StandardCharsets.UTF_8);
            }
        }
        var bucket = path.endsWith("/") ? path : path + "/";
        var text = new StringBuilder("<ListBucketResult><Name>bucket</Name><Prefix></Prefix><KeyCount>1</KeyCount>"
                + "<MaxKeys>1000</MaxKeys><IsTruncated>false</IsTruncated>");
        for (var key : objects.keySet()) {
            if (key.startsWith(bucket + prefix)) {
                text.append("<Contents><Key>")
                        .append(key.substring(bucket.length()))
                        .append("</Key><LastModified>2026-01-01T00:00:00.000Z</LastModified><Size>1</Size></Contents>");
            }
        }
        return text.append("</ListBucketResult>").toString();
    }

    private static void send(HttpExchange exchange, int status, byte[] bytes) throws IOException {
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
