package io.kfp4j.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessUsageTest {

    private final Path root;

    ProcessUsageTest(@TempDir Path root) throws IOException {
        this.root = root;
        file("proc/self/status", "Name:\tjava\nVmHWM:\t  2048 kB\n");
    }

    @Test
    void readsTheContainersGroupOfVersion2() throws IOException {
        file("sys/fs/cgroup/cpu.stat", "usage_usec 1234567\nuser_usec 1000000\n");
        file("sys/fs/cgroup/memory.current", "1\n");
        file("sys/fs/cgroup/memory.peak", "478150656\n");

        var usage = usage();

        assertThat(usage).isEqualTo(new ResourceUsage(1.234567, 478150656L, ResourceUsage.Source.CGROUP2));
        assertThat(usage.sentence()).isEqualTo("1.23 CPU seconds, 456 MiB peak memory");
        assertThat(usage.json())
                .isEqualTo("{\"cpuSeconds\":1.234567,\"peakMemoryBytes\":478150656,\"source\":\"cgroup2\"}");
    }

    @Test
    void asksTheProcessForItsPeakWhereTheKernelIsTooOldToKeepIt() throws IOException {
        file("sys/fs/cgroup/cpu.stat", "usage_usec 50000\n");
        file("sys/fs/cgroup/memory.current", "1\n");

        assertThat(usage()).isEqualTo(new ResourceUsage(0.05, 2097152L, ResourceUsage.Source.CGROUP2));
        assertThat(usage().sentence()).isEqualTo("0.05 CPU seconds, 2 MiB peak memory");
    }

    @Test
    void readsTheContainersGroupOfVersion1() throws IOException {
        file("sys/fs/cgroup/cpuacct/cpuacct.usage", "2500000000\n");
        file("sys/fs/cgroup/memory/memory.max_usage_in_bytes", "1048576\n");

        assertThat(usage()).isEqualTo(new ResourceUsage(2.5, 1048576L, ResourceUsage.Source.CGROUP1));
    }

    @Test
    void doesNotTakeTheWholeMachineForTheTask() throws IOException {
        file("sys/fs/cgroup/cpu.stat", "usage_usec 99000000000\n");
        file("sys/fs/cgroup/cpuacct/cpuacct.usage", "99000000000000\n");
        file("sys/fs/cgroup/memory/memory.max_usage_in_bytes", "99000000000\n");
        file("sys/fs/cgroup/memory/release_agent", "");

        var usage = usage();

        assertThat(usage.source()).isEqualTo(ResourceUsage.Source.PROCESS);
        assertThat(usage.peakMemoryBytes()).isEqualTo(2097152L);
        assertThat(usage.cpuSeconds()).isBetween(0.0, 90_000.0);
    }

    @Test
    void doesWithoutWhatTheKernelDoesNotSay() throws IOException {
        file("proc/self/status", "nothing of use\n");
        file("sys/fs/cgroup/cpu.stat", "usage_usec unlimited\n");

        assertThat(usage().peakMemoryBytes()).isNull();
    }

    private ResourceUsage usage() {
        return new ProcessUsage(root).start().get();
    }

    private void file(String path, String text) throws IOException {
        Files.createDirectories(root.resolve(path).resolveSibling("."));
        Files.writeString(root.resolve(path), text);
    }
}
