/**
 * From a pipeline or component class to its spec: the intermediate representation that Kubeflow Pipelines and the local runner take.
 *
 * <p>{@link io.kfp4j.compiler.Compiler} is the way in. Behind it stand small passes over one pipeline: groups get their names
 * ({@code GroupNames}), every member its place ({@code Topology}), values find their way into bodies and out of them ({@code Wiring}),
 * and the graph of every body is built from the inside out ({@code GraphCompiler}). Equal components and executors are kept once
 * ({@code Registry}).
 */
@NullMarked
package io.kfp4j.compiler;

import org.jspecify.annotations.NullMarked;
