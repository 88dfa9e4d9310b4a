package io.kfp4j.client.connection;

import java.net.URI;

/** Reads what people give as an address. */
final class Addresses {

    static URI base(String address) {
        String text = address.strip();
        try {
            URI uri = URI.create(text.contains("://") ? text : "https://" + text);
            if (uri.getHost() == null
                    || uri.getUserInfo() != null
                    || uri.getQuery() != null
                    || uri.getFragment() != null
                    || !("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))) {
                throw refused(text);
            }
            return URI.create(uri.toString().replaceFirst("/+$", ""));
        } catch (IllegalArgumentException e) {
            throw refused(text);
        }
    }

    private static IllegalArgumentException refused(String text) {
        return new IllegalArgumentException((text.contains("@") ? "an address with a user name" : "'" + text + "'")
                + " is no address of KFP. It looks like 'https://kubeflow.example.com/pipeline'.");
    }

    private Addresses() {}
}
