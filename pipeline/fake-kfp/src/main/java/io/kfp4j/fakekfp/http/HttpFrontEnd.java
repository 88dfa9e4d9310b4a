package io.kfp4j.fakekfp.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Takes requests from this machine, and from no other. */
public final class HttpFrontEnd implements AutoCloseable {
    /** KFP's server takes no more. */
    private static final int LARGEST_BODY = 32 * 1024 * 1024;

    private static final int SLOW_PIECES = 10;

    private final HttpServer server;
    private final ExecutorService threads;
    private final Application application;
    private final CountDownLatch closed = new CountDownLatch(1);

    private HttpFrontEnd(HttpServer server, ExecutorService threads, Application application) {
        this.server = server;
        this.threads = threads;
        this.application = application;
    }

    /**
     * Listens.
     *
     * @param port 0 for any free one
     * @throws IOException if the port is taken
     */
    public static HttpFrontEnd start(int port, Application application) throws IOException {
        // The JDK's server otherwise sends head and body in two packets, 40 milliseconds apart.
        if (System.getProperty("sun.net.httpserver.nodelay") == null) {
            System.setProperty("sun.net.httpserver.nodelay", "true");
        }
        HttpServer server;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new IOException(
                    "The server cannot listen on port " + port + " (" + e.getMessage() + "). Choose another one.", e);
        }
        ExecutorService threads = Executors.newCachedThreadPool(task -> {
            var thread = new Thread(task, "fake-kfp-http");
            thread.setDaemon(true);
            return thread;
        });
        var frontEnd = new HttpFrontEnd(server, threads, application);
        server.createContext("/", frontEnd::handle);
        server.setExecutor(threads);
        server.start();
        return frontEnd;
    }

    /** {@code http://localhost:PORT}. */
    public URI uri() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readNBytes(LARGEST_BODY + 1);
            URI uri = exchange.getRequestURI();
            if (body.length > LARGEST_BODY) {
                send(exchange, Reply.error(Code.RESOURCE_EXHAUSTED, "the request is larger than 32 MiB"));
                return;
            }
            var request = new Request(
                    exchange.getRequestMethod(),
                    uri.getRawPath(),
                    form(uri.getRawQuery()),
                    Map.copyOf(exchange.getRequestHeaders()),
                    body);
            deliver(exchange, isFromElsewhere(request) ? refusal() : answer(request));
        }
    }

    private Delivery answer(Request request) {
        try {
            return application.answer(request);
        } catch (RuntimeException e) {
            return new Delivery.Whole(Reply.error(Code.INTERNAL, "InternalServerError: " + e));
        }
    }

    /** A page in somebody's browser must not start programs here: browsers say where a request comes from, other clients do not. */
    private boolean isFromElsewhere(Request request) {
        String origin = request.header("Origin");
        String host = request.header("Host");
        int port = server.getAddress().getPort();
        return (origin != null && !origin.equals(uri().toString()) && !origin.equals("http://127.0.0.1:" + port))
                || (host != null && !host.equals("localhost:" + port) && !host.equals("127.0.0.1:" + port));
    }

    private static Delivery refusal() {
        return new Delivery.Whole(
                Reply.error(Code.PERMISSION_DENIED, "this server is for programs of this machine. Use 'localhost'."));
    }

    private void deliver(HttpExchange exchange, Delivery delivery) throws IOException {
        if (delivery instanceof Delivery.Whole whole) {
            send(exchange, whole.reply());
        } else if (delivery instanceof Delivery.Slow slow) {
            sendSlowly(exchange, slow.reply(), slow.over());
        }
        // Otherwise closing the exchange, which has sent nothing, ends the connection.
    }

    private static void send(HttpExchange exchange, Reply reply) throws IOException {
        byte[] body = reply.bytes();
        reply.headers().forEach(exchange.getResponseHeaders()::set);
        exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
    }

    private void sendSlowly(HttpExchange exchange, Reply reply, Duration over) throws IOException {
        byte[] body = reply.bytes();
        reply.headers().forEach(exchange.getResponseHeaders()::set);
        exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
        OutputStream out = exchange.getResponseBody();
        int piece = Math.max(1, (body.length + SLOW_PIECES - 1) / SLOW_PIECES);
        for (int from = 0; from < body.length; from += piece) {
            out.write(body, from, Math.min(piece, body.length - from));
            out.flush();
            pause(over.dividedBy(SLOW_PIECES));
        }
    }

    /** Ends early when the server does. */
    private void pause(Duration time) throws IOException {
        try {
            if (closed.await(time.toNanos(), TimeUnit.NANOSECONDS)) {
                throw new InterruptedIOException("the server is closed");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("the server is closed");
        }
    }

    /** Names and values as forms and queries have them. */
    public static Map<String, String> form(@Nullable String text) {
        var form = new LinkedHashMap<String, String>();
        if (text != null && !text.isEmpty()) {
            for (String pair : text.split("&", -1)) {
                int equals = pair.indexOf('=');
                form.put(
                        decoded(equals < 0 ? pair : pair.substring(0, equals)),
                        equals < 0 ? "" : decoded(pair.substring(equals + 1)));
            }
        }
        return form;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
