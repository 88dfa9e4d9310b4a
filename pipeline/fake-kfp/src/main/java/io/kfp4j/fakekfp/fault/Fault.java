package io.kfp4j.fakekfp.fault;

import io.kfp4j.fakekfp.http.Code;
import io.kfp4j.fakekfp.http.Reply;
import java.time.Duration;

/** What goes wrong with one request. */
public sealed interface Fault {

    /** The request is answered so, and not carried out. */
    record Instead(Reply reply) implements Fault {}

    /** The request is carried out, and answered so all the same. */
    record Afterwards(Reply reply) implements Fault {}

    /** The connection ends without an answer, before or after the request is carried out. */
    record Cut(boolean afterwards) implements Fault {}

    /** The request is carried out; its answer takes its time to arrive. */
    record SlowBody(Duration over) implements Fault {}

    /** Whoever sent this request is not known any longer: 401 until other credentials come. */
    record Expired() implements Fault {}

    /** HTTP 503; nothing was done. */
    static Fault unavailable() {
        return new Instead(Reply.error(Code.UNAVAILABLE, "the server is not available"));
    }

    /** HTTP 429 with {@code Retry-After} in whole seconds; nothing was done. */
    static Fault tooManyRequests(Duration retryAfter) {
        return new Instead(Reply.error(Code.RESOURCE_EXHAUSTED, "too many requests")
                .with("Retry-After", Long.toString(retryAfter.toSeconds())));
    }

    /** The connection ends; nothing was done. */
    static Fault reset() {
        return new Cut(false);
    }

    /** The connection ends after everything was done. */
    static Fault resetAfterCommit() {
        return new Cut(true);
    }

    /** Everything is done, and HTTP 503 says that it was not. */
    static Fault commitThenFail() {
        return new Afterwards(
                Reply.error(Code.UNAVAILABLE, "upstream connect error or disconnect/reset before headers"));
    }

    /** The answer's body comes in pieces over a while. */
    static Fault slowBody(Duration over) {
        return new SlowBody(over);
    }

    /** HTTP 401, now and for every request with the same credentials. */
    static Fault expired() {
        return new Expired();
    }
}
