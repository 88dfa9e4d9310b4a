package io.kfp4j.server;

/** Why a request failed, by the values of Triton's label {@code reason}. */
enum FailureReason {
    /** The server had no room for it, or the model was not ready. */
    REJECTED,
    /** ONNX Runtime failed. */
    BACKEND,
    /** Everything else; above all, requests that do not suit the model. */
    OTHER
}
