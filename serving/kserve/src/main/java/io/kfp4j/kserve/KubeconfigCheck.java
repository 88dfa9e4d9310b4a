package io.kfp4j.kserve;

import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.internal.KubeConfigUtils;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** One look at one kubeconfig: collects its problems and takes the files it names into itself. */
final class KubeconfigCheck {

    private static final int MOST_FILE_BYTES = 1 << 20;

    /** The keys whose values name files, and the keys that carry the same content in the kubeconfig itself. */
    private static final Map<String, String> FILE_KEYS = Map.of(
            "certificate-authority", "certificate-authority-data",
            "client-certificate", "client-certificate-data",
            "client-key", "client-key-data");

    private final Path folder;
    private final Set<KubeconfigRisk> allowed;
    private final List<String> problems;
    private final Map<String, Path> tokenFiles = new HashMap<>();
    private Map<Object, Object> root = Map.of();

    private KubeconfigCheck(Path folder, Set<KubeconfigRisk> allowed, List<String> problems) {
        this.folder = folder;
        this.allowed = allowed;
        this.problems = problems;
    }

    static KubeconfigCheck run(String text, Path file, Set<KubeconfigRisk> allowed, List<String> problems) {
        Path folder = file.getParent();
        KubeconfigCheck check = new KubeconfigCheck(folder == null ? file : folder, allowed, problems);
        check.run(text);
        return check;
    }

    /** The configuration of the current context; only to be asked for when there is no problem. */
    Config toConfig() {
        Config config = Config.empty();
        KubeConfigUtils.merge(config, null, KubeConfigUtils.parseConfigFromString(Serialization.asJson(root)));
        Path token = tokenFiles.get(config.getCurrentContext().getContext().getUser());
        if (token != null) {
            config.setOauthTokenProvider(() -> Cluster.read(token));
        }
        return config;
    }

    private void run(String text) {
        Object loaded;
        try {
            loaded = new Load(LoadSettings.builder()
                            .setCodePointLimit(1 << 20)
                            .setMaxAliasesForCollections(10)
                            .setAllowRecursiveKeys(false)
                            .build())
                    .loadFromString(text);
        } catch (YamlEngineException | StackOverflowError e) {
            // The parser's message quotes the line, which may hold a token.
            problems.add("it is no YAML that a kubeconfig may be. Check it with 'kubectl config view'.");
            return;
        }
        if (!(loaded instanceof Map<?, ?> map)) {
            problems.add("it is no mapping with clusters, users and contexts. Check it with 'kubectl config view'.");
            return;
        }
        root = new LinkedHashMap<>(map);
        Map<String, Map<Object, Object>> clusters = entries("clusters", "cluster");
        Map<String, Map<Object, Object>> users = entries("users", "user");
        Map<String, Map<Object, Object>> contexts = entries("contexts", "context");
        clusters.forEach(this::checkCluster);
        users.forEach(this::checkUser);
        checkCurrentContext(contexts, clusters, users);
    }

    private Map<String, Map<Object, Object>> entries(String list, String key) {
        Map<String, Map<Object, Object>> entries = new LinkedHashMap<>();
        if (!(root.get(list) instanceof List<?> items)) {
            problems.add(list + ": is no list of named entries.");
            return entries;
        }
        List<Object> copies = new ArrayList<>();
        for (Object item : items) {
            if (item instanceof Map<?, ?> named
                    && named.get("name") instanceof String name
                    && named.get(key) instanceof Map<?, ?> content) {
                Map<Object, Object> copy = new LinkedHashMap<>(content);
                Map<Object, Object> entry = new LinkedHashMap<>(named);
                entry.put(key, copy);
                copies.add(entry);
                if (entries.put(name, copy) != null) {
                    problems.add(list + ": has two entries '" + name + "'. Keep one.");
                }
            } else {
                problems.add(list + ": has an entry without 'name' or without '" + key + "'.");
            }
        }
        root.put(list, copies);
        return entries;
    }

