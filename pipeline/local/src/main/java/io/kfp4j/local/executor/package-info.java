/**
 * The ways to run the program of a task.
 *
 * <p>{@link io.kfp4j.local.executor.TaskExecutor} is the seam: in this JVM, as a child process, or whatever else can be handed a {@link
 * io.kfp4j.local.executor.Launch}, such as a container.
 */
@NullMarked
package io.kfp4j.local.executor;

import org.jspecify.annotations.NullMarked;
