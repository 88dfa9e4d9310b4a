package io.kfp4j.sandbox;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What has been pushed, by group, as the Pushgateway keeps it: until it is replaced or deleted. */
final class MetricGroups {

    private static final Set<String> RESERVED = Set.of("push_time_seconds", "push_failure_time_seconds");

    private final Clock clock;
    private final Map<GroupingKey, Group> groups = new LinkedHashMap<>();

    private record Group(Map<String, MetricFamily> families, double pushed, double failed) {}

    MetricGroups(Clock clock) {
        this.clock = clock;
    }

    /**
     * Takes a push.
     *
     * @param replace whether it replaces the whole group, and not only the metrics of the same names
     * @throws IllegalArgumentException if it contradicts itself or what other groups hold; the group then notes the failure
     */
    synchronized void push(GroupingKey key, List<MetricFamily> families, boolean replace) {
        Group before = groups.getOrDefault(key, new Group(Map.of(), 0, 0));
        try {
            Map<String, MetricFamily> now = new TreeMap<>(replace ? Map.of() : before.families());
            for (MetricFamily family : families) {
                check(key, family);
                now.put(family.name(), family.in(key));
            }
            groups.put(key, new Group(now, seconds(), before.failed()));
        } catch (IllegalArgumentException e) {
            groups.put(key, new Group(before.families(), before.pushed(), seconds()));
            throw new IllegalArgumentException(
                    "pushed metrics are invalid or inconsistent with existing metrics: " + e.getMessage(), e);
        }
    }

    synchronized void delete(GroupingKey key) {
        groups.remove(key);
    }

    /** Everything, in the text format. */
    synchronized String render() {
        Map<String, List<MetricFamily>> byName = new TreeMap<>();
        groups.forEach((key, group) -> {
            group.families().forEach((name, family) -> byName.computeIfAbsent(name, n -> new ArrayList<>())
                    .add(family));
            stamp(
                    byName,
                    key,
                    "push_time_seconds",
                    "Last Unix time when changing this group succeeded.",
                    group.pushed());
            stamp(
                    byName,
                    key,
                    "push_failure_time_seconds",
                    "Last Unix time when changing this group failed.",
                    group.failed());
        });
        StringBuilder text = new StringBuilder();
        byName.values().forEach(families -> {
            text.append(families.get(0).header());
            families.forEach(family -> family.samples().forEach(sample -> text.append(sample.line())));
        });
        return text.toString();
    }

    private void check(GroupingKey key, MetricFamily pushed) {
        if (RESERVED.contains(pushed.name())) {
            throw new IllegalArgumentException("the metric '" + pushed.name() + "' is the Pushgateway's own");
        }
        List<String> series =
                pushed.in(key).samples().stream().map(Sample::series).toList();
        if (Set.copyOf(series).size() < series.size()) {
            throw new IllegalArgumentException(
                    "the metric '" + pushed.name() + "' was collected before with the same name and label values");
        }
        groups.forEach((other, group) -> {
            MetricFamily existing = group.families().get(pushed.name());
            if (!other.equals(key) && existing != null && !existing.type().equals(pushed.type())) {
                throw new IllegalArgumentException("the metric '" + pushed.name() + "' is a " + pushed.type()
                        + ", but a " + existing.type() + " in the group " + other.labels());
            }
        });
    }

    private static void stamp(
            Map<String, List<MetricFamily>> byName, GroupingKey key, String name, String help, double seconds) {
        Sample sample = new Sample(name, new TreeMap<>(), seconds == 0 ? "0" : Double.toString(seconds)).in(key);
        byName.computeIfAbsent(name, n -> new ArrayList<>())
                .add(new MetricFamily(name, "gauge", help, List.of(sample)));
    }

    private double seconds() {
        return clock.millis() / 1000.0;
    }
}
