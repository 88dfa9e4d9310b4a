package io.kfp4j.kserve;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.net.HttpURLConnection;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Waits until KServe says that one generation of an InferenceService serves.
 *
 * <p>Ready alone proves little right after a change: it may still speak of the model before. It counts when KServe says
 * that it has observed this generation, and otherwise when it holds for a settling time, because released versions of
 * KServe report the counter of a child object as the observed generation.
 */
final class Readiness {

    /** How the wait ended. */
    sealed interface Verdict {
        record Ready(InferenceServiceStatus status) implements Verdict {}

        /** It does not serve; {@code intact} if the object is still the one that was applied and may be rolled back. */
        record NotReady(String reason, boolean intact) implements Verdict {}
    }

    private final ServiceObject object;
    private final RolloutOptions options;
    private final long generation;
    private final @Nullable InferenceServiceStatus stale;

    /** The stale status is the one found when the generation was new: it speaks of an older one. Null if not new. */
    Readiness(ServiceObject object, RolloutOptions options, long generation, @Nullable InferenceServiceStatus stale) {
        this.object = object;
        this.options = options;
        this.generation = generation;
        this.stale = stale;
    }

    Verdict await() throws InterruptedException {
        long start = System.nanoTime();
        long readySince = -1;
        String reason = "KServe has not looked at it";
        while (true) {
            try {
                GenericKubernetesResource now = object.read();
                if (now == null) {
                    return new Verdict.NotReady("it was deleted while the roll-out waited.", false);
                }
                if (ServiceObject.generation(now) != generation) {
                    return new Verdict.NotReady(
                            "its spec was changed by someone else while the roll-out waited (generation "
                                    + ServiceObject.generation(now) + " instead of " + generation + ").",
                            false);
                }
                InferenceServiceStatus status = InferenceServiceStatus.of(now);
                if (isProven(status) && status.isFailed()) {
                    return new Verdict.NotReady(status.explanation() + ".", true);
                }
                readySince = !status.isReady() ? -1 : readySince < 0 ? System.nanoTime() : readySince;
                if (readySince >= 0 && (isProven(status) || hasPassed(readySince, options.settle()))) {
                    return new Verdict.Ready(status);
                }
                reason = readySince < 0 ? status.explanation() : "Ready speaks of the model before";
            } catch (KubernetesClientException e) {
                if (e.getCode() == HttpURLConnection.HTTP_UNAUTHORIZED
                        || e.getCode() == HttpURLConnection.HTTP_FORBIDDEN) {
                    return new Verdict.NotReady(ApiProblem.describe(e), true);
                }
                reason = ApiProblem.describe(e);
            }
            if (hasPassed(start, options.deadline())) {
                return new Verdict.NotReady(
                        "it did not become Ready within " + options.deadline().toSeconds() + " s: " + reason + ".",
                        true);
            }
            Thread.sleep(options.pollInterval().toMillis());
        }
    }

    private boolean isProven(InferenceServiceStatus status) {
        if (stale == null) {
            return true;
        }
        Long observed = status.observedGeneration();
        return observed != null && observed == generation && !Objects.equals(observed, stale.observedGeneration());
    }

    private static boolean hasPassed(long since, Duration time) {
        return System.nanoTime() - since >= time.toNanos();
    }
}
