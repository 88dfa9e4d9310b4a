package io.kfp4j.client.http;

import io.kfp4j.client.connection.CredentialsException;
import io.kfp4j.client.error.Failure;
import io.kfp4j.client.error.KfpException;
import io.kfp4j.client.error.NotAuthorizedException;
import io.kfp4j.client.error.UnavailableException;
import io.kfp4j.client.error.UnreadableAnswerException;
import io.kfp4j.spec.format.SpecException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One request, however many attempts it takes. */
final class Exchange<T> {
    private static final Logger LOG = LoggerFactory.getLogger(Exchange.class);

    /** KFP says 500 for much that stays as it is; more attempts than these only take time. */
    private static final int ATTEMPTS_AFTER_500 = 3;

    private final Means means;
    private final Wire wire;
    private final RetryPolicy policy;
    private final Time time;
    private final Congestion congestion;
    private final Deadline deadline;
    private final Call call;
    private final Function<String, T> reader;
    private final @Nullable Function<Transport, Optional<T>> lookUp;
    private boolean renewed;
    private boolean inDoubt;
    private int attempts;

    Exchange(
            Means means,
            Deadline deadline,
            Call call,
            Function<String, T> reader,
            @Nullable Function<Transport, Optional<T>> lookUp) {
        this.means = means;
        this.wire = means.wire();
        this.policy = means.policy();
        this.time = means.time();
        this.congestion = means.congestion();
        this.deadline = deadline;
        this.call = call;
        this.reader = reader;
        this.lookUp = lookUp;
    }

    T run() {
        while (true) {
            Sent sent = attempt(false);
            if (sent.outcome() instanceof Outcome.Answered good && good.isGood()) {
                return read(good);
            }
            T done = afterRefusal(sent);
            if (done != null) {
                return done;
            }
        }
    }

    InputStream open() {
        while (true) {
            Sent sent = attempt(true);
            if (sent.stream() != null) {
                return sent.stream();
            }
            afterRefusal(sent);
        }
    }

    /** What an attempt brought; the stream only where it was asked for and the answer is good. */
    private record Sent(Outcome outcome, Map<String, String> headers, @Nullable InputStream stream) {}

