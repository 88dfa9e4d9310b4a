package io.kfp4j.client.http;

import io.kfp4j.client.connection.Connection;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Gets requests done: logs in, repeats, pauses, gives up in time, and says why.
 *
 * <p>What is in doubt (no answer, or one that a proxy may have made up) is repeated only where a second time does no harm, or after a look
 * whether the first did it.
 */
public final class Transport {
    private final Means means;
    private final @Nullable Deadline given;

    /** @param given the deadline of the request that all of these are for; null for one each */
    Transport(Means means, @Nullable Deadline given) {
        this.means = means;
        this.given = given;
    }

    /** To a server. */
    public static Transport to(Connection connection, RetryPolicy policy, Time time) {
        return new Transport(new Means(new Wire(connection), policy, time, new Congestion(time)), null);
    }

    /** How time passes here. */
    public Time time() {
        return means.time();
    }

    /** Sends what does no harm when it arrives twice. */
    public <T> T send(Call call, Function<String, T> reader) {
        return new Exchange<>(means, deadline(), call, reader, null).run();
    }

    /**
     * Sends what must not happen twice.
     *
     * @param lookUp finds what an earlier attempt may have done, through the transport it is given; empty where there is no such thing
     */
    public <T> T sendOnce(Call call, Function<String, T> reader, Function<Transport, Optional<T>> lookUp) {
        return new Exchange<>(means, deadline(), call, reader, lookUp).run();
    }

    /** Asks for what may be large: the body as it comes, to be closed by the caller. The deadline is for its beginning alone. */
    public InputStream open(Call call) {
        return new Exchange<>(means, deadline(), call, text -> text, null).open();
    }

    private Deadline deadline() {
        return given == null ? Deadline.in(means.policy().deadline(), means.time()) : given;
    }
}
