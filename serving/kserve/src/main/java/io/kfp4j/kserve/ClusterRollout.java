package io.kfp4j.kserve;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One roll-out on one cluster, from apply to the verdict and, if need be, back. */
final class ClusterRollout {

    private final String cluster;
    private final InferenceService service;
    private final RolloutOptions options;
    private final ServiceObject object;
    private final long start = System.nanoTime();

    ClusterRollout(Cluster cluster, InferenceService service, RolloutOptions options) {
        this.cluster = cluster.name();
        this.service = service;
        this.options = options;
        this.object = new ServiceObject(cluster.client(), service.namespace(), service.name());
    }

    RolloutOutcome run() throws InterruptedException {
        GenericKubernetesResource before;
        GenericKubernetesResource applied;
        try {
            before = object.read();
            applied = object.apply(service.toResource(), options.fieldManager(), options.force());
        } catch (KubernetesClientException e) {
            return new RolloutOutcome.Refused(cluster, ApiProblem.describe(e));
        }

        Readiness.Verdict verdict = readiness(before, applied).await();
        if (verdict instanceof Readiness.Verdict.NotReady notReady) {
            return notReady.intact()
                    ? takeBack(before, applied, notReady.reason())
                    : failed(notReady.reason(), "It is left as it is.");
        }
        URI url = ((Readiness.Verdict.Ready) verdict).status().endpoint().orElse(null);
        if (url == null) {
            return takeBack(before, applied, "KServe says that it is Ready, but gives no url.");
        }
        Optional<String> complaint = smokeTest(url);
        return complaint.isPresent()
                ? takeBack(before, applied, complaint.get())
                : new RolloutOutcome.Served(
                        cluster, url, ServiceObject.generation(applied), Duration.ofNanos(System.nanoTime() - start));
    }

    private Readiness readiness(@Nullable GenericKubernetesResource before, GenericKubernetesResource applied) {
        boolean newSpec = before != null && ServiceObject.generation(before) != ServiceObject.generation(applied);
        return new Readiness(
                object,
                options,
                ServiceObject.generation(applied),
                newSpec ? InferenceServiceStatus.of(applied) : null);
    }

    private Optional<String> smokeTest(URI url) throws InterruptedException {
        while (true) {
            try {
                options.smokeTest().check(url, service);
                return Optional.empty();
            } catch (InterruptedException e) {
                throw e;
            } catch (IOException e) {
                if (System.nanoTime() - start >= options.deadline().toNanos()) {
                    return Optional.of("the smoke test at " + url + " could not reach it: " + e.getMessage() + ".");
                }
                Thread.sleep(options.pollInterval().toMillis());
            } catch (Exception e) {
                return Optional.of("the smoke test at " + url + " refused it: " + e.getMessage() + ".");
            }
        }
    }

    private RolloutOutcome takeBack(
            @Nullable GenericKubernetesResource before, GenericKubernetesResource applied, String reason)
            throws InterruptedException {
        try {
            if (before == null) {
                return takeBackNew(reason);
            }
            if (before.getMetadata()
                    .getResourceVersion()
                    .equals(applied.getMetadata().getResourceVersion())) {
                return failed(reason, "The roll-out had changed nothing, so there is nothing to bring back.");
            }
            GenericKubernetesResource now = object.read();
            if (now == null || ServiceObject.generation(now) != ServiceObject.generation(applied)) {
                return failed(reason, "It was changed by someone else meanwhile and is left as it is.");
            }
            return restore(before, now, reason);
        } catch (KubernetesClientException e) {
            return failed(reason, "The previous state could not be brought back: " + ApiProblem.describe(e));
        }
    }

    private RolloutOutcome takeBackNew(String reason) {
        if (!options.deleteIfNew()) {
            return failed(
                    reason,
                    "There was none before, so it is left for inspection: kubectl describe inferenceservice "
                            + service.name() + " -n " + service.namespace());
        }
        object.delete();
        return new RolloutOutcome.RolledBack(cluster, reason, "It was new and has been deleted.");
    }

    private RolloutOutcome restore(GenericKubernetesResource before, GenericKubernetesResource now, String reason)
            throws InterruptedException {
        GenericKubernetesResource previous = PreviousState.of(before, service.toResource(), options.fieldManager());
        GenericKubernetesResource restored = object.apply(previous, options.fieldManager(), true);
        Readiness.Verdict verdict = readiness(now, restored).await();
        String state = verdict instanceof Readiness.Verdict.NotReady notReady
                ? "The previous spec is back, but does not serve yet: " + notReady.reason()
                : "The previous model serves again.";
        return new RolloutOutcome.RolledBack(cluster, reason, state);
    }

    private RolloutOutcome failed(String reason, String left) {
        return new RolloutOutcome.Failed(cluster, reason, left);
    }
}
