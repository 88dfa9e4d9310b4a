package io.kfp4j.client.connection;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The variables in which a machine names its proxy for everybody. */
final class ProxyVariables {
    static final List<String> NAMES = List.of("HTTPS_PROXY", "https_proxy");

    private final Map<String, String> environment;

    ProxyVariables(Map<String, String> environment) {
        this.environment = environment;
    }

    /** The proxy on the way to a host, {@code host:port}; null where the variable is not set or the host is near. */
    @Nullable
    String proxyFor(String host, String variable) {
        String value = environment.get(variable);
        return value == null || isNear(host)
                ? null
                : value.replaceFirst("^https?://", "").replaceFirst("/+$", "");
    }

    private boolean isNear(String host) {
        String near = environment.getOrDefault("NO_PROXY", environment.getOrDefault("no_proxy", ""));
        return Arrays.stream(near.split(",", -1))
                .map(each -> each.strip().toLowerCase(Locale.ROOT).replaceFirst(":\\d+$", ""))
                .filter(each -> !each.isEmpty())
                .anyMatch(each -> each.equals("*") || isIn(host.toLowerCase(Locale.ROOT), each));
    }

    private static boolean isIn(String host, String domain) {
        String bare = domain.replaceFirst("^[*]?[.]", "");
        return host.equals(bare) || host.endsWith("." + bare);
    }
}
