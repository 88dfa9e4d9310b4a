package io.kfp4j.differential;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Where two trees differ. */
final class Differences {
    private final List<String> found = new ArrayList<>();
    private final Allowances allowances;

    private Differences(Allowances allowances) {
        this.allowances = allowances;
    }

    /** One line per difference, none if the trees are equal but for what is allowed. */
    static List<String> between(Object java, Object python, Allowances allowances) {
        var differences = new Differences(allowances);
        differences.compare("", java, python);
        return differences.found;
    }

    private void compare(String at, @Nullable Object java, @Nullable Object python) {
        if (java instanceof Map<?, ?> all && python instanceof Map<?, ?> theirs) {
            var ours = allowances.adjusted(all, theirs);
            var keys = new TreeSet<String>();
            ours.keySet().forEach(each -> keys.add(String.valueOf(each)));
            theirs.keySet().forEach(each -> keys.add(String.valueOf(each)));
            keys.forEach(key -> compare(at.isEmpty() ? key : at + "." + key, ours.get(key), theirs.get(key)));
        } else if (java instanceof List<?> ours && python instanceof List<?> theirs && ours.size() == theirs.size()) {
            for (int i = 0; i < ours.size(); i++) {
                compare(at + "[" + i + "]", ours.get(i), theirs.get(i));
            }
        } else if (!Objects.equals(java, python)) {
            found.add(at + "\n    Java   " + shown(java) + "\n    Python " + shown(python));
        }
    }

    private static String shown(@Nullable Object node) {
        return node == null ? "has nothing" : node.toString();
    }
}
