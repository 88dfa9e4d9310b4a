package io.kfp4j.local;

import io.kfp4j.spec.CompiledPipeline;
import io.kfp4j.spec.PlatformSpec;
import io.kfp4j.spec.SinglePlatformSpec;
import io.kfp4j.spec.kubernetes.KubernetesExecutorConfig;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the second document of a compiled pipeline says, as far as it matters on one machine. */
record KubernetesConfig(@Nullable SinglePlatformSpec platform) {

    static KubernetesConfig of(CompiledPipeline pipeline) {
        var platforms = pipeline.platform();
        return new KubernetesConfig(
                platforms == null ? null : platforms.platforms().get(PlatformSpec.KUBERNETES));
    }

    /** Of one executor, by its label. */
    @Nullable
    KubernetesExecutorConfig executor(String label) {
        return platform == null || platform.deploymentSpec() == null
                ? null
                : platform.deploymentSpec().executors().get(label);
    }

    /** The time limit of the whole pipeline. */
    Optional<Long> deadlineSeconds() {
        var config = platform == null ? null : platform.pipelineConfig();
        return Optional.ofNullable(config == null ? null : config.activeDeadlineSeconds())
                .map(Number::longValue)
                .filter(seconds -> seconds > 0);
    }
}
