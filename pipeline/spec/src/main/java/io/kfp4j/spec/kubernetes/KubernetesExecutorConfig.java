package io.kfp4j.spec.kubernetes;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an executor needs from Kubernetes ({@code kubernetes_executor_config.proto}).
 *
 * <p>Names that may be known only when the pipeline runs stand in {@code …Parameter} components; where they are fixed, the older plain
 * component carries them as well.
 */
public record KubernetesExecutorConfig(
        List<SecretAsVolume> secretAsVolume,
        List<SecretAsEnv> secretAsEnv,
        List<PvcMount> pvcMount,
        @Nullable NodeSelector nodeSelector,
        @Nullable PodMetadata podMetadata,
        List<ImagePullSecret> imagePullSecret,
        @Nullable String imagePullPolicy,
        List<ConfigMapAsVolume> configMapAsVolume,
        List<ConfigMapAsEnv> configMapAsEnv,
        @Nullable Long activeDeadlineSeconds,
        List<FieldPathAsEnv> fieldPathAsEnv,
        List<Toleration> tolerations,
        List<GenericEphemeralVolume> genericEphemeralVolume,
        List<NodeAffinityTerm> nodeAffinity,
        List<PodAffinityTerm> podAffinity,
        @Nullable EnabledSharedMemory enabledSharedMemory,
        List<EmptyDirMount> emptyDirMounts,
        @Nullable SecurityContext securityContext,
        List<InitContainer> initContainers) {

    public KubernetesExecutorConfig {
        secretAsVolume = List.copyOf(secretAsVolume);
        secretAsEnv = List.copyOf(secretAsEnv);
        pvcMount = List.copyOf(pvcMount);
        imagePullSecret = List.copyOf(imagePullSecret);
        configMapAsVolume = List.copyOf(configMapAsVolume);
        configMapAsEnv = List.copyOf(configMapAsEnv);
        fieldPathAsEnv = List.copyOf(fieldPathAsEnv);
        tolerations = List.copyOf(tolerations);
        genericEphemeralVolume = List.copyOf(genericEphemeralVolume);
        nodeAffinity = List.copyOf(nodeAffinity);
        podAffinity = List.copyOf(podAffinity);
        emptyDirMounts = List.copyOf(emptyDirMounts);
        initContainers = List.copyOf(initContainers);
    }

    /** Asks for nothing. */
    public static KubernetesExecutorConfig none() {
        return new KubernetesExecutorConfig(
                List.of(), List.of(), List.of(), null, null, List.of(), null, List.of(), List.of(), null, List.of(),
                List.of(), List.of(), List.of(), List.of(), null, List.of(), null, List.of());
    }
}
