package io.kfp4j.client.connection;

import io.kfp4j.client.connection.Settings.Found;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes a connection of settings. */
final class ConnectionMaker {
    private static final List<Setting> IDENTITIES =
            List.of(Setting.TOKEN, Setting.TOKEN_FILE, Setting.COOKIE, Setting.HEADERS, Setting.USER);

    private final Settings settings;

    ConnectionMaker(Settings settings) {
        this.settings = settings;
    }

    Connection make() {
        Connection connection = base();
        String namespace = settings.value(Setting.NAMESPACE);
        if (namespace != null) {
            connection = connection.in(namespace);
        }
        String ui = settings.value(Setting.UI_ENDPOINT);
        if (ui != null) {
            connection = connection.shownAt(ui);
        }
        String authorities = settings.value(Setting.CA_FILE);
        if (authorities != null) {
            connection = connection.with(Tls.trusting(SmallFile.read(Path.of(authorities))));
        }
        String proxy = settings.value(Setting.PROXY);
        if (proxy != null) {
            if (proxy.contains("@")) {
                throw new SettingsException(List.of("the proxy of "
                        + settings.get(Setting.PROXY).orElseThrow().origin()
                        + " wants a user and a password, which are not sent. Name one that wants none."));
            }
            int colon = proxy.lastIndexOf(':');
            connection = connection.through(proxy.substring(0, Math.max(0, colon)), port(proxy, colon));
        }
        if (settings.allows(Setting.ALLOW_CLEAR_TEXT)) {
            connection = connection.allowingClearText();
        }
        Optional<Credentials> who = credentials();
        if (who.isPresent()) {
            connection = connection.as(who.get());
        }
        return connection.using(
                new ExperimentNames(settings.value(Setting.EXPERIMENT), settings.value(Setting.OVERRIDE_EXPERIMENT)));
    }

    private Connection base() {
        String endpoint = settings.value(Setting.ENDPOINT);
        if (endpoint != null) {
            return Connection.to(endpoint);
        }
        String kubeconfig = settings.value(Setting.KUBECONFIG);
        if (kubeconfig == null) {
            throw new SettingsException(List.of("no endpoint of KFP is set. Give "
                    + Setting.ENDPOINT.option() + ", set " + Setting.ENDPOINT.variable()
                    + ", or name a kubeconfig with " + Setting.KUBECONFIG.option() + "."));
        }
        return Kubeconfig.read(
                Path.of(kubeconfig), settings.value(Setting.KUBE_CONTEXT), settings.systemNamespace(), risks());
    }

    private Set<KubeconfigRisk> risks() {
        var risks = EnumSet.noneOf(KubeconfigRisk.class);
        if (settings.allows(Setting.ALLOW_CLEAR_TEXT)) {
            risks.add(KubeconfigRisk.CLEAR_TEXT);
        }
        if (settings.allows(Setting.ALLOW_SKIP_TLS_VERIFY)) {
            risks.add(KubeconfigRisk.SKIP_TLS_VERIFY);
        }
        if (settings.allows(Setting.ALLOW_OUTSIDE_FILES)) {
            risks.add(KubeconfigRisk.OUTSIDE_FILES);
        }
        return risks;
    }

    /** The identity from the strongest place; two from the same place are one too many. */
    private Optional<Credentials> credentials() {
        Setting best = null;
        for (Setting each : IDENTITIES) {
            Optional<Found> found = settings.get(each);
            if (found.isEmpty()) {
                continue;
            }
            Origin.Kind kind = found.get().origin().kind();
            Origin.Kind strongest = best == null
                    ? null
                    : settings.get(best).orElseThrow().origin().kind();
            if (best != null && kind == strongest) {
                throw new SettingsException(
                        List.of("both " + settings.get(best).orElseThrow().origin() + " and "
                                + found.get().origin() + " say who asks (" + best.key() + ", " + each.key()
                                + "). Keep one."));
            }
            if (strongest == null || kind.compareTo(strongest) < 0) {
                best = each;
            }
        }
        return best == null ? Optional.empty() : Optional.of(credentials(best));
    }

    private Credentials credentials(Setting setting) {
        String value = settings.get(setting).orElseThrow().value();
        return switch (setting) {
            case TOKEN -> Credentials.bearerToken(value);
            case TOKEN_FILE -> Credentials.tokenFile(Path.of(value));
            case COOKIE -> Credentials.cookie(value);
            case HEADERS -> Credentials.headers(headers(value));
            default -> Credentials.dexLogin(value, password(value));
        };
    }

    private String password(String user) {
        String password = settings.value(Setting.PASSWORD);
        if (password == null) {
            throw new SettingsException(
                    List.of("there is no password for user '" + user + "'. Set " + Setting.PASSWORD.variable() + "."));
        }
        return password;
    }

    private static Map<String, String> headers(String text) {
        var headers = new LinkedHashMap<String, String>();
        Arrays.stream(text.split(",", -1)).forEach(each -> {
            int equals = each.indexOf('=');
            if (equals < 1) {
                throw new SettingsException(
                        List.of(Setting.HEADERS.key() + ": a header is not of the form 'name=value'. Write it so."));
            }
            headers.put(each.substring(0, equals).strip(), each.substring(equals + 1));
        });
        return headers;
    }

    private static int port(String proxy, int colon) {
        try {
            return Integer.parseInt(proxy.substring(colon + 1));
        } catch (NumberFormatException e) {
            throw new SettingsException(
                    List.of("the proxy '" + proxy + "' is not of the form 'host:port'. Write it so."));
        }
    }
}
