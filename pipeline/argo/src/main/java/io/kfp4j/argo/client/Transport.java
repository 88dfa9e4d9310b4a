package io.kfp4j.argo.client;

import io.kfp4j.spec.format.Json;
import io.kfp4j.spec.format.SpecException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Requests to one server. */
record Transport(HttpClient http, ArgoServer server) {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int LARGEST_ANSWER = 32 << 20;
    private static final int LONGEST_ERROR = 2_000;

    /** A request that is answered at once. */
    String send(String method, String path, @Nullable String body) throws IOException, InterruptedException {
        var request = request(path)
                .timeout(PATIENCE)
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
        try (var answer = exchange(request).body()) {
            return read(answer, request);
        }
    }

    /**
     * A request whose answer goes on for as long as the server likes, one JSON text a line.
     *
     * @param lines takes a line, and says whether to go on
     * @return whether the lines said to stop; otherwise the server did
     */
    boolean stream(String path, Predicate<String> lines) throws IOException, InterruptedException {
        var request = request(path).GET().build();
        try (var body = exchange(request).body();
                var reader = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
            for (var line = line(reader); line != null; line = line(reader)) {
                if (!line.isBlank() && !lines.test(line)) {
                    return true;
                }
            }
            return false;
        }
    }

    /** A message of the server. */
    static <T extends Record> T message(String json, Class<T> type) throws ArgoApiException {
        try {
            return Json.readLenient(json, "the answer", type);
        } catch (SpecException e) {
            throw new ArgoApiException(
                    0, "The answer is not one of an Argo Server: " + e.getMessage() + " Check the address.", e);
        }
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(server.address().resolve(path)).header("Content-Type", "application/json");
        var token = server.token();
        return token == null
                ? request
                : request.header("Authorization", "Bearer " + token.get().strip());
    }

    private HttpResponse<InputStream> exchange(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<InputStream> response;
        try {
            response = http.send(request, BodyHandlers.ofInputStream());
        } catch (IOException e) {
            throw new ArgoApiException(
                    0, describe(request) + ": no answer (" + e + "). Check the address and the network.", e);
        }
        if (response.statusCode() / 100 != 2) {
            try (var body = response.body()) {
                throw refused(request, response.statusCode(), read(body, request));
            }
        }
        return response;
    }

    private static ArgoApiException refused(HttpRequest request, int status, String body) {
        String said;
        try {
            var refusal = Json.readLenient(body, "the answer", Messages.Refusal.class);
            said = refusal.message() == null ? body : refusal.message();
        } catch (SpecException e) {
            said = body;
        }
        var advice = status == 401 || status == 403
                ? " Give a token whose account may do this."
                : status == 404 ? " Check the name and the namespace." : "";
        var shown = said.length() > LONGEST_ERROR ? said.substring(0, LONGEST_ERROR) + "…" : said;
        return new ArgoApiException(
                status, describe(request) + ": " + status + " \"" + shown.strip() + "\"." + advice, null);
    }

    private static String describe(HttpRequest request) {
        return request.method() + " " + request.uri();
    }

    private static String read(InputStream body, HttpRequest request) throws IOException {
        var bytes = body.readNBytes(LARGEST_ANSWER + 1);
        if (bytes.length > LARGEST_ANSWER) {
            throw new ArgoApiException(0, describe(request) + ": the answer is larger than 32 MiB.", null);
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static @Nullable String line(BufferedReader reader) throws IOException {
        var line = new StringBuilder();
        for (var next = reader.read(); next >= 0; next = reader.read()) {
            if (next == '\n') {
                return line.toString();
            }
            line.append((char) next);
            if (line.length() > LARGEST_ANSWER) {
                throw new ArgoApiException(0, "One line of the answer is longer than 32 MiB.", null);
            }
        }
        return line.isEmpty() ? null : line.toString();
    }
}
