/**
 * How long compiling and running take: pipelines of any length whose tasks do next to nothing, JMH benchmarks over them, and the
 * programs that {@code benchmarks/compare} runs against those of the Python SDK.
 */
@NullMarked
package io.kfp4j.benchmarks;

import org.jspecify.annotations.NullMarked;
