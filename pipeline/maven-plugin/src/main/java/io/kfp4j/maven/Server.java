package io.kfp4j.maven;

import io.kfp4j.client.KfpClient;
import io.kfp4j.client.connection.Places;
import io.kfp4j.client.connection.Setting;
import io.kfp4j.client.connection.Settings;
import java.util.EnumMap;
import java.util.Map;
import org.apache.maven.plugin.MojoFailureException;
import org.jspecify.annotations.Nullable;

/** Finds the server of KFP. Who asks is never said in a pom: it comes from the environment or the context file. */
final class Server {

    /**
     * A client of the server that the configuration names, or else the environment.
     *
     * @throws MojoFailureException if nobody names one
     * @throws io.kfp4j.client.connection.SettingsException if what they say does not fit together
     */
    static KfpClient of(@Nullable String endpoint, @Nullable String namespace, Places places)
            throws MojoFailureException {
        Map<Setting, String> said = new EnumMap<>(Setting.class);
        if (endpoint != null) {
            said.put(Setting.ENDPOINT, endpoint);
        }
        if (namespace != null) {
            said.put(Setting.NAMESPACE, namespace);
        }
        var settings = Settings.find(said, places);
        if (settings.get(Setting.ENDPOINT).isEmpty()
                && settings.get(Setting.KUBECONFIG).isEmpty()) {
            throw new MojoFailureException(
                    "No server of KFP is named. Give <endpoint> in the pom, -Dkfp4j.endpoint=…, or "
                            + Setting.ENDPOINT.variable() + " in the environment.");
        }
        return KfpClient.of(settings);
    }

    private Server() {}
}
