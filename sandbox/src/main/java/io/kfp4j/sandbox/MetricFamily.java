package io.kfp4j.sandbox;

import java.util.List;

/** The samples of one metric, with its type and what it says about itself. */
record MetricFamily(String name, String type, String help, List<Sample> samples) {

    MetricFamily {
        samples = List.copyOf(samples);
    }

    MetricFamily in(GroupingKey group) {
        return new MetricFamily(
                name,
                type,
                help,
                samples.stream().map(sample -> sample.in(group)).toList());
    }

    String header() {
        String told = help.replace("\\", "\\\\").replace("\n", "\\n");
        return (help.isEmpty() ? "" : "# HELP " + name + " " + told + "\n") + "# TYPE " + name + " " + type + "\n";
    }
}
