/**
 * The iris pipelines: from a CSV file in object storage to a model that answers over the network, with every step watched.
 *
 * <p>{@link io.kfp4j.iris.IrisPipeline} trains one classifier, {@link io.kfp4j.iris.IrisSweep} one for each learning rate and serves
 * the best. {@link io.kfp4j.iris.IrisRun} runs the first on this machine, against a platform of its own.
 */
@NullMarked
package io.kfp4j.iris;

import org.jspecify.annotations.NullMarked;
