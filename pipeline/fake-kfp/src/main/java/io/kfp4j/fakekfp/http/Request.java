package io.kfp4j.fakekfp.http;

import io.kfp4j.spec.format.SpecException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the server was asked. */
public final class Request {
    private final String method;
    private final String path;
    private final Map<String, String> query;
    private final Map<String, List<String>> headers;
    private final byte[] body;

    Request(String method, String path, Map<String, String> query, Map<String, List<String>> headers, byte[] body) {
        this.method = method;
        this.path = path;
        this.query = Map.copyOf(query);
        this.headers = Map.copyOf(headers);
        this.body = body.clone();
    }

    /** This one with another path. */
    public Request at(String other) {
        return new Request(method, other, query, headers, body);
    }

    public String method() {
        return method;
    }

    /** Still percent-encoded. */
    public String path() {
        return path;
    }

    public Map<String, String> query() {
        return query;
    }

    /** A value of the query; empty where there is none, as protobuf has it. */
    public String query(String name) {
        return query.getOrDefault(name, "");
    }

    /** The first header of this name, in any case. */
    public @Nullable String header(String name) {
        return headers.entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase(name))
                .map(header -> header.getValue().get(0))
                .findFirst()
                .orElse(null);
    }

    public byte[] body() {
        return body.clone();
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /**
     * The message in the body; an unknown field is refused, as KFP's gateway does.
     *
     * @throws ApiException if it is not one
     */
    public <T extends Record> T message(Class<T> type) {
        try {
            return ProtoJson.read(text(), "request", type);
        } catch (SpecException e) {
            throw ApiException.invalid(String.valueOf(e.getMessage()));
        }
    }
}
