package io.kfp4j.kserve;

import java.util.regex.Pattern;

/** Names that Kubernetes accepts as one label of a host name (RFC 1123). */
final class KubernetesName {

    private static final Pattern LABEL = Pattern.compile("[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?");
    private static final Pattern SERVICE = Pattern.compile("[a-z]([-a-z0-9]*[a-z0-9])?");

    private KubernetesName() {}

    /** KServe makes host names from an InferenceService's name, so it must begin with a letter as well. */
    static String service(String name) {
        label("an InferenceService's name", name);
        if (!SERVICE.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "an InferenceService's name must begin with a letter, but is '" + name + "'. Put one before it.");
        }
        return name;
    }

    static String label(String what, String name) {
        if (!LABEL.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    what + " must be 1 to 63 lower-case letters, digits or '-', and begin and"
                            + " end with a letter or digit, but is '" + name + "'.");
        }
        return name;
    }
}
