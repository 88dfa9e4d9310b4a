package io.kfp4j.dsl;

import org.jspecify.annotations.Nullable;

/**
 * Processor, memory and accelerators of a task, in Kubernetes' own words: {@code Resources.cpu("2").memory("4Gi")}. Each may be a
 * text, or a value known when the pipeline runs.
 *
 * @param cpu the limit, in cores ({@code "2"}, {@code "0.5"}, {@code "500m"})
 * @param memory the limit, in bytes or with a unit ({@code "512Mi"}, {@code "4G"})
 */
public record Resources(
        @Nullable Value<String> cpu,
        @Nullable Value<String> memory,
        @Nullable Value<String> cpuRequest,
        @Nullable Value<String> memoryRequest,
        @Nullable Accelerator accelerator) {

    /** Devices of one type, {@code nvidia.com/gpu}, and how many of them. */
    public record Accelerator(Value<String> type, Value<String> count) {}

    /** Resources to start from where no processor limit is wanted. */
    public static Resources none() {
        return new Resources(null, null, null, null, null);
    }

    public static Resources cpu(String limit) {
        return cpu(new Values.Constant<>(limit));
    }

    public static Resources cpu(Value<String> limit) {
        return new Resources(limit, null, null, null, null);
    }

    public Resources memory(String limit) {
        return memory(new Values.Constant<>(limit));
    }

    public Resources memory(Value<String> limit) {
        return new Resources(cpu, limit, cpuRequest, memoryRequest, accelerator);
    }

    public Resources cpuRequest(String request) {
        return cpuRequest(new Values.Constant<>(request));
    }

    public Resources cpuRequest(Value<String> request) {
        return new Resources(cpu, memory, request, memoryRequest, accelerator);
    }

    public Resources memoryRequest(String request) {
        return memoryRequest(new Values.Constant<>(request));
    }

    public Resources memoryRequest(Value<String> request) {
        return new Resources(cpu, memory, cpuRequest, request, accelerator);
    }

    public Resources accelerator(String type, int count) {
        return accelerator(new Values.Constant<>(type), new Values.Constant<>(String.valueOf(count)));
    }

    public Resources accelerator(Value<String> type, Value<String> count) {
        return new Resources(cpu, memory, cpuRequest, memoryRequest, new Accelerator(type, count));
    }
}
