package io.kfp4j.client.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of the server.
 *
 * @param path below the endpoint, its segments encoded
 * @param query names and values, already encoded
 * @param body absent for none
 */
public record Call(String method, String path, List<String> query, @Nullable Body body) {
    private static final String API = "/apis/v2beta1/";

    /** Text and what it is. */
    public record Body(String contentType, String text) {}

    /** Reads something of the API. */
    public static Call get(String path) {
        return new Call("GET", API + path, List.of(), null);
    }

    /** Reads something beside the API. */
    public static Call getBeside(String path) {
        return new Call("GET", path, List.of(), null);
    }

    /** Removes something. */
    public static Call delete(String path) {
        return new Call("DELETE", API + path, List.of(), null);
    }

    /** Sends JSON. */
    public static Call post(String path, String json) {
        return new Call("POST", API + path, List.of(), json(json));
    }

    /** Changes something. */
    public static Call patch(String path, String json) {
        return new Call("PATCH", API + path, List.of(), json(json));
    }

    /** Sends a file as a form's field. */
    public static Call upload(String path, Body form) {
        return new Call("POST", API + path, List.of(), form);
    }

    /** Asks a resource to do something, {@code runs/17:terminate}. */
    public static Call action(String path, String verb) {
        return new Call("POST", API + path + ":" + verb, List.of(), json("{}"));
    }

    /** This call with one more thing to say; without it where the value is null. */
    public Call with(String name, @Nullable Object value) {
        if (value == null) {
            return this;
        }
        var more = new ArrayList<>(query);
        more.add(name + "=" + URLEncoder.encode(value.toString(), StandardCharsets.UTF_8));
        return new Call(method, path, more, body);
    }

    /** A text as one segment of a path. */
    public static String segment(String text) {
        if (text.isEmpty() || text.equals(".") || text.equals("..")) {
            throw new IllegalArgumentException("'" + text + "' is no id or name. Give the one that KFP shows.");
        }
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Path and query. */
    String target() {
        return query.isEmpty() ? path : path + query.stream().collect(Collectors.joining("&", "?", ""));
    }

    private static Body json(String text) {
        return new Body("application/json", text);
    }
}
