@NullMarked
package io.kfp4j.fakekfp;

import org.jspecify.annotations.NullMarked;
