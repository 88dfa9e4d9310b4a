/**
 * Brings whole objects from S3 storage and takes them there, so that what arrives is what was sent: downloads appear complete and
 * verified or not at all, uploads never change what is already there.
 *
 * <pre>{@code
 * try (var store = S3Store.connect(S3Settings.from(environment))) {
 *     store.download(S3Location.of("datasets", "iris/IRIS.csv"), path);
 *     store.keep(S3Location.of("models", "iris/run-1/labels.txt"), Content.text("setosa\n"));
 * }
 * }</pre>
 *
 * <p>Requests that fail for a passing reason are made three times. Every failure is an {@link io.kfp4j.s3.S3Exception} with a
 * sentence for the person who runs it, and never holds the secret.
 */
@NullMarked
package io.kfp4j.s3;

import org.jspecify.annotations.NullMarked;
