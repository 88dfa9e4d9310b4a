package io.kfp4j.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** Measures time as the clock on the wall shows it, and as this process's CPU use. */
record Stopwatch(OperatingSystemMXBean process, long wallNanos, long cpuNanos) {
    private static final double NANOS = 1e9;

    static Stopwatch start() {
        var process = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return new Stopwatch(process, System.nanoTime(), process.getProcessCpuTime());
    }

    double wallSeconds() {
        return (System.nanoTime() - wallNanos) / NANOS;
    }

    double cpuSeconds() {
        return (process.getProcessCpuTime() - cpuNanos) / NANOS;
    }
}
