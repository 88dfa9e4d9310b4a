package io.kfp4j.client.connection;

import java.nio.file.Path;
import java.util.Map;

/**
 * Where settings are looked for beside flags.
 *
 * @param environment variables by name
 * @param contextFile what KFP's own tools keep, {@code ~/.config/kfp/context.json}
 * @param serviceAccount the folder that Kubernetes mounts into every pod
 * @param token the token for pipelines that Kubeflow mounts
 */
public record Places(Map<String, String> environment, Path contextFile, Path serviceAccount, Path token) {
    public Places {
        environment = Map.copyOf(environment);
    }

    /** Those of this process. */
    public static Places ofProcess() {
        return new Places(
                System.getenv(),
                Path.of(System.getProperty("user.home", "."), ".config", "kfp", "context.json"),
                Path.of("/var/run/secrets/kubernetes.io/serviceaccount"),
                Credentials.MOUNTED_TOKEN);
    }
}
