package io.kfp4j.differential;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/** Draws what is said about tasks. */
final class Options {
    private static final List<String> CPU = List.of("1", "2", "0.5", "500m");
    private static final List<String> MEMORY = List.of("512Mi", "1G", "4Gi", "100M", "2000000000");

    private final Random random;
    private final PodOptions pod;

    Options(Random random) {
        this.random = random;
        this.pod = new PodOptions(random);
    }

    /** For any task. */
    List<Option> any() {
        List<Option> all = new ArrayList<>();
        maybe(6, all, () -> new Option(".displayName(\"Shown name\")", "%s.set_display_name(\"Shown name\")"));
        maybe(4, all, this::caching);
        maybe(6, all, this::retry);
        return all;
    }

    /** For tasks with a container of their own. */
    List<Option> container() {
        List<Option> all = new ArrayList<>();
        maybe(5, all, () -> env("MODE", "fast"));
        maybe(8, all, () -> env("EMPTY", ""));
        maybe(8, all, () -> new Option(".image(\"example/other:2\")", "%s.set_container_image(\"example/other:2\")"));
        maybe(4, all, this::resources);
        if (random.nextInt(3) == 0) {
            all.addAll(pod.some());
        }
        return all;
    }

    private Option caching() {
        return random.nextInt(3) == 0
                ? new Option(".caching(\"my-key\")", "%s.set_caching_options(True, cache_key=\"my-key\")")
                : random.nextBoolean()
                        ? new Option(".caching(false)", "%s.set_caching_options(False)")
                        : new Option(".caching(true)", "%s.set_caching_options(True)");
    }

    private Option retry() {
        int times = 1 + random.nextInt(4);
        return switch (random.nextInt(3)) {
            case 0 -> new Option(".retry(Retry.times(" + times + "))", "%s.set_retry(" + times + ")");
            case 1 ->
                new Option(
                        ".retry(Retry.times(" + times + ").backoff(Duration.ofSeconds(90)).factor(1.5))",
                        "%s.set_retry(" + times + ", backoff_duration=\"90s\", backoff_factor=1.5)");
            default ->
                new Option(
                        ".retry(Retry.times(" + times
                                + ").backoff(Duration.ofMinutes(2)).maxBackoff(Duration.ofMinutes(30)))",
                        "%s.set_retry(" + times + ", backoff_duration=\"2m\", backoff_max_duration=\"1800s\")");
        };
    }

    private static Option env(String name, String value) {
        return new Option(
                ".env(\"" + name + "\", \"" + value + "\")",
                "%s.set_env_variable(\"" + name + "\", \"" + value + "\")");
    }

    private Option resources() {
        var cpu = pick(CPU);
        var memory = pick(MEMORY);
        return switch (random.nextInt(4)) {
            case 0 ->
                new Option(
                        ".resources(Resources.cpu(\"" + cpu + "\").memory(\"" + memory + "\"))",
                        "%s.set_cpu_limit(\"" + cpu + "\").set_memory_limit(\"" + memory + "\")");
            case 1 ->
                new Option(
                        ".resources(Resources.none().cpuRequest(\"" + cpu + "\").memoryRequest(\"" + memory + "\"))",
                        "%s.set_cpu_request(\"" + cpu + "\").set_memory_request(\"" + memory + "\")");
            case 2 ->
                new Option(
                        ".resources(Resources.none().memory(\"" + memory + "\"))",
                        "%s.set_memory_limit(\"" + memory + "\")");
            default ->
                new Option(
                        ".resources(Resources.none().accelerator(\"nvidia.com/gpu\", 2))",
                        "%s.set_accelerator_type(\"nvidia.com/gpu\").set_accelerator_limit(2)");
        };
    }

    private void maybe(int oneIn, List<Option> all, Supplier<Option> option) {
        if (random.nextInt(oneIn) == 0) {
            all.add(option.get());
        }
    }

    private String pick(List<String> from) {
        return from.get(random.nextInt(from.size()));
    }
}
