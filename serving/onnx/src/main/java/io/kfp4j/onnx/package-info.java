/**
 * From a trained Deeplearning4j network to an ONNX model, and the proof that both say the same.
 *
 * <p>{@link io.kfp4j.onnx.OnnxExporter} turns a {@code MultiLayerNetwork} into an {@link io.kfp4j.onnx.OnnxModel};
 * {@link io.kfp4j.onnx.OnnxParity} runs the two side by side, the model in ONNX Runtime. The model computes what
 * Deeplearning4j computes at inference, its peculiarities included; what has no exact counterpart is refused by name.
 */
@NullMarked
package io.kfp4j.onnx;

import org.jspecify.annotations.NullMarked;
