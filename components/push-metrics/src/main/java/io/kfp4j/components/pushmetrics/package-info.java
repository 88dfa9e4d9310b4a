/**
 * Tells Prometheus how a run ended and how good its model is, by way of a Pushgateway:
 * {@link io.kfp4j.components.pushmetrics.PushMetrics} is the component, the other classes do the work.
 */
@NullMarked
package io.kfp4j.components.pushmetrics;

import org.jspecify.annotations.NullMarked;
