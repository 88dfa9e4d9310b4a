package io.kfp4j.compiler;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Kubernetes' amounts as the numbers that older KFP servers read. */
final class Quantities {
    private static final double GIGA = 1e9;
    private static final Map<String, Double> UNITS = Map.ofEntries(
            Map.entry("E", 1e18),
            Map.entry("P", 1e15),
            Map.entry("T", 1e12),
            Map.entry("G", GIGA),
            Map.entry("M", 1e6),
            Map.entry("K", 1e3),
            Map.entry("Ei", Math.pow(2, 60)),
            Map.entry("Pi", Math.pow(2, 50)),
            Map.entry("Ti", Math.pow(2, 40)),
            Map.entry("Gi", Math.pow(2, 30)),
            Map.entry("Mi", Math.pow(2, 20)),
            Map.entry("Ki", Math.pow(2, 10)));

    /** {@code 500m} is 0.5. */
    static @Nullable Double cores(@Nullable String amount) {
        if (amount == null) {
            return null;
        }
        return amount.endsWith("m")
                ? Double.valueOf(Double.parseDouble(amount.substring(0, amount.length() - 1)) / 1000)
                : Double.valueOf(amount);
    }

    /** {@code 4Gi} is 4.294967296; an amount without a unit is bytes. */
    static @Nullable Double gigabytes(@Nullable String amount) {
        if (amount == null) {
            return null;
        }
        var number = amount.replaceAll("[A-Za-z]", "");
        double unit = UNITS.getOrDefault(amount.substring(number.length()), 1.0);
        return Double.parseDouble(number) * unit / GIGA;
    }

    private Quantities() {}
}
