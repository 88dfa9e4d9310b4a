/**
 * Requests and answers, attempts and pauses: what stands between the client's methods and the network. For {@code io.kfp4j.client} alone,
 * but for {@link io.kfp4j.client.http.RetryPolicy}, which callers set.
 */
@NullMarked
package io.kfp4j.client.http;

import org.jspecify.annotations.NullMarked;
