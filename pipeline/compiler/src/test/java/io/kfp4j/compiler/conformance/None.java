package io.kfp4j.compiler.conformance;

/** No inputs, or no parameters. */
public record None() {}
