package io.kfp4j.client.connection;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The settings of a connection, and where each comes from: a flag beats an environment variable, that the context file, that what the
 * cluster around the process says.
 */
public final class Settings {

    /** A setting that is set. */
    public record Found(String value, Origin origin) {
        @Override
        public String toString() {
            return "*** (" + origin + ")";
        }
    }

    private static final String USUAL_SYSTEM_NAMESPACE = "kubeflow";

    private final Map<Setting, Found> found;

    private Settings(Map<Setting, Found> found) {
        this.found = found;
    }

    /** What this process finds without flags. */
    public static Settings ofProcess() {
        return find(Map.of(), Places.ofProcess());
    }

    /**
     * Looks everywhere.
     *
     * @throws SettingsException if the context file is not right
     */
    public static Settings find(Map<Setting, String> flags, Places places) {
        var found = new EnumMap<Setting, Found>(Setting.class);
        flags.forEach((setting, value) -> put(found, setting, value, Origin.Kind.FLAG, setting.option()));
        for (Setting setting : Setting.values()) {
            put(
                    found,
                    setting,
                    places.environment().get(setting.variable()),
                    Origin.Kind.ENVIRONMENT,
                    setting.variable());
        }
        ContextFile.read(places.contextFile())
                .forEach((setting, value) -> put(
                        found,
                        setting,
                        value,
                        Origin.Kind.CONTEXT_FILE,
                        places.contextFile().toString()));
        putProxy(found, new ProxyVariables(places.environment()));
        putCluster(found, places);
        return new Settings(found);
    }

    /** As other programs do, for encrypted ways out of this machine; after our own variable, and with the same rank. */
    private static void putProxy(Map<Setting, Found> found, ProxyVariables variables) {
        Found endpoint = found.get(Setting.ENDPOINT);
        if (endpoint == null || endpoint.value().startsWith("http://")) {
            return;
        }
        String host = endpoint.value().strip().replaceFirst("^https://", "").replaceFirst("[:/].*$", "");
        ProxyVariables.NAMES.forEach(
                name -> put(found, Setting.PROXY, variables.proxyFor(host, name), Origin.Kind.ENVIRONMENT, name));
    }

    private static void putCluster(Map<Setting, Found> found, Places places) {
        Path namespace = places.serviceAccount().resolve("namespace");
        if (!Files.isReadable(namespace)) {
            return;
        }
        put(found, Setting.NAMESPACE, SmallFile.read(namespace).strip(), Origin.Kind.IN_CLUSTER, namespace.toString());
        if (!found.containsKey(Setting.KUBECONFIG)) {
            Found system = found.get(Setting.SYSTEM_NAMESPACE);
            put(
                    found,
                    Setting.ENDPOINT,
                    "http://ml-pipeline." + (system == null ? USUAL_SYSTEM_NAMESPACE : system.value())
                            + ".svc.cluster.local:8888",
                    Origin.Kind.IN_CLUSTER,
                    "its service ml-pipeline");
        }
        if (Files.isReadable(places.token())) {
            put(
                    found,
                    Setting.TOKEN_FILE,
                    places.token().toString(),
                    Origin.Kind.IN_CLUSTER,
                    places.token().toString());
        }
    }

    private static void put(
            Map<Setting, Found> found, Setting setting, @Nullable String value, Origin.Kind kind, String where) {
        if (value != null && !value.isBlank()) {
            found.putIfAbsent(setting, new Found(value, new Origin(kind, where)));
        }
    }

    /** The value of a setting and where it comes from; empty where it is not set. */
    public Optional<Found> get(Setting setting) {
        return Optional.ofNullable(found.get(setting));
    }

    /** All that are set, with values that may be shown: secrets are {@code ***}. */
    public Map<Setting, Found> shown() {
        var shown = new LinkedHashMap<Setting, Found>();
        found.forEach((setting, each) ->
                shown.put(setting, isSecret(setting, each) ? new Found("***", each.origin()) : each));
        return Collections.unmodifiableMap(shown);
    }

    private static boolean isSecret(Setting setting, Found each) {
        return setting.isSecret() || (setting == Setting.PROXY && each.value().contains("@"));
    }

    /**
     * The connection that the settings make.
     *
     * @throws SettingsException with everything that is wrong with them
     */
    public Connection connection() {
        try {
            return new ConnectionMaker(this).make();
        } catch (IllegalArgumentException e) {
            throw new SettingsException(List.of(String.valueOf(e.getMessage())));
        }
    }

    @Nullable
    String value(Setting setting) {
        Found each = found.get(setting);
        return each == null ? null : each.value();
    }

    boolean allows(Setting setting) {
        return "true".equalsIgnoreCase(value(setting));
    }

    String systemNamespace() {
        String system = value(Setting.SYSTEM_NAMESPACE);
        return system == null ? USUAL_SYSTEM_NAMESPACE : system;
    }
}
