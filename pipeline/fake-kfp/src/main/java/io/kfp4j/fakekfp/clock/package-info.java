/** The server's time, which a test moves on. */
@NullMarked
package io.kfp4j.fakekfp.clock;

import org.jspecify.annotations.NullMarked;
