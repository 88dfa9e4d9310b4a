/**
 * Puts an ONNX model where a model server finds it, in Triton's layout, so that what a run has made never changes afterwards:
 * {@link io.kfp4j.components.uploadmodel.UploadModel} is the component, the other classes do the work.
 */
@NullMarked
package io.kfp4j.components.uploadmodel;

import org.jspecify.annotations.NullMarked;
