package io.kfp4j.fakekfp.http;

import io.kfp4j.spec.format.Json;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the server answers. */
public record Reply(int status, Map<String, String> headers, String body) {
    private static final Map<String, String> JSON = Map.of("Content-Type", "application/json");

    public Reply {
        headers = Map.copyOf(headers);
    }

    /** A message. */
    public static Reply of(Record message) {
        return new Reply(200, JSON, Json.write(message));
    }

    /** A tree. */
    public static Reply json(int status, Object tree) {
        return new Reply(status, JSON, Json.text(tree));
    }

    /** Text as it is. */
    public static Reply text(int status, String type, String text) {
        return new Reply(status, Map.of("Content-Type", type), text);
    }

    /** {@code google.protobuf.Empty}. */
    public static Reply empty() {
        return new Reply(200, JSON, "{}");
    }

    /** An error in the form of {@code google.rpc.Status}; its details repeat the message, as KFP's do. */
    public static Reply error(Code code, String message) {
        var detail = Map.<String, Object>of(
                "@type", "type.googleapis.com/google.rpc.Status", "code", (long) code.number(), "message", message);
        return json(
                code.status(), Map.of("code", (long) code.number(), "message", message, "details", List.of(detail)));
    }

    /** An error as KFP's upload answers it. */
    public static Reply uploadError(int status, String message) {
        return json(status, Map.of("error_message", message, "error_details", "Error creating pipeline: " + message));
    }

    /** This one with another header. */
    public Reply with(String name, String value) {
        var all = new LinkedHashMap<>(headers);
        all.put(name, value);
        return new Reply(status, all, body);
    }

    byte[] bytes() {
        return body.getBytes(StandardCharsets.UTF_8);
    }
}
