package io.kfp4j.spec.kubernetes;

import io.kfp4j.spec.ContainerSpec.EnvVar;
import io.kfp4j.spec.Ordered;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A container that runs before, or with restart policy Always beside, the task's own. */
public record InitContainer(
        String name,
        String image,
        List<String> command,
        List<String> args,
        List<EnvVar> env,
        List<VolumeMount> volumeMounts,
        @Nullable String restartPolicy,
        @Nullable Resources resources) {
    public InitContainer {
        command = List.copyOf(command);
        args = List.copyOf(args);
        env = List.copyOf(env);
        volumeMounts = List.copyOf(volumeMounts);
    }

    /** A volume of the pod as a folder. */
    public record VolumeMount(String volumeName, String mountPath) {}

    /** What the container may and must have. */
    public record Resources(Map<String, String> requests, Map<String, String> limits) {
        public Resources {
            requests = Ordered.copy(requests);
            limits = Ordered.copy(limits);
        }
    }
}
