/** Who asks, and what they may do. */
@NullMarked
package io.kfp4j.fakekfp.access;

import org.jspecify.annotations.NullMarked;
