package io.kfp4j.client.connection;

import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where KFP's API server is and how to talk to it.
 *
 * <pre>{@code
 * Connection.to("https://kubeflow.example.com/pipeline").as(Credentials.bearerToken(token))
 * }</pre>
 *
 * @param endpoint everything before {@code /apis/v2beta1}, without a slash at its end
 * @param namespace where the user works in a multi-user installation; null where there are none
 * @param uiEndpoint what links to the user interface begin with; null for the endpoint
 * @param experiments where runs go that do not say where
 * @param proxy between here and there; null for what the JVM says
 */
public record Connection(
        URI endpoint,
        Credentials credentials,
        @Nullable String namespace,
        @Nullable URI uiEndpoint,
        ExperimentNames experiments,
        Tls tls,
        @Nullable InetSocketAddress proxy,
        boolean allowsClearText) {

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    /**
     * Checks what can be checked without asking.
     *
     * @throws IllegalArgumentException where the address is none, or credentials would travel unencrypted
     */
    public Connection {
        if (!allowsClearText
                && "http".equals(endpoint.getScheme())
                && !(credentials instanceof Credentials.None)
                && !isNear(endpoint)) {
            throw new IllegalArgumentException("credentials would travel unencrypted to '" + endpoint
                    + "'. Use https, or allow clear text where the way is safe.");
        }
    }

    /**
     * The server at an address; {@code https} where no scheme is given.
     *
     * @throws IllegalArgumentException where it is no address of the form {@code https://host[:port][/path]}
     */
    public static Connection to(String address) {
        return new Connection(
                Addresses.base(address),
                Credentials.none(),
                null,
                null,
                ExperimentNames.NONE,
                Tls.STANDARD,
                null,
                false);
    }

    /** This one with credentials. */
    public Connection as(Credentials who) {
        return new Connection(endpoint, who, namespace, uiEndpoint, experiments, tls, proxy, allowsClearText);
    }

    /** This one in a namespace. */
    public Connection in(@Nullable String place) {
        return new Connection(endpoint, credentials, place, uiEndpoint, experiments, tls, proxy, allowsClearText);
    }

    /** This one with links to another user interface. */
    public Connection shownAt(String address) {
        return new Connection(
                endpoint, credentials, namespace, Addresses.base(address), experiments, tls, proxy, allowsClearText);
    }

    /** This one with experiments for runs that name none. */
    public Connection using(ExperimentNames names) {
        return new Connection(endpoint, credentials, namespace, uiEndpoint, names, tls, proxy, allowsClearText);
    }

    /** This one with another way to know the server. */
    public Connection with(Tls trust) {
        return new Connection(endpoint, credentials, namespace, uiEndpoint, experiments, trust, proxy, allowsClearText);
    }

    /** This one through a proxy. */
    public Connection through(String host, int port) {
        return new Connection(
                endpoint,
                credentials,
                namespace,
                uiEndpoint,
                experiments,
                tls,
                InetSocketAddress.createUnresolved(host, port),
                allowsClearText);
    }

    /** This one, though credentials travel unencrypted. To be called before {@link #as}. */
    public Connection allowingClearText() {
        return new Connection(endpoint, credentials, namespace, uiEndpoint, experiments, tls, proxy, true);
    }

    private static boolean isNear(URI endpoint) {
        String host = String.valueOf(endpoint.getHost()).toLowerCase(Locale.ROOT);
        return LOOPBACK.contains(host) || host.endsWith(".svc") || host.endsWith(".svc.cluster.local");
    }
}
