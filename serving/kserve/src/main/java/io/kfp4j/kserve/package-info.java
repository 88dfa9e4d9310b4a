/**
 * Rolls a model out to KServe without downtime, on one or many clusters.
 *
 * <p>An {@link io.kfp4j.kserve.InferenceService} says what is to be served; a {@link io.kfp4j.kserve.Rollout} applies it
 * to each {@link io.kfp4j.kserve.Cluster}, waits until KServe says it serves, asks it once, and brings the previous
 * model back when it does not. Nothing is ever deleted on the way. A cluster is reached through its kubeconfig, which
 * {@link io.kfp4j.kserve.KubeconfigPolicy} treats as the program it is.
 */
@NullMarked
package io.kfp4j.kserve;

import org.jspecify.annotations.NullMarked;
