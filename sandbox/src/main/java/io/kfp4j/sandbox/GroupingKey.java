package io.kfp4j.sandbox;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The labels in a push's path, by which pushes replace each other: {@code /metrics/job/iris/task/train}. */
record GroupingKey(SortedMap<String, String> labels) {

    private static final Pattern LABEL = Pattern.compile("[a-zA-Z_][a-zA-Z0-9_]*");
    private static final String BASE64 = "@base64";

    GroupingKey {
        labels = Collections.unmodifiableSortedMap(new TreeMap<>(labels));
    }

    /**
     * Reads the path as it was sent, still percent-encoded.
     *
     * @throws IllegalArgumentException if it names no group
     */
    static GroupingKey parse(String rawPath) {
        String[] parts = rawPath.replaceAll("^/metrics/|/$", "").split("/", -1);
        if (!parts[0].equals("job") && !parts[0].equals("job" + BASE64)) {
            throw new IllegalArgumentException("the path must begin with /metrics/job/<job>");
        }
        if (parts.length % 2 != 0) {
            throw new IllegalArgumentException("odd number of components in label string '" + rawPath + "'");
        }
        SortedMap<String, String> labels = new TreeMap<>();
        for (int i = 0; i < parts.length; i += 2) {
            boolean encoded = parts[i].endsWith(BASE64);
            String name = encoded ? parts[i].substring(0, parts[i].length() - BASE64.length()) : parts[i];
            String value = encoded ? base64(parts[i + 1]) : percent(parts[i + 1]);
            if (!LABEL.matcher(name).matches() || name.startsWith("__")) {
                throw new IllegalArgumentException("improper label name '" + name + "'");
            }
            if (i > 0 && name.equals("job")) {
                throw new IllegalArgumentException("the label 'job' stands twice");
            }
            labels.put(name, value);
        }
        if (labels.getOrDefault("job", "").isEmpty()) {
            throw new IllegalArgumentException("job name is required");
        }
        return new GroupingKey(labels);
    }

    private static String percent(String text) {
        // A plus is a plus in a path; the decoder is made for forms.
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static String base64(String text) {
        String unpadded = text.replaceAll("=+$", "");
        try {
            return new String(Base64.getUrlDecoder().decode(unpadded), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("'" + text + "' is no base64 in the URL's alphabet", e);
        }
    }
}
