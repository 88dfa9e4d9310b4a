/**
 * Publishes pipelines, starts runs, watches and schedules them: KFP's API v2beta1 for Java.
 *
 * <pre>{@code
 * var client = KfpClient.fromEnvironment();
 * var version = client.publish(SpecReader.read(Path.of("iris.yaml"))).version();
 * Run run = client.run(RunRequest.of(version).parameters(new IrisPipeline.Parameters(50, 0.001, 0.9)));
 * Run end = client.runs().await(run, Waiting.upTo(Duration.ofHours(2)));
 * }</pre>
 *
 * <p>{@link io.kfp4j.client.KfpClient} is immutable and serves any number of threads. Every method repeats what fails in passing, and never does
 * twice what was asked once. What fails for good is a {@link io.kfp4j.client.error.KfpException}; a thread that is interrupted leaves with a
 * {@link java.util.concurrent.CancellationException}.
 */
@NullMarked
package io.kfp4j.client;

import org.jspecify.annotations.NullMarked;
