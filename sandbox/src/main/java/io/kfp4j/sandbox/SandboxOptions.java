package io.kfp4j.sandbox;

import java.nio.file.Path;

/**
 * Where the sandbox keeps its data and listens.
 *
 * @param folder for objects in storage, models being served and the kubeconfig
 * @param credentials of the object storage
 * @param s3Port of the object storage, 0 for any free one
 * @param kubernetesPort of the Kubernetes API, 0 for any free one
 * @param pushgatewayPort of the Pushgateway, 0 for any free one
 * @param kfpPort of the stand-in for KFP, 0 for any free one
 */
public record SandboxOptions(
        Path folder, Credentials credentials, int s3Port, int kubernetesPort, int pushgatewayPort, int kfpPort) {

    public SandboxOptions {
        for (int port : new int[] {s3Port, kubernetesPort, pushgatewayPort, kfpPort}) {
            if (port < 0 || port > 65_535) {
                throw new IllegalArgumentException("port " + port + " is none. Use 0 to 65535; 0 is any free one.");
            }
        }
    }

    /** Free ports and random keys. */
    public static SandboxOptions in(Path folder) {
        return new SandboxOptions(folder, Credentials.random(), 0, 0, 0, 0);
    }

    public SandboxOptions credentials(Credentials keys) {
        return new SandboxOptions(folder, keys, s3Port, kubernetesPort, pushgatewayPort, kfpPort);
    }

    public SandboxOptions s3Port(int port) {
        return new SandboxOptions(folder, credentials, port, kubernetesPort, pushgatewayPort, kfpPort);
    }

    public SandboxOptions kubernetesPort(int port) {
        return new SandboxOptions(folder, credentials, s3Port, port, pushgatewayPort, kfpPort);
    }

    public SandboxOptions pushgatewayPort(int port) {
        return new SandboxOptions(folder, credentials, s3Port, kubernetesPort, port, kfpPort);
    }

    public SandboxOptions kfpPort(int port) {
        return new SandboxOptions(folder, credentials, s3Port, kubernetesPort, pushgatewayPort, port);
    }
}
