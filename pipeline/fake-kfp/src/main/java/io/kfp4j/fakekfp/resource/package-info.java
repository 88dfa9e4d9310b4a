/** What the server keeps, and the operations of v2beta1 on it. */
@NullMarked
package io.kfp4j.fakekfp.resource;

import org.jspecify.annotations.NullMarked;
