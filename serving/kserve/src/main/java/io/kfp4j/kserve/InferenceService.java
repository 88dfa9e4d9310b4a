package io.kfp4j.kserve;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import io.fabric8.kubernetes.client.dsl.base.ResourceDefinitionContext;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is to be served under which name: KServe's InferenceService, as far as a model with a predictor needs it.
 *
 * <pre>{@code
 * InferenceService.of("iris", "models", Predictor.onnx("s3://models/iris/run-17")).scrapedByPrometheus()
 * }</pre>
 *
 * @param name its name, which becomes part of a host name
 * @param namespace where it lives
 * @param labels its labels
 * @param annotations its annotations, KServe's switches among them
 * @param predictor what serves it
 */
public record InferenceService(
        String name,
        String namespace,
        Map<String, String> labels,
        Map<String, String> annotations,
        Predictor predictor) {

    public static final String API_VERSION = "serving.kserve.io/v1beta1";
    public static final String KIND = "InferenceService";

    public InferenceService {
        KubernetesName.service(name);
        KubernetesName.label("a namespace", namespace);
        labels = Map.copyOf(labels);
        annotations = Map.copyOf(annotations);
    }

    public static InferenceService of(String name, String namespace, Predictor predictor) {
        return new InferenceService(name, namespace, Map.of(), Map.of(), predictor);
    }

    public InferenceService label(String key, String value) {
        return new InferenceService(name, namespace, with(labels, key, value), annotations, predictor);
    }

    public InferenceService annotation(String key, String value) {
        return new InferenceService(name, namespace, labels, with(annotations, key, value), predictor);
    }

    /** Asks KServe to mark the pods for Prometheus. It marks them only: a scrape rule must still look for the marks. */
    public InferenceService scrapedByPrometheus() {
        return annotation("serving.kserve.io/enable-prometheus-scraping", "true");
    }

    /** Says whether Istio puts its proxy beside the predictor. */
    public InferenceService istioSidecar(boolean inject) {
        return annotation("sidecar.istio.io/inject", Boolean.toString(inject));
    }

    /** How Fabric8's client finds objects of this kind without asking the cluster first. */
    public static ResourceDefinitionContext resource() {
        return new ResourceDefinitionContext.Builder()
                .withGroup("serving.kserve.io")
                .withVersion("v1beta1")
                .withKind(KIND)
                .withPlural("inferenceservices")
                .withNamespaced(true)
                .build();
    }

    /** The object as Kubernetes takes it: exactly the fields said here, so that others may own the rest. */
    public GenericKubernetesResource toResource() {
        ObjectMeta metadata =
                new ObjectMetaBuilder().withName(name).withNamespace(namespace).build();
        metadata.setLabels(new LinkedHashMap<>(labels));
        metadata.setAnnotations(new LinkedHashMap<>(annotations));
        GenericKubernetesResource resource = new GenericKubernetesResource();
        resource.setApiVersion(API_VERSION);
        resource.setKind(KIND);
        resource.setMetadata(metadata);
        resource.setAdditionalProperty("spec", new LinkedHashMap<>(Map.of("predictor", predictor.toMap())));
        return resource;
    }

    /**
     * Reads the object as a cluster holds it.
     *
     * @throws IllegalArgumentException if it serves no model by {@code spec.predictor.model}, as with a custom container
     */
    public static InferenceService from(GenericKubernetesResource resource) {
        return InferenceServiceReader.read(resource);
    }

    private static Map<String, String> with(Map<String, String> map, String key, String value) {
        Map<String, String> copy = new HashMap<>(map);
        copy.put(key, value);
        return copy;
    }
}
