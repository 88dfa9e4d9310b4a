/**
 * For tests of components: run one behind its container contract and say what must come out, and compare texts with golden files.
 *
 * <p>{@link io.kfp4j.testing.ComponentTester} is where to begin. The assertions are AssertJ's own {@code assertThat}.
 */
@NullMarked
package io.kfp4j.testing;

import org.jspecify.annotations.NullMarked;
