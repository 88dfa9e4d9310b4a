package io.kfp4j.stubs;

/**
 * One file of a stub.
 *
 * @param path where it belongs below a folder of sources or resources: {@code com/example/Scale.java}
 * @param isResource whether it belongs with resources rather than with sources
 */
public record StubFile(String path, String text, boolean isResource) {}
