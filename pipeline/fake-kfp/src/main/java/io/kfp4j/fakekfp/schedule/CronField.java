package io.kfp4j.fakekfp.schedule;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;

/**
 * One field of a cron expression: lists of values, ranges and steps.
 *
 * @param any whether it stands for every value, and so restricts nothing
 */
record CronField(BitSet values, boolean any) {

    /**
     * Reads a field.
     *
     * @param names of the values from the least on; empty where they have none
     * @throws IllegalArgumentException if it is not one
     */
    static CronField parse(String text, int least, int most, List<String> names) {
        var values = new BitSet();
        for (String item : text.split(",", -1)) {
            String[] parts = item.split("/", -1);
            if (parts.length > 2) {
                throw wrong(text);
            }
            boolean all = parts[0].equals("*") || parts[0].equals("?");
            String[] ends = all ? new String[0] : parts[0].split("-", -1);
            if (ends.length > 2) {
                throw wrong(text);
            }
            int from = all ? least : value(ends[0], least, names, text);
            int to = all || (ends.length == 1 && parts.length == 2)
                    ? most
                    : value(ends[ends.length - 1], least, names, text);
            int step = parts.length == 2 ? value(parts[1], 0, List.of(), text) : 1;
            if (from < least || to > most || from > to || step < 1) {
                throw wrong(text);
            }
            for (int value = from; value <= to; value += step) {
                values.set(value);
            }
        }
        return new CronField(values, text.equals("*") || text.equals("?"));
    }

    boolean has(int value) {
        return values.get(value);
    }

    private static int value(String text, int least, List<String> names, String field) {
        int named = names.indexOf(text.toLowerCase(Locale.ROOT));
        if (named >= 0) {
            return least + named;
        }
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw wrong(field);
        }
    }

    private static IllegalArgumentException wrong(String text) {
        return new IllegalArgumentException("'" + text + "' is no field of a cron expression");
    }
}
