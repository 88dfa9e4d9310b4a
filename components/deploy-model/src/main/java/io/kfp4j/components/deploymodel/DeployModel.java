package io.kfp4j.components.deploymodel;

import io.kfp4j.component.Component;
import io.kfp4j.component.ComponentException;
import io.kfp4j.component.Default;
import io.kfp4j.component.Description;
import io.kfp4j.component.SideEffects;
import io.kfp4j.component.TaskContext;
import io.kfp4j.kserve.InferenceService;
import io.kfp4j.kserve.Predictor;
import io.kfp4j.kserve.Rollout;
import io.kfp4j.kserve.RolloutOptions;
import io.kfp4j.kserve.RolloutOutcome;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Rolls a model out to KServe and fails unless it serves.
 *
 * <p>The InferenceService is changed in place, never deleted; it counts as served when KServe says so and the model has answered.
 * Otherwise the one that was there before is brought back.
 *
 * <p>Without {@code clusters} the kubeconfig in {@code KUBECONFIG} is used, or the cluster around this pod. With {@code clusters} each
 * is a file of that name in the folder that {@code KFP4J_KUBECONFIG_DIR} names, a Secret mounted as a volume.
 */
@SideEffects
@Description("Rolls a model out to KServe on one or many clusters and fails unless it serves.")
public final class DeployModel implements Component<DeployModel.Inputs, DeployModel.Deployed> {

    /** What to serve, where, and what must hold before it counts. */
    public record Inputs(
            @Description("The folder that holds the model's folder, s3://bucket/prefix/run.") String modelUri,
            @Description("The InferenceService's name.") @Default("iris") String name,
            @Description("The namespace it lives in.") String namespace,
            @Description("The model's folder in the repository; the service's name if left out.") @Nullable
                    String modelName,
            @Description("The service account whose Secrets open the storage.") @Nullable String serviceAccount,
            @Description("Whether KServe marks the pods for Prometheus.") @Default("true") boolean prometheusScraping,
            @Description("Whether Istio puts its proxy beside the model.") @Default("false") boolean istioSidecar,
            @Description("How long the model may take to serve.") @Default("300") int timeoutSeconds,
            @Description("The clusters, names of mounted kubeconfig files.") @Nullable List<String> clusters,
            @Description("Examples that the model must answer, one list of features each.") @Nullable
                    List<List<Double>> smokeInputs,
            @Description("Whether a kubeconfig may name an http address.") @Default("false") boolean allowClearText) {}

    /** Where it serves. */
    public record Deployed(
            @Description("The address on the first cluster.") String url,
            @Description("The address on every cluster, by its name.") Map<String, String> urls) {}

    @Override
    public Deployed run(Inputs inputs, TaskContext<Deployed> task) throws ComponentException, InterruptedException {
        var service = service(inputs);
        var options = options(inputs);
        try (var clusters = Clusters.open(inputs.clusters(), task.environment(), inputs.allowClearText())) {
            return deployed(service, new Rollout(service, options).to(clusters.all()));
        }
    }

    private static InferenceService service(Inputs inputs) throws ComponentException {
        try {
            var predictor = Predictor.onnx(inputs.modelUri());
            var service = InferenceService.of(
                            inputs.name(),
                            inputs.namespace(),
                            inputs.serviceAccount() == null
                                    ? predictor
                                    : predictor.serviceAccount(inputs.serviceAccount()))
                    .istioSidecar(inputs.istioSidecar());
            return inputs.prometheusScraping() ? service.scrapedByPrometheus() : service;
        } catch (IllegalArgumentException e) {
            throw new ComponentException("The model cannot be deployed: " + e.getMessage(), e);
        }
    }

    private static RolloutOptions options(Inputs inputs) throws ComponentException {
        if (inputs.timeoutSeconds() < 1) {
            throw new ComponentException(
                    "timeout_seconds is " + inputs.timeoutSeconds() + ". Give the model a second or more to serve");
        }
        var model = inputs.modelName() == null ? inputs.name() : inputs.modelName();
        var examples = inputs.smokeInputs() == null ? List.<List<Double>>of() : inputs.smokeInputs();
        return RolloutOptions.DEFAULT
                .deadline(Duration.ofSeconds(inputs.timeoutSeconds()))
                .smokeTest(new SmokeInference(model, Examples.of(examples)));
    }

    private static Deployed deployed(InferenceService service, List<RolloutOutcome> outcomes)
            throws ComponentException {
        var failed = outcomes.stream().filter(each -> !each.isServed()).toList();
        if (!failed.isEmpty()) {
            throw new ComponentException(
                    "The model does not serve as " + service.namespace() + "/" + service.name() + " on " + failed.size()
                            + " of " + outcomes.size() + " clusters. "
                            + outcomes.stream().map(RolloutOutcome::summary).collect(Collectors.joining("; ")));
        }
        Map<String, String> urls = new LinkedHashMap<>();
        for (var outcome : outcomes) {
            if (outcome instanceof RolloutOutcome.Served served) {
                urls.put(served.cluster(), served.url().toString());
            }
        }
        return new Deployed(urls.values().iterator().next(), urls);
    }
}
