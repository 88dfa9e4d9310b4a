package io.kfp4j.fakekfp.http;

import java.time.Duration;

/** How an answer reaches who asked. */
public sealed interface Delivery {

    /** As it should. */
    record Whole(Reply reply) implements Delivery {}

    /** Byte by byte, over a while. */
    record Slow(Reply reply, Duration over) implements Delivery {}

    /** The connection ends without an answer. */
    record Cut() implements Delivery {}
}
