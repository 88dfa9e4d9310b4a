/**
 * A model server for ONNX models: it reads a model repository in Triton's layout, answers the Open Inference Protocol v2
 * over HTTP, and shows Prometheus metrics under Triton's names on a port of their own.
 *
 * <p>It stands in for Triton where Triton is too much: on a developer's machine, in tests, in a small cluster. A request
 * is read on an I/O thread, computed by ONNX Runtime on one worker thread, and answered from there.
 */
@NullMarked
package io.kfp4j.server;

import org.jspecify.annotations.NullMarked;
