package io.kfp4j.differential;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** The differences that are meant. Each is counted, so that one that has gone is noticed. */
final class Allowances {
    /** Why something may differ. */
    enum Reason {
        /** Python calls the items of a list that is known only later texts, whatever the list holds. */
        ITEMS_HAVE_THEIR_TYPE
    }

    private final Map<Reason, Integer> counts = new TreeMap<>();

    Map<Reason, Integer> counts() {
        return counts;
    }

    /** Ours, with what is meant to differ as it is in theirs. */
    Map<?, ?> adjusted(Map<?, ?> ours, Map<?, ?> theirs) {
        Map<Object, Object> adjusted = new LinkedHashMap<>(ours);
        ours.forEach((name, input) -> {
            if (String.valueOf(name).endsWith("-loop-item")
                    && Map.of("parameterType", "'STRING'").equals(theirs.get(name))
                    && !input.equals(theirs.get(name))) {
                count(Reason.ITEMS_HAVE_THEIR_TYPE);
                adjusted.put(name, theirs.get(name));
            }
        });
        return adjusted;
    }

    private void count(Reason reason) {
        counts.merge(reason, 1, Integer::sum);
    }
}
