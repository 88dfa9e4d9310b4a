package io.kfp4j.inference;

/**
 * Whether a server or a model takes requests.
 *
 * @param reason why it does not, in the server's own words where it has some; empty when it does
 */
public record Readiness(boolean ready, String reason) {}
