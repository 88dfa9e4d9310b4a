package io.kfp4j.client.message;

import io.kfp4j.spec.JsonSnakeCase;
import io.kfp4j.spec.Ordered;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Why the server could not do something ({@code google.rpc.Status}).
 *
 * @param code of {@code google.rpc.Code}: 3 is an invalid argument, 5 not found, 6 already exists, 7 permission denied, 10 aborted
 * @param message what happened, in KFP's words
 * @param details more of it, as the server sent it
 */
@JsonSnakeCase
public record Status(int code, @Nullable String message, List<Map<String, Object>> details) {
    public Status {
        details = details.stream().map(Ordered::copy).toList();
    }
}
