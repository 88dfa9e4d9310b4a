/**
 * Deeplearning4j networks as files, and how to compute on them reproducibly.
 *
 * <p>A file is Deeplearning4j's own model zip with {@code configuration.json}, {@code coefficients.bin} and, for a network that will be trained further,
 * {@code updaterState.bin}; {@code ModelSerializer} reads it. It is written without time stamps, so the same network gives the same bytes, and
 * it is read without Java deserialization: entries that would need it are refused.
 */
@NullMarked
package io.kfp4j.network;

import org.jspecify.annotations.NullMarked;
