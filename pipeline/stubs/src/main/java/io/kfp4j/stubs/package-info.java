/**
 * Writes Java for components and pipelines that others made: from their YAML, an interface with their inputs and outputs as records,
 * as {@link io.kfp4j.dsl.FromYaml} wants it. {@link io.kfp4j.stubs.Stub} is where to begin.
 */
@NullMarked
package io.kfp4j.stubs;

import org.jspecify.annotations.NullMarked;
