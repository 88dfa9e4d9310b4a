package io.kfp4j.spec;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A container: image, the program with its arguments, environment and resources. */
public record ContainerSpec(
        @Nullable String image,
        List<String> command,
        List<String> args,
        @Nullable Lifecycle lifecycle,
        @Nullable ResourceSpec resources,
        List<EnvVar> env) {

    public ContainerSpec {
        command = List.copyOf(command);
        args = List.copyOf(args);
        env = List.copyOf(env);
    }

    /** An environment variable with a fixed value. */
    public record EnvVar(String name, @Nullable String value) {}

    /** Hooks around the container; no open-source backend runs them. */
    public record Lifecycle(@Nullable Exec preCacheCheck) {

        /** A program with its arguments. */
        public record Exec(List<String> command, List<String> args) {
            public Exec {
                command = List.copyOf(command);
                args = List.copyOf(args);
            }
        }
    }

    /**
     * What the container may and must have. The numbers (cores, gigabytes) are KFP's older form of the texts; both are written
     * for values known when the pipeline is compiled.
     */
    public record ResourceSpec(
            @Nullable Double cpuLimit,
            @Nullable Double memoryLimit,
            @Nullable Double cpuRequest,
            @Nullable Double memoryRequest,
            @Nullable Accelerator accelerator,
            @Nullable String resourceCpuLimit,
            @Nullable String resourceMemoryLimit,
            @Nullable String resourceCpuRequest,
            @Nullable String resourceMemoryRequest) {}

    /** Devices such as {@code nvidia.com/gpu}. */
    public record Accelerator(
            @Nullable String type,
            @Nullable Long count,
            @Nullable String resourceType,
            @Nullable String resourceCount) {}
}
