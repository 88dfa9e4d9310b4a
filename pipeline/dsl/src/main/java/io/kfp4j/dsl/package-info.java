/**
 * What a pipeline is written with: components become tasks, tasks are wired by {@link io.kfp4j.dsl.Value values}, and the Java compiler
 * checks the wires.
 *
 * <p>A pipeline implements {@link io.kfp4j.dsl.Pipeline}; {@link io.kfp4j.dsl.PipelineDefinition#of} runs its {@code define} once and
 * reports everything that is wrong with it, each with file and line. Nothing here runs a task or knows the spec.
 */
@NullMarked
package io.kfp4j.dsl;

import org.jspecify.annotations.NullMarked;
