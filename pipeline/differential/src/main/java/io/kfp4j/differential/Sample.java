package io.kfp4j.differential;

/**
 * One pipeline, written twice.
 *
 * @param name of the Java class; the Python file is called the same
 */
record Sample(long seed, String name, String java, String python) {}
