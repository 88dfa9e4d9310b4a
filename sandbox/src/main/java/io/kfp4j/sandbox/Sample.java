package io.kfp4j.sandbox;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** One value of a metric: {@code name{label="value"} 1.5}. */
record Sample(String name, SortedMap<String, String> labels, String value) {

    Sample {
        labels = Collections.unmodifiableSortedMap(new TreeMap<>(labels));
    }

    /** The same value within a group: the group's labels win, and there is always an {@code instance}. */
    Sample in(GroupingKey group) {
        SortedMap<String, String> all = new TreeMap<>(labels);
        all.putAll(group.labels());
        all.putIfAbsent("instance", "");
        return new Sample(name, all, value);
    }

    /** Name and labels, by which two samples are the same series. */
    String series() {
        return name + render(labels);
    }

    String line() {
        return series() + " " + value + "\n";
    }

    private static String render(Map<String, String> labels) {
        if (labels.isEmpty()) {
            return "";
        }
        return labels.entrySet().stream()
                .map(label -> label.getKey() + "=\"" + escaped(label.getValue()) + "\"")
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    }
}
