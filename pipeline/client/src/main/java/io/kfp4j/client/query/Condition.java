package io.kfp4j.client.query;

import io.kfp4j.client.message.Filter;

/** What has to be true of a resource; made by a {@link Field}, or by hand for a field that this client does not know. */
@SuppressWarnings("UnusedTypeParameter") // keeps conditions on runs out of lists of pipelines
public record Condition<R>(Filter.Predicate predicate) {}
