package io.kfp4j.dsl;

import org.jspecify.annotations.Nullable;

/**
 * Processor, memory and accelerators of a task, in Kubernetes' own words: {@code Resources.cpu("2").memory("4Gi")}.
 *
 * @param cpu the limit, in cores ({@code "2"}, {@code "0.5"}, {@code "500m"})
 * @param memory the limit, in bytes or with a unit ({@code "512Mi"}, {@code "4G"})
 */
public record Resources(
        @Nullable String cpu,
        @Nullable String memory,
        @Nullable String cpuRequest,
        @Nullable String memoryRequest,
        @Nullable Accelerator accelerator) {

    /** Devices of one type, {@code nvidia.com/gpu}. */
    public record Accelerator(String type, int count) {}

    /** Resources to start from where no processor limit is wanted. */
    public static Resources none() {
        return new Resources(null, null, null, null, null);
    }

    public static Resources cpu(String limit) {
        return new Resources(limit, null, null, null, null);
    }

    public Resources memory(String limit) {
        return new Resources(cpu, limit, cpuRequest, memoryRequest, accelerator);
    }

    public Resources cpuRequest(String request) {
        return new Resources(cpu, memory, request, memoryRequest, accelerator);
    }

    public Resources memoryRequest(String request) {
        return new Resources(cpu, memory, cpuRequest, request, accelerator);
    }

    public Resources accelerator(String type, int count) {
        return new Resources(cpu, memory, cpuRequest, memoryRequest, new Accelerator(type, count));
    }
}
