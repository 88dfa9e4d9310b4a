/**
 * Where KFP is, who asks, and how to know that it is the right server.
 *
 * <p>{@link io.kfp4j.client.connection.Connection} is the whole of it; {@link io.kfp4j.client.connection.Settings} finds it where people keep
 * such things: flags, environment, context file, the cluster around the process.
 */
@NullMarked
package io.kfp4j.client.connection;

import org.jspecify.annotations.NullMarked;
