/**
 * The Open Inference Protocol v2 as plain records, their JSON form, and a client for any server that speaks it: Triton,
 * KServe's runtimes, MLServer, or the model server of this project.
 *
 * <p>Tensors are held in buffers of primitive values and are read and written as a stream, so that a large tensor costs
 * neither boxed numbers nor a tree.
 */
@NullMarked
package io.kfp4j.inference;

import org.jspecify.annotations.NullMarked;
