package io.kfp4j.inference;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Asks models of any server that speaks the Open Inference Protocol v2 over HTTP.
 *
 * <pre>{@code
 * var client = InferenceClient.at(URI.create("http://127.0.0.1:8000"));
 * var response = client.infer("iris", InferenceRequest.of(Tensor.floats("x", Shape.of(1, 4), 5.1f, 3.5f, 1.4f, 0.2f)));
 * }</pre>
 *
 * <p>The base address is the server's, without {@code /v2}. A client is immutable and serves any number of threads. Each
 * call makes one attempt, which ends with its answer or at the time limit (30 seconds unless told), the body included.
 * What does not succeed is an {@link InferenceException}.
 */
public final class InferenceClient {
    private static final int DEFAULT_MAX_RESPONSE_BYTES = 64 << 20;

    private final Transport transport;
    private final MessageReader reader = new MessageReader();
    private final MessageWriter writer = new MessageWriter();

    private InferenceClient(Transport transport) {
        this.transport = transport;
    }

    /**
     * A client of the server at that address.
     *
     * @throws IllegalArgumentException when the address is not of the form http(s)://host[:port][/path]
     */
    public static InferenceClient at(URI base) {
        var scheme = base.getScheme();
        if (!("http".equals(scheme) || "https".equals(scheme))
                || base.getHost() == null
                || base.getUserInfo() != null
                || base.getQuery() != null
                || base.getFragment() != null) {
            throw new IllegalArgumentException(
                    (base.getUserInfo() == null ? "'" + base + "'" : "an address with a user name")
                            + " is no base address of a model server; it looks like http://host:8000 or https://host/path");
        }
        // No upgrade to HTTP/2 on clear text: it adds headers to the first request that some proxies refuse.
        var http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(10))
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        return new InferenceClient(
                new Transport(http, base, Map.of(), Duration.ofSeconds(30), DEFAULT_MAX_RESPONSE_BYTES));
    }

    /**
     * The same client, sending one more header with every request, for example {@code Authorization}.
     *
     * @throws IllegalArgumentException when Java does not let a program set it; {@code Host} is one of those unless the JVM
     *     runs with {@code -Djdk.httpclient.allowRestrictedHeaders=host}
     */
    public InferenceClient header(String name, String value) {
        try {
            var ignored = HttpRequest.newBuilder(transport.base()).header(name, value);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    name.equalsIgnoreCase("host")
                            ? "header 'Host' follows from the address; use the service's own host name in the address, or run"
                                    + " the JVM with -Djdk.httpclient.allowRestrictedHeaders=host"
                            : "header '" + name
                                    + "' cannot be set: its name or value is not allowed in an HTTP request");
        }
        var more = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        more.putAll(transport.headers());
        more.put(name, value);
        return new InferenceClient(new Transport(
                transport.http(),
                transport.base(),
                Collections.unmodifiableMap(more),
                transport.timeout(),
                transport.maxResponseBytes()));
    }

    /** The same client with this limit for each call, from connecting to the last byte of the answer. */
    public InferenceClient timeout(Duration limit) {
        if (limit.isNegative() || limit.isZero()) {
            throw new IllegalArgumentException("a time limit is longer than nothing, not " + limit);
        }
        return new InferenceClient(new Transport(
                transport.http(), transport.base(), transport.headers(), limit, transport.maxResponseBytes()));
    }

    /** The same client, giving up on an answer longer than this (64 MiB unless told). */
    public InferenceClient maxResponseBytes(int bytes) {
        if (bytes < 1) {
            throw new IllegalArgumentException("a response has 1 byte or more, not " + bytes);
        }
        return new InferenceClient(
                new Transport(transport.http(), transport.base(), transport.headers(), transport.timeout(), bytes));
    }

    /** Whether the server runs at all; false when it cannot be reached. */
    public boolean live() throws InterruptedException {
        return readiness("/v2/health/live").ready();
    }

    /** Whether the server and all its models take requests; false when it cannot be reached. */
    public boolean ready() throws InterruptedException {
        return readiness("/v2/health/ready").ready();
    }

    /** Whether a model takes requests; false when the server cannot be reached or does not have the model. */
    public boolean modelReady(String model) throws InterruptedException {
        return modelReadiness(model).ready();
    }

    /** Whether a model takes requests and, if not, why. */
    public Readiness modelReadiness(String model) throws InterruptedException {
        return readiness(modelPath(model) + "/ready");
    }

    /** Whether one version of a model takes requests and, if not, why. */
    public Readiness modelReadiness(String model, String version) throws InterruptedException {
        return readiness(versionPath(model, version) + "/ready");
    }

    public ServerMetadata serverMetadata() throws InterruptedException {
        return call("GET", "/v2", null, reader::readServerMetadata);
    }

    public ModelMetadata modelMetadata(String model) throws InterruptedException {
        return call("GET", modelPath(model), null, reader::readModelMetadata);
    }

    public ModelMetadata modelMetadata(String model, String version) throws InterruptedException {
        return call("GET", versionPath(model, version), null, reader::readModelMetadata);
    }

    /**
     * Asks the version of a model that the server holds to be the current one.
     *
     * @throws IllegalArgumentException when a tensor holds NaN or an infinity, which JSON cannot carry
     */
    public InferenceResponse infer(String model, InferenceRequest request) throws InterruptedException {
        return call("POST", modelPath(model) + "/infer", writer.write(request), reader::readResponse);
    }

    /**
     * Asks one version of a model.
     *
     * @throws IllegalArgumentException when a tensor holds NaN or an infinity, which JSON cannot carry
     */
    public InferenceResponse infer(String model, String version, InferenceRequest request) throws InterruptedException {
        return call("POST", versionPath(model, version) + "/infer", writer.write(request), reader::readResponse);
    }

    /** Makes an answer's body a message. */
    private interface BodyReader<T> {
        T read(byte[] body) throws InvalidMessageException;
    }

    private <T> T call(String method, String path, byte @Nullable [] body, BodyReader<T> bodyReader)
            throws InterruptedException {
        var answer = transport.send(method, path, body);
        if (answer.statusCode() != 200) {
            throw new InferenceException(answer.statusCode(), complaint(method, path, answer));
        }
        try {
            return bodyReader.read(answer.body());
        } catch (InvalidMessageException e) {
            throw new InferenceException(
                    transport.line(method, path) + ": the answer is no message of the Open Inference Protocol v2: "
                            + e.getMessage() + ". Check that the address is a model server's.",
                    e);
        }
    }

    private Readiness readiness(String path) throws InterruptedException {
        HttpResponse<byte[]> answer;
        try {
            answer = transport.send("GET", path, null);
        } catch (InferenceException e) {
            return new Readiness(false, String.valueOf(e.getMessage()));
        }
        if (answer.statusCode() == 200) {
            return new Readiness(true, "");
        }
        var complaint = complaint("GET", path, answer);
        // Waiting does not mend these, so that a caller who polls must hear of them.
        if (answer.statusCode() == 401 || answer.statusCode() == 403) {
            throw new InferenceException(answer.statusCode(), complaint);
        }
        return new Readiness(false, reader.readError(answer.body()).orElse(complaint));
    }

    private String complaint(String method, String path, HttpResponse<byte[]> answer) {
        var advice =
                switch (answer.statusCode()) {
                    case 400 -> "Compare the request with the model's metadata.";
                    case 401, 403 -> "Give the client a header 'Authorization' that the server accepts.";
                    case 404 -> "Check the model's name and version, and the base address.";
                    case 413 -> "Send fewer rows in one request.";
                    case 429, 502, 503, 504 -> "The server is not ready or is overloaded: ask again later.";
                    default -> "See the server's log.";
                };
        var said = reader.readError(answer.body()).orElse("no message of the protocol in the answer");
        return transport.line(method, path) + " answered " + answer.statusCode() + ": " + said
                + (said.endsWith(".") ? " " : ". ") + advice;
    }

    private static String modelPath(String model) {
        return "/v2/models/" + segment("model", model);
    }

    private static String versionPath(String model, String version) {
        return modelPath(model) + "/versions/" + segment("version", version);
    }

    private static String segment(String what, String value) {
        if (value.isEmpty() || value.equals(".") || value.equals("..")) {
            throw new IllegalArgumentException("'" + value + "' is no name of a " + what);
        }
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
