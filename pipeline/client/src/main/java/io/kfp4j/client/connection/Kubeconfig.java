package io.kfp4j.client.connection;

import io.kfp4j.spec.format.SpecException;
import io.kfp4j.spec.format.Yaml;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The way to KFP through the Kubernetes API that a kubeconfig describes, by the API server's proxy for services.
 *
 * <p>A kubeconfig is a program: it can name a command to run, files to read, a server to believe blindly. Only the context that is used is
 * read; commands and plug-ins are refused, the rest unless it is allowed.
 */
public final class Kubeconfig {
    private final Path folder;
    private final Set<KubeconfigRisk> allowed;
    private final List<String> problems = new ArrayList<>();

    private Kubeconfig(Path folder, Set<KubeconfigRisk> allowed) {
        this.folder = folder;
        this.allowed = allowed;
    }

    /**
     * The connection of one context.
     *
     * @param context its name; null for the file's current one
     * @param systemNamespace where KFP is installed, {@code kubeflow}
     * @param allowed the risks that are accepted
     * @throws SettingsException with every problem at once; values of credentials are never repeated
     */
    public static Connection read(
            Path file, @Nullable String context, String systemNamespace, Set<KubeconfigRisk> allowed) {
        Map<?, ?> root = parse(file);
        Path folder = real(file).getParent();
        var kubeconfig = new Kubeconfig(folder == null ? real(file) : folder, allowed);
        Connection connection = kubeconfig.connection(root, context, systemNamespace);
        if (!kubeconfig.problems.isEmpty()) {
            throw new SettingsException(kubeconfig.problems.stream()
                    .map(problem -> "kubeconfig '" + file + "': " + problem)
                    .toList());
        }
        return connection;
    }

    private Connection connection(Map<?, ?> root, @Nullable String asked, String systemNamespace) {
        Object name = asked == null ? root.get("current-context") : asked;
        Map<?, ?> context = entry(root, "contexts", "context", name);
        Map<?, ?> cluster = entry(root, "clusters", "cluster", context.get("cluster"));
        Map<?, ?> user = entry(root, "users", "user", context.get("user"));
        String server = text(cluster, "server");
        if (server == null) {
            problems.add("the cluster '" + context.get("cluster") + "' has no server. Give its address.");
            server = "https://localhost";
        } else if (server.startsWith("http://")) {
            refuse(KubeconfigRisk.CLEAR_TEXT, "the server '" + server + "' is not encrypted. Use https.");
        }
        Credentials who = credentials(user);
        Connection connection = Connection.to(server.replaceFirst("/+$", "") + "/api/v1/namespaces/" + systemNamespace
                        + "/services/ml-pipeline:http/proxy")
                .with(tls(cluster, user));
        if (allowed.contains(KubeconfigRisk.CLEAR_TEXT)) {
            connection = connection.allowingClearText();
        }
        return problems.isEmpty() ? connection.as(who) : connection;
    }

    private Tls tls(Map<?, ?> cluster, Map<?, ?> user) {
        Object skip = cluster.get("insecure-skip-tls-verify");
        boolean credulous = skip != null && !"false".equalsIgnoreCase(skip.toString());
        if (credulous) {
            refuse(
                    KubeconfigRisk.SKIP_TLS_VERIFY,
                    "insecure-skip-tls-verify believes any server. Put the server's authority into"
                            + " certificate-authority-data.");
        }
        return new Tls(
                pem(cluster, "certificate-authority"),
                pem(user, "client-certificate"),
                pem(user, "client-key"),
                credulous);
    }

    private Credentials credentials(Map<?, ?> user) {
        if (user.containsKey("exec")) {
            problems.add("the user runs a program to log in (exec), which is never done. Run it yourself and give the"
                    + " token it prints, or use a service account's token.");
        }
        if (user.containsKey("auth-provider")) {
            problems.add("the user logs in through a plug-in (auth-provider), which is never done. Use a service"
                    + " account's token.");
        }
        if (user.containsKey("password")) {
            problems.add("the user logs in with a password, which Kubernetes no longer takes. Use a service account's"
                    + " token.");
        }
        String token = text(user, "token");
        String tokenFile = text(user, "tokenFile");
        if (tokenFile != null) {
            Path file = file("tokenFile", tokenFile);
            return file == null ? Credentials.none() : Credentials.tokenFile(file);
        }
        return token == null ? Credentials.none() : Credentials.bearerToken(token);
    }

    private @Nullable String pem(Map<?, ?> entry, String key) {
        String data = text(entry, key + "-data");
        if (data != null) {
            try {
                return new String(Base64.getMimeDecoder().decode(data), StandardCharsets.UTF_8);
            } catch (IllegalArgumentException e) {
                problems.add(key + "-data is not of base 64. Take it from the cluster again.");
                return null;
            }
        }
        String name = text(entry, key);
        Path file = name == null ? null : file(key, name);
        return file == null ? null : SmallFile.read(file);
    }

    private @Nullable Path file(String key, String name) {
        try {
            // Real paths: a link inside the folder could point out of it.
            Path real = folder.resolve(name).toRealPath();
            if (!real.startsWith(folder)) {
                refuse(
                        KubeconfigRisk.OUTSIDE_FILES,
                        key + " names '" + name + "', which lies outside the kubeconfig's folder. Put the content into"
                                + " the kubeconfig.");
            }
            return real;
        } catch (IOException | InvalidPathException e) {
            problems.add(key + " names '" + name + "', which cannot be read. Put the content into the kubeconfig.");
            return null;
        }
    }

    private Map<?, ?> entry(Map<?, ?> root, String list, String key, @Nullable Object name) {
        if (root.get(list) instanceof List<?> items) {
            for (Object item : items) {
                if (item instanceof Map<?, ?> named
                        && named.get("name") instanceof String own
                        && own.equals(name)
                        && named.get(key) instanceof Map<?, ?> content) {
                    return content;
                }
            }
        }
        problems.add(list + " has no '" + name + "'. Choose a context with 'kubectl config use-context'.");
        return Map.of();
    }

    private void refuse(KubeconfigRisk risk, String problem) {
        if (!allowed.contains(risk)) {
            problems.add(problem);
        }
    }

    private static @Nullable String text(Map<?, ?> entry, String key) {
        return entry.get(key) instanceof String value && !value.isEmpty() ? value : null;
    }

    private static Map<?, ?> parse(Path file) {
        try {
            if (Yaml.parse(SmallFile.read(file), file.toString()) instanceof Map<?, ?> root) {
                return root;
            }
        } catch (SpecException e) {
            // The parser's message may quote the line, which may hold a token.
            throw new SettingsException(List.of("kubeconfig '" + file
                    + "' is no YAML that a kubeconfig may be. Check it with 'kubectl config view'."));
        }
        throw new SettingsException(
                List.of("kubeconfig '" + file + "' holds nothing. Check it with 'kubectl config view'."));
    }

    private static Path real(Path file) {
        try {
            return file.toRealPath();
        } catch (IOException e) {
            throw new SettingsException(List.of("kubeconfig '" + file + "' cannot be read. Name a file that can be."));
        }
    }
}
