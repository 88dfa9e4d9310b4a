/** When recurring runs are due. */
@NullMarked
package io.kfp4j.fakekfp.schedule;

import org.jspecify.annotations.NullMarked;
