package io.kfp4j.spec.kubernetes;

/** A field of the pod as an environment variable. */
public record FieldPathAsEnv(String name, String fieldPath) {}
