package io.kfp4j.compiler;

import java.util.Comparator;
import java.util.regex.Pattern;

/** A release of Kubeflow Pipelines, such as {@code 2.16.1}. */
public record Release(int major, int minor, int patch) implements Comparable<Release> {
    private static final Pattern FORM = Pattern.compile("(\\d{1,4})\\.(\\d{1,4})(?:\\.(\\d{1,4}))?");
    private static final Comparator<Release> ORDER = Comparator.comparingInt(Release::major)
            .thenComparingInt(Release::minor)
            .thenComparingInt(Release::patch);

    /**
     * Reads a release number.
     *
     * @throws IllegalArgumentException with a sentence if it is none
     */
    public static Release of(String number) {
        var match = FORM.matcher(number);
        if (!match.matches()) {
            throw new IllegalArgumentException("'" + number + "' is no release. Write it like '2.16.1'");
        }
        return new Release(
                Integer.parseInt(match.group(1)),
                Integer.parseInt(match.group(2)),
                match.group(3) == null ? 0 : Integer.parseInt(match.group(3)));
    }

    @Override
    public int compareTo(Release other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return major + "." + minor + "." + patch;
    }
}
