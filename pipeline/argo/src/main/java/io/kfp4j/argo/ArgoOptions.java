package io.kfp4j.argo;

import io.kfp4j.spec.Ordered;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a workflow needs to know beside its pipeline.
 *
 * @param storage where artifacts are kept
 * @param namespace the namespace; whatever the client says if absent
 * @param serviceAccount as whom the pods run; the namespace's default if absent
 * @param arguments values of the pipeline's parameters, by their names in the specification
 */
public record ArgoOptions(
        S3Storage storage, @Nullable String namespace, @Nullable String serviceAccount, Map<String, Object> arguments) {
    public ArgoOptions {
        arguments = Ordered.copy(arguments);
    }

    /** Everything else left open. */
    public static ArgoOptions storingIn(S3Storage storage) {
        return new ArgoOptions(storage, null, null, Map.of());
    }

    /** In this namespace. */
    public ArgoOptions namespace(String name) {
        return new ArgoOptions(storage, name, serviceAccount, arguments);
    }

    /** As this service account. */
    public ArgoOptions serviceAccount(String name) {
        return new ArgoOptions(storage, namespace, name, arguments);
    }

    /** With a value for a parameter of the pipeline: text, a number, a boolean, a list or a map. */
    public ArgoOptions argument(String name, Object value) {
        var all = new LinkedHashMap<>(arguments);
        all.put(name, value);
        return new ArgoOptions(storage, namespace, serviceAccount, all);
    }
}