    private void checkCluster(String name, Map<Object, Object> cluster) {
        String where = "cluster '" + name + "': ";
        if (isSet(cluster.get("insecure-skip-tls-verify"))) {
            refuse(
                    KubeconfigRisk.SKIP_TLS_VERIFY,
                    where + "insecure-skip-tls-verify believes any server. Put the server's certificate authority into"
                            + " certificate-authority-data.");
        }
        String server = cluster.get("server") instanceof String text ? text : "";
        String scheme = scheme(server);
        if ("http".equals(scheme)) {
            refuse(KubeconfigRisk.CLEAR_TEXT, where + "server '" + server + "' is not encrypted. Use https.");
        } else if (!"https".equals(scheme)) {
            problems.add(where + "server '" + server + "' is no https address.");
        }
        takeIn(where, cluster, "certificate-authority");
    }

    private void checkUser(String name, Map<Object, Object> user) {
        String where = "user '" + name + "': ";
        if (user.containsKey("exec")) {
            refuse(
                    KubeconfigRisk.EXEC,
                    where + "exec runs a program" + command(user.get("exec"))
                            + ". Use a service account's token instead.");
        }
        if (user.containsKey("auth-provider")) {
            refuse(
                    KubeconfigRisk.AUTH_PROVIDER,
                    where + "auth-provider hands tokens to a plug-in. Use a service account's token instead.");
        }
        takeIn(where, user, "client-certificate");
        takeIn(where, user, "client-key");
        Path token = file(where, user.remove("tokenFile"), "tokenFile");
        if (token != null) {
            tokenFiles.put(name, token);
        }
    }

    private void checkCurrentContext(
            Map<String, Map<Object, Object>> contexts,
            Map<String, Map<Object, Object>> clusters,
            Map<String, Map<Object, Object>> users) {
        Object current = root.get("current-context");
        Map<Object, Object> context = current instanceof String name ? contexts.get(name) : null;
        if (context == null) {
            problems.add("current-context: names none of the contexts. Set it with 'kubectl config use-context'.");
            return;
        }
        if (!(context.get("cluster") instanceof String cluster) || !clusters.containsKey(cluster)) {
            problems.add("context '" + current + "': its cluster is not in the file.");
        }
        if (!(context.get("user") instanceof String user) || !users.containsKey(user)) {
            problems.add("context '" + current + "': its user is not in the file.");
        }
    }

    private void takeIn(String where, Map<Object, Object> entry, String key) {
        String dataKey = FILE_KEYS.get(key);
        Path file = file(where, entry.remove(key), key);
        if (file == null || entry.containsKey(dataKey)) {
            return;
        }
        try {
            if (Files.size(file) > MOST_FILE_BYTES) {
                problems.add(where + key + " names a file larger than " + MOST_FILE_BYTES + " bytes.");
                return;
            }
            entry.put(dataKey, Base64.getEncoder().encodeToString(Files.readAllBytes(file)));
        } catch (IOException e) {
            problems.add(where + key + " names '" + file + "', which cannot be read.");
        }
    }

    private @Nullable Path file(String where, @Nullable Object value, String key) {
        if (!(value instanceof String name) || name.isEmpty()) {
            return null;
        }
        try {
            // Real paths: a link inside the folder could point out of it.
            Path real = folder.resolve(name).toRealPath();
            if (!real.startsWith(folder)) {
                refuse(
                        KubeconfigRisk.OUTSIDE_FILES,
                        where + key + " names '" + name + "', which lies outside the kubeconfig's folder. Put the"
                                + " content into the kubeconfig.");
            }
            return real;
        } catch (IOException | InvalidPathException e) {
            problems.add(where + key + " names '" + name + "', which cannot be read. Mount it beside the kubeconfig.");
            return null;
        }
    }

    private void refuse(KubeconfigRisk risk, String problem) {
        if (!allowed.contains(risk)) {
            problems.add(problem);
        }
    }

    private static boolean isSet(@Nullable Object flag) {
        return flag != null && !"false".equalsIgnoreCase(flag.toString());
    }

    private static @Nullable String scheme(String server) {
        try {
            URI uri = URI.create(server);
            return uri.getHost() == null ? null : uri.getScheme();
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static String command(@Nullable Object exec) {
        return exec instanceof Map<?, ?> map && map.get("command") instanceof String command
                ? " ('" + command + "')"
                : "";
    }
}
