/**
 * The platform on one machine, in one JVM, so that a pipeline that reads from object storage, deploys to KServe and pushes
 * metrics can be run and tested without a cluster.
 *
 * <p>{@link io.kfp4j.sandbox.Sandbox} starts all of it: object storage that checks signatures
 * ({@link io.kfp4j.sandbox.S3}), a Kubernetes API that knows server-side apply
 * ({@link io.kfp4j.sandbox.KubernetesApi}), a controller that serves InferenceServices as KServe would
 * ({@link io.kfp4j.sandbox.KServeStandIn}) and a {@link io.kfp4j.sandbox.Pushgateway}. Each also starts alone. Everything
 * listens on the loopback address only and is made for development: it keeps no secrets from other users of the machine
 * beyond what each part says.
 */
@NullMarked
package io.kfp4j.sandbox;

import org.jspecify.annotations.NullMarked;
