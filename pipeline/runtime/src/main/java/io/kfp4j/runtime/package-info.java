/**
 * The last metre between a KFP launcher and a component: reads the executor input, runs the component's class, writes its output
 * parameters and the executor output.
 *
 * <p>{@link io.kfp4j.runtime.ComponentMain} is the program in every component's image, {@link io.kfp4j.runtime.ComponentRun} the same
 * thing inside a JVM that runs more than one task. There is no second way to run a component.
 */
@NullMarked
package io.kfp4j.runtime;

import org.jspecify.annotations.NullMarked;
