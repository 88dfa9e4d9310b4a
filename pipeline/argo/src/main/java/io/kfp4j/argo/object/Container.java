package io.kfp4j.argo.object;

import io.kfp4j.spec.Ordered;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A program in an image. */
public record Container(
        String image,
        List<String> command,
        List<String> args,
        List<Env> env,
        @Nullable Resources resources,
        List<VolumeMount> volumeMounts,
        @Nullable String imagePullPolicy,
        Map<String, Object> securityContext) {

    public Container {
        command = List.copyOf(command);
        args = List.copyOf(args);
        env = List.copyOf(env);
        volumeMounts = List.copyOf(volumeMounts);
        securityContext = Ordered.copy(securityContext);
    }

    /** An environment variable, with a value or a place to take it from. */
    public record Env(String name, @Nullable String value, Map<String, Object> valueFrom) {
        public Env {
            valueFrom = Ordered.copy(valueFrom);
        }
    }

    /** What the container may and must have. */
    public record Resources(Map<String, String> limits, Map<String, String> requests) {
        public Resources {
            limits = Ordered.copy(limits);
            requests = Ordered.copy(requests);
        }
    }

    /** A volume of the pod as a folder. */
    public record VolumeMount(String name, String mountPath, @Nullable String subPath, boolean readOnly) {}
}
