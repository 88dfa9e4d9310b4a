/** What goes wrong on demand. */
@NullMarked
package io.kfp4j.fakekfp.fault;

import org.jspecify.annotations.NullMarked;
