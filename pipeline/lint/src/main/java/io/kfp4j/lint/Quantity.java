package io.kfp4j.lint;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Kubernetes' amounts: {@code 500m}, {@code 4Gi}, {@code 1.5}, {@code 1e3}. */
final class Quantity {
    private static final Pattern FORM = Pattern.compile(
            "(?<number>\\+?(?:[0-9]{1,18}(?:\\.[0-9]{0,9})?|\\.[0-9]{1,9}))(?<unit>[numkKMGTPE]|[KMGTPE]i|[eE][+-]?[0-9]{1,2})?");
    private static final Map<String, BigDecimal> UNITS = Map.ofEntries(
            Map.entry("n", BigDecimal.ONE.scaleByPowerOfTen(-9)),
            Map.entry("u", BigDecimal.ONE.scaleByPowerOfTen(-6)),
            Map.entry("m", BigDecimal.ONE.scaleByPowerOfTen(-3)),
            Map.entry("k", BigDecimal.ONE.scaleByPowerOfTen(3)),
            Map.entry("K", BigDecimal.ONE.scaleByPowerOfTen(3)),
            Map.entry("M", BigDecimal.ONE.scaleByPowerOfTen(6)),
            Map.entry("G", BigDecimal.ONE.scaleByPowerOfTen(9)),
            Map.entry("T", BigDecimal.ONE.scaleByPowerOfTen(12)),
            Map.entry("P", BigDecimal.ONE.scaleByPowerOfTen(15)),
            Map.entry("E", BigDecimal.ONE.scaleByPowerOfTen(18)),
            Map.entry("Ki", BigDecimal.valueOf(1024)),
            Map.entry("Mi", BigDecimal.valueOf(1024).pow(2)),
            Map.entry("Gi", BigDecimal.valueOf(1024).pow(3)),
            Map.entry("Ti", BigDecimal.valueOf(1024).pow(4)),
            Map.entry("Pi", BigDecimal.valueOf(1024).pow(5)),
            Map.entry("Ei", BigDecimal.valueOf(1024).pow(6)));

    /** The amount, or nothing if the text is none. */
    static Optional<BigDecimal> of(String text) {
        var form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        var number = new BigDecimal(form.group("number"));
        var unit = form.group("unit");
        if (unit == null) {
            return Optional.of(number);
        }
        var factor = UNITS.get(unit);
        return Optional.of(
                factor == null
                        ? number.scaleByPowerOfTen(Integer.parseInt(unit.substring(1)))
                        : number.multiply(factor));
    }

    private Quantity() {}
}
