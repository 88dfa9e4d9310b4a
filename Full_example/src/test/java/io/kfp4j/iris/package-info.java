/** Tests of the iris pipelines, end to end. */
@NullMarked
package io.kfp4j.iris;

import org.jspecify.annotations.NullMarked;
