package io.kfp4j.dsl;

import java.util.Locale;
import java.util.regex.Pattern;

/** The forms that Kubernetes asks names to have. */
enum KubernetesNames {
    /** Secrets, config maps, claims, storage classes. */
    OBJECT(
            "(?=.{1,253}$)[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*",
            "Kubernetes names are at most 253 lower case letters, digits, '-' and '.', with a letter or digit at each"
                    + " end") {
        @Override
        String nearest(String name) {
            return lower(name, "[^-a-z0-9.]+");
        }
    },

    /** Volumes and containers of a pod. */
    PART_OF_POD(
            "[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?",
            "Kubernetes names what is in a pod with at most 63 lower case letters, digits and '-', with a letter or"
                    + " digit at each end") {
        @Override
        String nearest(String name) {
            return lower(name, "[^-a-z0-9]+");
        }
    },

    /** Labels, annotations, taints, devices. */
    KEY(
            "(?:(?=.{1,253}/)[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*/)?"
                    + "[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?",
            "Kubernetes takes at most 63 letters, digits, '-', '_' and '.', with a letter or digit at each end, after"
                    + " 'a.domain/' if need be") {
        @Override
        String nearest(String name) {
            return trimmed(name.replaceAll("[^-A-Za-z0-9_./]+", "-"));
        }
    },

    /** What a label says. */
    LABEL_VALUE(
            "([A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?)?",
            "Kubernetes takes at most 63 letters, digits, '-', '_' and '.', with a letter or digit at each end") {
        @Override
        String nearest(String name) {
            return trimmed(name.replaceAll("[^-A-Za-z0-9_.]+", "-"));
        }
    };

    private final Pattern form;
    private final String sentence;

    KubernetesNames(String form, String sentence) {
        this.form = Pattern.compile(form);
        this.sentence = sentence;
    }

    boolean takes(String name) {
        return form.matcher(name).matches();
    }

    /** What the form is, and the name in that form if there is one. */
    String remedy(String name) {
        var near = nearest(name);
        return !near.isEmpty() && takes(near) ? sentence + ". Did you mean '" + near + "'?" : sentence;
    }

    /** The name as the author may have meant it; not always of this form. */
    abstract String nearest(String name);

    private static String lower(String name, String others) {
        return trimmed(name.toLowerCase(Locale.ROOT).replaceAll(others, "-"));
    }

    private static String trimmed(String name) {
        return name.replaceAll("^[-_.]+|[-_.]+$", "");
    }
}
