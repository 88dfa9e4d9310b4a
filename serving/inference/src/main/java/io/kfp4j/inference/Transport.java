package io.kfp4j.inference;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** One HTTP exchange with a model server: within its time and size, or an exception that says why not. */
record Transport(HttpClient http, URI base, Map<String, String> headers, Duration timeout, int maxResponseBytes) {
    HttpResponse<byte[]> send(String method, String path, byte @Nullable [] body) throws InterruptedException {
        var request = HttpRequest.newBuilder(address(path));
        headers.forEach(request::setHeader);
        if (body == null) {
            request.method(method, BodyPublishers.noBody());
        } else {
            request.method(method, BodyPublishers.ofByteArray(body)).setHeader("Content-Type", "application/json");
        }
        var exchange = http.sendAsync(request.build(), BoundedBody.of(maxResponseBytes));
        try {
            // Waiting here bounds the body too; HttpRequest's own time-out ends with the headers.
            return exchange.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            exchange.cancel(true);
            throw new InferenceException(
                    line(method, path) + ": no complete answer within " + timeout.toMillis()
                            + " ms. See whether the server is overloaded, or allow more time with timeout(…).",
                    e);
        } catch (InterruptedException e) {
            exchange.cancel(true);
            throw e;
        } catch (ExecutionException e) {
            var cause = e.getCause() instanceof IOException io ? io : e;
            throw new InferenceException(line(method, path) + ": " + reason(cause), cause);
        }
    }

    /** The request as it appears in messages. */
    String line(String method, String path) {
        return method + " " + address(path);
    }

    private URI address(String path) {
        var text = base.toString();
        return URI.create((text.endsWith("/") ? text.substring(0, text.length() - 1) : text) + path);
    }

    private static String reason(Exception cause) {
        if (cause instanceof ConnectException) {
            return "cannot connect. Check the address, and that the server is running and reachable from here.";
        }
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }
}
