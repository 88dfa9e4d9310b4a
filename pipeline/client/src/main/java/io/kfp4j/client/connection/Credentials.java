package io.kfp4j.client.connection;

import java.nio.file.Path;
import java.util.Map;

/**
 * How a client says who it is. Texts of credentials never show what is secret.
 *
 * <pre>{@code
 * Credentials.bearerToken(System.getenv("KFP_TOKEN"))
 * Credentials.tokenFile(Path.of("/var/run/secrets/kubeflow/pipelines/token"))
 * Credentials.dexLogin("user@example.com", password)
 * }</pre>
 */
public sealed interface Credentials {

    /** Where Kubeflow mounts a token for pipelines into pods. */
    Path MOUNTED_TOKEN = Path.of("/var/run/secrets/kubeflow/pipelines/token");

    /** No credentials: a server of one user, or one behind a tunnel. */
    static Credentials none() {
        return new None();
    }

    /** A token that is sent as it is, {@code Authorization: Bearer …}. */
    static Credentials bearerToken(String token) {
        return new BearerToken(token);
    }

    /** A token in a file, read for every request: kubelet and others replace it before it is too old. */
    static Credentials tokenFile(Path file) {
        return new TokenFile(file);
    }

    /** A cookie from a browser, {@code authservice_session=…}. */
    static Credentials cookie(String cookie) {
        return new Cookie(cookie);
    }

    /** Headers of your own, such as {@code kubeflow-userid}. */
    static Credentials headers(Map<String, String> headers) {
        return new Headers(headers);
    }

    /** User and password for the login form that Kubeflow's installations show (Dex). Logs in once, and again when the session ends. */
    static Credentials dexLogin(String user, String password) {
        return new DexLogin(user, password, "local");
    }

    /** See {@link #none}. */
    record None() implements Credentials {}

    /** See {@link #bearerToken}. */
    record BearerToken(String token) implements Credentials {
        public BearerToken {
            token = HeaderText.checked("the token", token);
        }

        @Override
        public String toString() {
            return "bearer token ***";
        }
    }

    /** See {@link #tokenFile}. */
    record TokenFile(Path file) implements Credentials {
        @Override
        public String toString() {
            return "token in '" + file + "'";
        }
    }

    /** See {@link #cookie}. */
    record Cookie(String cookie) implements Credentials {
        public Cookie {
            cookie = HeaderText.checked("the cookie", cookie);
        }

        @Override
        public String toString() {
            return "cookie ***";
        }
    }

    /** See {@link #headers}. */
    record Headers(Map<String, String> headers) implements Credentials {
        public Headers {
            headers = Map.copyOf(headers);
            headers.forEach((name, value) -> HeaderText.checked("the header '" + name + "'", value));
        }

        @Override
        public String toString() {
            return "headers " + headers.keySet().stream().sorted().toList();
        }
    }

    /**
     * See {@link #dexLogin}.
     *
     * @param connector Dex's name for where its users are; {@code local} for its own list, {@code ldap} is another that shows a form
     */
    record DexLogin(String user, String password, String connector) implements Credentials {
        @Override
        public String toString() {
            return "user '" + user + "' at Dex's login form";
        }
    }
}
