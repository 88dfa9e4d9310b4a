package io.kfp4j.fakekfp.http;

/** What stands behind the connections. */
@FunctionalInterface
public interface Application {
    /** Answers a request; called by many threads. */
    Delivery answer(Request request);
}
