package io.kfp4j.cli;

/** What a command names by its name is not on the server. */
final class NoSuchResourceException extends RuntimeException {
    NoSuchResourceException(String kind, String name) {
        super("kfp4j: there is no " + kind + " '" + name
                + "' on the server. Check the name, the namespace and the endpoint.");
    }
}
