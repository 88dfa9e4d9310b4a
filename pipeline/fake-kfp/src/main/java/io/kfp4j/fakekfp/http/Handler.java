package io.kfp4j.fakekfp.http;

import java.util.List;

/** What answers the requests of one route. */
@FunctionalInterface
public interface Handler {
    /**
     * Answers.
     *
     * @param parts what stands in the path where the route has braces, decoded
     * @throws ApiException to answer with an error
     */
    Reply answer(Request request, List<String> parts);
}
