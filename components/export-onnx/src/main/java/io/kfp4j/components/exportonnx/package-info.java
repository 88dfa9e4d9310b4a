/** The component that converts a network to ONNX and proves that both compute the same. */
@NullMarked
package io.kfp4j.components.exportonnx;

import org.jspecify.annotations.NullMarked;
