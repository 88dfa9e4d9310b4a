package io.kfp4j.inference;

/**
 * An input or output of a model as its metadata describes it.
 *
 * @param shape -1 for each dimension that the caller chooses
 */
public record TensorMetadata(String name, Datatype datatype, Shape shape) {}
