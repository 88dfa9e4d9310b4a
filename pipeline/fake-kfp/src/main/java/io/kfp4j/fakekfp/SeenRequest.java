package io.kfp4j.fakekfp;

import java.util.Map;

/** A request that the server was sent. */
public record SeenRequest(String method, String path, Map<String, String> query) {
    public SeenRequest {
        query = Map.copyOf(query);
    }

    /** {@code POST /apis/v2beta1/runs}. */
    public String line() {
        return method + " " + path;
    }
}
