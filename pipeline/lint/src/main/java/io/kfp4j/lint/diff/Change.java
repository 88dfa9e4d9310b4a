package io.kfp4j.lint.diff;

/**
 * One thing that differs.
 *
 * @param message what, in words
 */
public record Change(Verdict verdict, String message) {}
