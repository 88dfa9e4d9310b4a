package io.kfp4j.runtime;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Measures a task that has a process to itself: by the control group of its container, or by the process where there is no container.
 *
 * @param root the file system, {@code /}
 */
record ProcessUsage(Path root) implements UsageMeter {

    private static final double MICROS = 1e6;
    private static final double NANOS = 1e9;

    @Override
    public Supplier<ResourceUsage> start() {
        return this::read;
    }

    private ResourceUsage read() {
        var usage = ofCgroup2();
        if (usage == null) {
            usage = ofCgroup1();
        }
        return usage == null ? new ResourceUsage(ofProcess(), peakOfProcess(), ResourceUsage.Source.PROCESS) : usage;
    }

    // A container sees its own group where the machine sees the root group; the root group keeps no account of memory.
    private @Nullable ResourceUsage ofCgroup2() {
        var group = root.resolve("sys/fs/cgroup");
        var cpu = after("usage_usec ", group.resolve("cpu.stat"));
        if (cpu == null || !Files.exists(group.resolve("memory.current"))) {
            return null;
        }
        var peak = number(group.resolve("memory.peak")); // since Linux 5.19
        return new ResourceUsage(cpu / MICROS, peak == null ? peakOfProcess() : peak, ResourceUsage.Source.CGROUP2);
    }

    private @Nullable ResourceUsage ofCgroup1() {
        var cpuGroup = root.resolve("sys/fs/cgroup/cpuacct");
        var memoryGroup = root.resolve("sys/fs/cgroup/memory");
        var cpu = number(cpuGroup.resolve("cpuacct.usage"));
        var peak = number(memoryGroup.resolve("memory.max_usage_in_bytes"));
        if (cpu == null || peak == null || isMachines(cpuGroup) || isMachines(memoryGroup)) {
            return null;
        }
        return new ResourceUsage(cpu / NANOS, peak, ResourceUsage.Source.CGROUP1);
    }

    // Only the root group of the machine has a release agent.
    private static boolean isMachines(Path group) {
        return Files.exists(group.resolve("release_agent"));
    }

    private static double ofProcess() {
        return ProcessHandle.current()
                .info()
                .totalCpuDuration()
                .map(time -> time.toNanos() / NANOS)
                .orElse(0.0);
    }

    private @Nullable Long peakOfProcess() {
        var kibibytes = after("VmHWM:", root.resolve("proc/self/status"));
        return kibibytes == null ? null : kibibytes * 1024;
    }

    private static @Nullable Long number(Path file) {
        return after("", file);
    }

    /** The whole number that follows a key in a file of the kernel's; null where there is none. */
    private static @Nullable Long after(String key, Path file) {
        try {
            for (var line : Files.readAllLines(file)) {
                if (line.startsWith(key)) {
                    var value = line.substring(key.length()).strip();
                    int end = value.indexOf(' ');
                    return Long.valueOf(end < 0 ? value : value.substring(0, end));
                }
            }
            return null;
        } catch (IOException | NumberFormatException e) {
            return null; // a kernel that does not say is no failure of the task
        }
    }
}
