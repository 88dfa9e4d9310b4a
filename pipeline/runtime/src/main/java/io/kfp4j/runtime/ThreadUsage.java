package io.kfp4j.runtime;

import java.lang.management.ManagementFactory;
import java.util.function.Supplier;

/** Measures a task among others in the same JVM: the processor time of its thread. */
final class ThreadUsage implements UsageMeter {

    private static final double NANOS = 1e9;

    @Override
    public Supplier<ResourceUsage> start() {
        var threads = ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadCpuTime();
        return () -> new ResourceUsage(
                (threads.getCurrentThreadCpuTime() - before) / NANOS, null, ResourceUsage.Source.THREAD);
    }
}
