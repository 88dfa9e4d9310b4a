package io.kfp4j.spec;

import io.kfp4j.spec.kubernetes.KubernetesExecutorConfig;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a pipeline needs from one platform. */
public record SinglePlatformSpec(
        @Nullable PlatformDeployment deploymentSpec,
        @Nullable String platform,
        Map<String, Object> config,
        @Nullable PipelineConfig pipelineConfig) {

    public SinglePlatformSpec {
        config = Ordered.copy(config);
    }

    /** What executors need, by label. */
    public record PlatformDeployment(@JsonStruct Map<String, KubernetesExecutorConfig> executors) {
        public PlatformDeployment {
            executors = Ordered.copy(executors);
        }
    }

    /** What the whole pipeline needs. Durations in seconds, absent where not limited. */
    public record PipelineConfig(
            @Nullable Workspace workspace,
            @Nullable Integer resourceTtlOnCompletion,
            @Nullable Integer resourceTtlOnSuccess,
            @Nullable Integer resourceTtlOnFailure,
            @Nullable Long activeDeadlineSeconds) {}

    /** A volume that all tasks of a run share. */
    public record Workspace(@Nullable String size, @Nullable KubernetesWorkspace kubernetes) {}

    /** The persistent volume claim behind a workspace. */
    public record KubernetesWorkspace(@Nullable Map<String, Object> pvcSpecPatch) {
        public KubernetesWorkspace {
            pvcSpecPatch = pvcSpecPatch == null ? null : Ordered.copy(pvcSpecPatch);
        }
    }
}
