package io.kfp4j.local.executor;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds, in what a program writes to stderr, the line that says why it failed. */
final class FailureCause {
    private static final Pattern COMPONENTS_OWN = Pattern.compile("'[^']*' (failed: |was not started[:,]).*");
    private static final int LONGEST = 2000;
    private @Nullable String own;
    private @Nullable String last;

    synchronized void line(String line) {
        if (own == null && COMPONENTS_OWN.matcher(line).matches()) {
            own = shortened(line);
        }
        if (!line.isBlank() && !line.startsWith("kfp4j: ") && !line.startsWith("\tat ")) {
            last = shortened(line.strip());
        }
    }

    /** Why a program with this exit code failed. */
    synchronized String of(int exitCode) {
        if (own != null) {
            return own;
        }
        var ending = Signals.ending(exitCode);
        return last == null ? ending + "." : ending + ": " + last;
    }

    private static String shortened(String line) {
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }
}