    private Sent attempt(boolean stream) {
        try {
            if (!congestion.enter(deadline)) {
                throw unavailable("the server asks for a longer pause than the deadline allows", 429, null, null);
            }
            boolean good = false;
            attempts++;
            try {
                Map<String, String> headers = wire.headers();
                Duration limit = atMost(policy.attemptLimit(), deadline.left());
                Sent sent = stream ? opened(headers, limit) : sent(headers, limit);
                good = sent.outcome() instanceof Outcome.Answered answered && answered.isGood();
                slowDown(sent.outcome());
                return sent;
            } finally {
                congestion.leave(good);
            }
        } catch (CredentialsException e) {
            throw new NotAuthorizedException(
                    new Failure(wire.name(call), null, 0, null, String.valueOf(e.getMessage())), e);
        } catch (IOException e) {
            return new Sent(new Outcome.Broken(e), Map.of(), null);
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    private Sent sent(Map<String, String> headers, Duration limit) throws InterruptedException {
        return new Sent(wire.attempt(call, headers, limit), headers, null);
    }

    private Sent opened(Map<String, String> headers, Duration limit) throws IOException, InterruptedException {
        var response = wire.open(call, headers, limit);
        Outcome.Answered head = Wire.answered(response, "");
        if (head.isGood()) {
            return new Sent(head, headers, response.body());
        }
        try (InputStream body = response.body()) {
            return new Sent(
                    Wire.answered(response, new String(body.readNBytes(1 << 16), StandardCharsets.UTF_8)),
                    headers,
                    null);
        }
    }

    /** Where the server asks for patience, all requests of the client pause. */
    private void slowDown(Outcome outcome) {
        Duration asked = outcome.pauseAskedFor();
        if (outcome.asksForPatience()) {
            congestion.close(
                    asked == null ? policy.pauseAfter(attempts, time) : asked.plus(policy.pauseAfter(1, time)));
        }
    }

    /** Decides what follows: an exception, what an earlier attempt did after all, or, with null, another attempt. */
    private @Nullable T afterRefusal(Sent sent) {
        Outcome outcome = sent.outcome();
        if (outcome instanceof Outcome.Answered answered) {
            if (answered.isLogin() && !renewed && renew(sent.headers())) {
                renewed = true;
                return null;
            }
            if (!answered.isPassing()) {
                return afterNo(answered);
            }
        }
        inDoubt |= outcome.isInDoubt();
        LOG.debug("{}: attempt {} failed: {}", wire.name(call), attempts, reason(outcome));
        boolean hopeless = !outcome.passing()
                || attempts >= policy.attempts()
                || (attempts >= ATTEMPTS_AFTER_500 && outcome instanceof Outcome.Answered a && a.status() == 500);
        Duration pause = outcome.asksForPatience() ? Duration.ZERO : policy.pauseAfter(attempts, time);
        if (!hopeless && !deadline.isPastAfter(pause)) {
            pause(pause);
            return found();
        }
        T found = found();
        if (found != null) {
            return found;
        }
        throw gaveUp(outcome);
    }

    /** The answer is no for good; but what it says no to may have been done by an attempt before. */
    private @Nullable T afterNo(Outcome.Answered answered) {
        if (inDoubt && call.method().equals("DELETE") && answered.status() == 404) {
            return reader.apply("{}");
        }
        KfpException no = Refusals.of(wire.name(call), answered);
        T found = no instanceof NotAuthorizedException ? null : found();
        if (found != null) {
            return found;
        }
        throw no;
    }

    private @Nullable T found() {
        if (!inDoubt || lookUp == null) {
            return null;
        }
        try {
            T found = lookUp.apply(new Transport(means, deadline)).orElse(null);
            if (found != null) {
                LOG.info("{}: an attempt without an answer was carried out; not repeated", wire.name(call));
            }
            return found;
        } catch (KfpException e) {
            throw unavailable("there is no telling whether an attempt without an answer was carried out", 0, null, e);
        }
    }

    private boolean renew(Map<String, String> refused) {
        try {
            return wire.renew(refused);
        } catch (CredentialsException e) {
            throw new NotAuthorizedException(
                    new Failure(wire.name(call), null, 0, null, String.valueOf(e.getMessage())), e);
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    private T read(Outcome.Answered good) {
        try {
            return reader.apply(good.body());
        } catch (SpecException e) {
            throw new UnreadableAnswerException(
                    new Failure(
                            wire.name(call),
                            "the answer is not KFP's: " + e.problems().get(0),
                            good.status(),
                            null,
                            "Check that the endpoint is KFP's API server."),
                    e);
        }
    }

    private void pause(Duration pause) {
        try {
            time.sleep(pause);
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    private UnavailableException gaveUp(Outcome outcome) {
        if (outcome instanceof Outcome.Answered answered) {
            return unavailable(
                    null, answered.status(), Refusals.problem(answered).text(), null);
        }
        return unavailable(reason(outcome), 0, null, ((Outcome.Broken) outcome).cause());
    }

    private UnavailableException unavailable(
            @Nullable String what, int status, @Nullable String said, @Nullable Throwable cause) {
        boolean changes = !call.method().equals("GET");
        String tried = attempts + (attempts == 1 ? " attempt" : " attempts") + " in "
                + deadline.elapsed().toSeconds() + " s";
        String remedy = "Gave up after " + tried
                + (changes && inDoubt
                        ? "; it may have been carried out. Look before you try again."
                        : ". Try again later.");
        return new UnavailableException(
                new Failure(wire.name(call), what, status, said, remedy), changes && inDoubt, cause);
    }

    private CancellationException interrupted() {
        Thread.currentThread().interrupt();
        return new CancellationException(wire.name(call) + ": interrupted");
    }

    private static String reason(Outcome outcome) {
        if (outcome instanceof Outcome.Answered answered) {
            return "HTTP " + answered.status();
        }
        IOException cause = ((Outcome.Broken) outcome).cause();
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }

    private static Duration atMost(Duration limit, Duration left) {
        return left.compareTo(limit) < 0 ? (left.isNegative() || left.isZero() ? Duration.ofMillis(1) : left) : limit;
    }
}
