package io.kfp4j.fakekfp.access;

import io.kfp4j.fakekfp.http.Code;
import io.kfp4j.fakekfp.http.Reply;
import io.kfp4j.fakekfp.http.Request;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everybody has a bearer token.
 *
 * @param users by their tokens
 */
public record TokenLogin(Map<String, String> users) implements Login {
    private static final String BEARER = "Bearer ";

    public TokenLogin {
        users = Map.copyOf(users);
    }

    @Override
    public @Nullable Reply refuse(Request request) {
        return user(request) != null
                ? null
                : Reply.error(Code.UNAUTHENTICATED, "Unauthenticated: the request has no bearer token that is known");
    }

    @Override
    public @Nullable String user(Request request) {
        String header = request.header("Authorization");
        return header == null || !header.startsWith(BEARER) ? null : users.get(header.substring(BEARER.length()));
    }

    /** Tokens are not for logs. */
    @Override
    public String toString() {
        return "TokenLogin" + users.values();
    }
}
