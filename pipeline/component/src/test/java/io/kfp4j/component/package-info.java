@NullMarked
package io.kfp4j.component;

import org.jspecify.annotations.NullMarked;
