package io.kfp4j.client.http;

/** What every request of a client shares. */
record Means(Wire wire, RetryPolicy policy, Time time, Congestion congestion) {}
