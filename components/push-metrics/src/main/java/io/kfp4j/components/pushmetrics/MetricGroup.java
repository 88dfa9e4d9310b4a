package io.kfp4j.components.pushmetrics;

import java.util.List;

/**
 * Metrics that are pushed, and replaced, together.
 *
 * @param source what they tell of: {@code model} or {@code run}
 * @param replaces whether a push also removes the metrics of the group that are not in it
 */
record MetricGroup(String source, boolean replaces, List<Gauge> gauges) {
    MetricGroup {
        gauges = List.copyOf(gauges);
    }

    /**
     * One number.
     *
     * @param labelName and its value tell the numbers of one name apart; both are empty where there is only one
     */
    record Gauge(String name, String help, String labelName, String labelValue, double value) {

        static Gauge of(String name, String help, double value) {
            return new Gauge(name, help, "", "", value);
        }
    }
}
