package io.kfp4j.client.http;

import io.kfp4j.client.connection.Connection;
import io.kfp4j.client.connection.Session;
import io.kfp4j.client.connection.Sessions;
import io.kfp4j.client.connection.TlsContexts;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** One attempt at a time: sends a request, waits for the whole answer. */
final class Wire {
    private static final int MOST_BYTES = 32 << 20;

    private final URI endpoint;
    private final HttpClient http;
    private final Session session;
    private final String userAgent;

    Wire(Connection connection) {
        var builder = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(10))
                .followRedirects(HttpClient.Redirect.NEVER);
        if ("https".equals(connection.endpoint().getScheme())) {
            builder.sslContext(TlsContexts.of(connection.tls()));
        }
        var proxy = connection.proxy();
        builder.proxy(proxy == null ? ProxySelector.getDefault() : ProxySelector.of(proxy));
        this.endpoint = connection.endpoint();
        this.http = builder.build();
        this.session = Sessions.of(connection, http);
        String version = Wire.class.getPackage().getImplementationVersion();
        this.userAgent = version == null ? "kfp4j" : "kfp4j/" + version;
    }

    /** What is asked, for messages. */
    String name(Call call) {
        return call.method() + " " + endpoint + call.path();
    }

    Map<String, String> headers() throws IOException, InterruptedException {
        return session.headers();
    }

    boolean renew(Map<String, String> refused) throws IOException, InterruptedException {
        return session.renew(refused);
    }

    Outcome attempt(Call call, Map<String, String> headers, Duration limit) throws InterruptedException {
        CompletableFuture<HttpResponse<byte[]>> answer =
                http.sendAsync(request(call, headers, limit), information -> new LimitedBody(MOST_BYTES));
        try {
            HttpResponse<byte[]> response = answer.get(limit.toNanos(), TimeUnit.NANOSECONDS);
            return answered(response, new String(response.body(), StandardCharsets.UTF_8));
        } catch (TimeoutException e) {
            answer.cancel(true);
            return new Outcome.Broken(new HttpTimeoutException("no answer within " + limit));
        } catch (ExecutionException e) {
            return new Outcome.Broken(e.getCause() instanceof IOException io ? io : new IOException(e.getCause()));
        } catch (InterruptedException e) {
            answer.cancel(true);
            throw e;
        }
    }

    /** The answer's body as it comes; read and closed by the caller. Other answers than good ones come as an outcome. */
    HttpResponse<InputStream> open(Call call, Map<String, String> headers, Duration limit)
            throws IOException, InterruptedException {
        return http.send(request(call, headers, limit), HttpResponse.BodyHandlers.ofInputStream());
    }

    static Outcome.Answered answered(HttpResponse<?> response, String body) {
        return new Outcome.Answered(
                response.statusCode(),
                response.headers().firstValue("Content-Type").orElse(""),
                response.headers()
                        .firstValue("Retry-After")
                        .map(Wire::retryAfter)
                        .orElse(null),
                body);
    }

    private HttpRequest request(Call call, Map<String, String> headers, Duration limit) {
        var request = HttpRequest.newBuilder(URI.create(endpoint + call.target()))
                .timeout(limit)
                .header("Accept", "application/json")
                .header("User-Agent", userAgent);
        headers.forEach(request::setHeader);
        Call.Body body = call.body();
        if (body != null) {
            request.header("Content-Type", body.contentType());
        }
        return request.method(
                        call.method(),
                        body == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body.text()))
                .build();
    }

    /** Seconds or a date; null where it is neither. */
    private static @Nullable Duration retryAfter(String text) {
        try {
            return Duration.ofSeconds(Long.parseUnsignedLong(text.strip()));
        } catch (NumberFormatException | ArithmeticException e) {
            try {
                Duration until = Duration.between(
                        Instant.now(), ZonedDateTime.parse(text.strip(), DateTimeFormatter.RFC_1123_DATE_TIME));
                return until.isNegative() ? Duration.ZERO : until;
            } catch (DateTimeException other) {
                return null;
            }
        }
    }
}
