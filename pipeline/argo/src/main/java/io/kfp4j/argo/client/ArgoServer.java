package io.kfp4j.argo.client;

import java.net.URI;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Where an Argo Server is, and who is asking.
 *
 * @param address {@code https://argo.example.org}
 * @param token gives the bearer token, asked for anew for every request, because tokens rotate; absent where none is needed
 */
public record ArgoServer(URI address, @Nullable Supplier<String> token) {

    /**
     * Checks the address.
     *
     * @throws IllegalArgumentException if it is no http address, or a token would go over the wire in clear text
     */
    public ArgoServer {
        var scheme = address.getScheme();
        if (address.getHost() == null || !("https".equals(scheme) || "http".equals(scheme))) {
            throw new IllegalArgumentException("'" + address + "' is no address of a server. Give https://host:port.");
        }
        if (token != null && "http".equals(scheme) && !isHere(address.getHost())) {
            throw new IllegalArgumentException(
                    "'" + address + "' would get the token in clear text. Give an https address, or forward the port.");
        }
    }

    /** A server that asks for no token. */
    public static ArgoServer at(String address) {
        return new ArgoServer(URI.create(address), null);
    }

    /** The same with a token. */
    public ArgoServer token(Supplier<String> token) {
        return new ArgoServer(address, token);
    }

    private static boolean isHere(String host) {
        return host.equals("localhost") || host.equals("127.0.0.1") || host.equals("[::1]");
    }

    @Override
    public String toString() {
        return address.toString();
    }
}
