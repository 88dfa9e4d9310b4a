/**
 * Draws pipelines: {@link io.kfp4j.graph.PipelineGraph} makes the graph of a compiled one, {@link io.kfp4j.graph.SvgGraph},
 * {@link io.kfp4j.graph.MermaidGraph} and {@link io.kfp4j.graph.DotGraph} draw any. Groups of tasks are boxes around their tasks.
 */
@NullMarked
package io.kfp4j.graph;

import org.jspecify.annotations.NullMarked;
