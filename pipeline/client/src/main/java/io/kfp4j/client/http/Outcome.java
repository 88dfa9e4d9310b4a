package io.kfp4j.client.http;

import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;
import org.jspecify.annotations.Nullable;

/** What came of one attempt. */
sealed interface Outcome {

    /** The server, or something in front of it, answered. */
    record Answered(int status, String contentType, @Nullable Duration retryAfter, String body) implements Outcome {
        private static final Set<Integer> PASSING = Set.of(408, 425, 429, 500, 502, 503, 504);

        boolean isGood() {
            return status / 100 == 2 && !isPage();
        }

        /** Whether a person was to log in here. */
        boolean isLogin() {
            return status == 401 || status / 100 == 3 || (status / 100 == 2 && isPage());
        }

        boolean isPage() {
            return contentType.startsWith("text/html");
        }

        boolean isPassing() {
            return PASSING.contains(status);
        }
    }

    /** No answer came, or not all of it. */
    record Broken(IOException cause) implements Outcome {

        /** Neither a certificate nor an answer that is too large gets better by asking again. */
        boolean isPassing() {
            return !isBecauseOf(CertificateException.class, LimitedBody.TooLargeException.class);
        }

        boolean neverArrived() {
            return isBecauseOf(
                    ConnectException.class,
                    HttpConnectTimeoutException.class,
                    UnresolvedAddressException.class,
                    UnknownHostException.class,
                    SSLHandshakeException.class);
        }

        private boolean isBecauseOf(Class<?>... reasons) {
            for (Throwable each = cause; each != null; each = each.getCause()) {
                if (isOneOf(each, reasons)) {
                    return true;
                }
            }
            return false;
        }

        private static boolean isOneOf(Throwable problem, Class<?>... reasons) {
            return Stream.of(reasons).anyMatch(reason -> reason.isInstance(problem));
        }
    }

    /** Whether it may be otherwise a moment later. */
    default boolean passing() {
        return this instanceof Answered answered ? answered.isPassing() : ((Broken) this).isPassing();
    }

    /** Whether the server may have done what was asked all the same. */
    default boolean isInDoubt() {
        return this instanceof Answered answered
                ? answered.status() >= 500 || answered.status() == 408
                : !((Broken) this).neverArrived();
    }

    /** Whether the server has had enough for now. */
    default boolean asksForPatience() {
        return this instanceof Answered answered
                && answered.isPassing()
                && (answered.status() == 429 || answered.retryAfter() != null);
    }

    /** How long the server asks to wait; null if it does not say. */
    default @Nullable Duration pauseAskedFor() {
        return this instanceof Answered answered ? answered.retryAfter() : null;
    }
}
