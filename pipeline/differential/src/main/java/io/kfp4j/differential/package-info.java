/**
 * Draws random pipelines, writes each of them in Java and in Python, compiles both, and compares what comes out: whatever the two
 * languages can both say has to become the same spec. It is a test that happens to be a program, because it needs a Python.
 */
@NullMarked
package io.kfp4j.differential;

import org.jspecify.annotations.NullMarked;
