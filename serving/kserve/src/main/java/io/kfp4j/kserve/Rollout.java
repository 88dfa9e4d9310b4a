package io.kfp4j.kserve;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Brings an InferenceService to clusters so that there is always a model that serves.
 *
 * <p>The object is applied on the server (created or changed in place, never deleted), watched until KServe says that
 * exactly this spec serves, and asked once by the {@link SmokeTest}. If any of that fails, the previous values of the
 * fields it set are applied again.
 *
 * <pre>{@code
 * var rollout = new Rollout(service, RolloutOptions.DEFAULT.smokeTest((url, iris) -> ask(url)));
 * for (RolloutOutcome outcome : rollout.to(clusters)) {
 *     System.out.println(outcome.summary());
 * }
 * }</pre>
 */
public final class Rollout {

    private static final int CLUSTERS_AT_ONCE = 8;

    private final InferenceService service;
    private final RolloutOptions options;

    public Rollout(InferenceService service, RolloutOptions options) {
        this.service = service;
        this.options = options;
    }

    /** Rolls out to one cluster and says how it ended there; what goes wrong on the cluster is an outcome, no exception. */
    public RolloutOutcome to(Cluster cluster) throws InterruptedException {
        return new ClusterRollout(cluster, service, options).run();
    }

    /**
     * Rolls out to each cluster on its own, several at a time.
     *
     * @return one outcome for each cluster, in the same order
     */
    public List<RolloutOutcome> to(List<Cluster> clusters) throws InterruptedException {
        if (clusters.isEmpty()) {
            throw new IllegalArgumentException("there is no cluster to roll out to. Name at least one.");
        }
        ExecutorService threads = Executors.newFixedThreadPool(Math.min(clusters.size(), CLUSTERS_AT_ONCE));
        try {
            List<Future<RolloutOutcome>> running = new ArrayList<>();
            clusters.forEach(cluster -> running.add(threads.submit(() -> to(cluster))));
            List<RolloutOutcome> outcomes = new ArrayList<>();
            for (int i = 0; i < running.size(); i++) {
                outcomes.add(outcome(clusters.get(i), running.get(i)));
            }
            return List.copyOf(outcomes);
        } finally {
            threads.shutdownNow();
        }
    }

    private static RolloutOutcome outcome(Cluster cluster, Future<RolloutOutcome> running) throws InterruptedException {
        try {
            return running.get();
        } catch (ExecutionException e) {
            return new RolloutOutcome.Failed(
                    cluster.name(),
                    "the roll-out broke off: " + e.getCause() + ".",
                    "Look at the InferenceService there.");
        }
    }
}
