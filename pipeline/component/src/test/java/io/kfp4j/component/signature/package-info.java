@NullMarked
package io.kfp4j.component.signature;

import org.jspecify.annotations.NullMarked;
