package io.kfp4j.dsl;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Amounts of processor and memory as Kubernetes writes them. */
final class Amounts {
    private static final Pattern AMOUNT = Pattern.compile("([0-9]*[.]?[0-9]+)(m|[EPTGMK]i?)?");
    private static final Pattern NEARLY = Pattern.compile("([0-9]+)\\s*([EPTGMKeptgmk])(i?)[bB]?(?:ytes?)?");
    private static final String UNITS = "KMGTPE";

    /** How much it is; empty where it is no amount. */
    static Optional<BigDecimal> of(String amount) {
        var matcher = AMOUNT.matcher(amount);
        return matcher.matches()
                ? Optional.of(new BigDecimal(matcher.group(1)).multiply(factor(matcher.group(2))))
                : Optional.empty();
    }

    /** What {@code 4 GB} may have meant: {@code 4G} or {@code 4Gi}; empty where nobody can tell. */
    static List<String> meantBy(String memory) {
        var matcher = NEARLY.matcher(memory.strip());
        if (!matcher.matches()) {
            return List.of();
        }
        var binary = matcher.group(1) + matcher.group(2).toUpperCase(Locale.ROOT) + "i";
        return matcher.group(3).isEmpty() ? List.of(binary, binary.substring(0, binary.length() - 1)) : List.of(binary);
    }

    private static BigDecimal factor(@Nullable String unit) {
        if (unit == null) {
            return BigDecimal.ONE;
        }
        if (unit.equals("m")) {
            return new BigDecimal("0.001");
        }
        int power = UNITS.indexOf(unit.charAt(0)) + 1;
        return BigDecimal.valueOf(unit.endsWith("i") ? 1024 : 1000).pow(power);
    }

    private Amounts() {}
}
