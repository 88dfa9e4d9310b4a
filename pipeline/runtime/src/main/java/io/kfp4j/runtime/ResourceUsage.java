package io.kfp4j.runtime;

import io.kfp4j.spec.format.Json;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a task has used of its machine.
 *
 * @param cpuSeconds processor time, of all processors together
 * @param peakMemoryBytes the most memory it ever held; null where it cannot be told from that of others
 */
record ResourceUsage(double cpuSeconds, @Nullable Long peakMemoryBytes, Source source) {

    /** Where the figures come from. */
    enum Source {
        /** The container's control group, version 2: everything in the container, and the file cache. */
        CGROUP2,
        /** The same of version 1. */
        CGROUP1,
        /** This process alone. */
        PROCESS,
        /** One thread of a JVM that runs other tasks as well. */
        THREAD;

        String wireName() {
            return switch (this) {
                case CGROUP2 -> "cgroup2";
                case CGROUP1 -> "cgroup1";
                case PROCESS -> "process";
                case THREAD -> "thread";
            };
        }
    }

    /** {@code 1.23 CPU seconds, 456 MiB peak memory}. */
    String sentence() {
        var memory = peakMemoryBytes == null ? "" : ", " + Math.round(peakMemoryBytes / 1048576.0) + " MiB peak memory";
        return decimals(Math.round(cpuSeconds * 100)) + " CPU seconds" + memory;
    }

    String json() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("cpuSeconds", cpuSeconds);
        if (peakMemoryBytes != null) {
            all.put("peakMemoryBytes", peakMemoryBytes);
        }
        all.put("source", source.wireName());
        return Json.text(all);
    }

    // String.format would load its machinery for this one line.
    private static String decimals(long hundredths) {
        long rest = hundredths % 100;
        return hundredths / 100 + (rest < 10 ? ".0" : ".") + rest;
    }
}
