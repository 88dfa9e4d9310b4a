package io.kfp4j.kserve;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What serves the model: its format, where it lies, which runtime runs it, how large and how often.
 *
 * <pre>{@code
 * Predictor.onnx("s3://models/iris/run-17").serviceAccount("models-reader").replicas(1, 3)
 * }</pre>
 *
 * @param modelFormat KServe's name for the format, as {@code onnx}
 * @param runtime the ServingRuntime to use; without it KServe chooses one by format
 * @param protocolVersion {@code v2} for the Open Inference Protocol
 * @param storageUri where the model lies
 * @param serviceAccountName whose Secrets the storage initializer uses
 * @param resources requests and limits of the container
 * @param minReplicas the least number of replicas; 0 scales to zero where KServe runs serverless
 * @param maxReplicas the greatest number of replicas
 * @param canaryTrafficPercent how much traffic the new revision gets; the rest stays with the last one (serverless only)
 */
public record Predictor(
        String modelFormat,
        @Nullable String runtime,
        String protocolVersion,
        StorageUri storageUri,
        @Nullable String serviceAccountName,
        ComputeResources resources,
        @Nullable Integer minReplicas,
        @Nullable Integer maxReplicas,
        @Nullable Integer canaryTrafficPercent) {

    /** The name under which KServe installs Triton. */
    public static final String TRITON = "kserve-tritonserver";

    public Predictor {
        if (modelFormat.isBlank()) {
            throw new IllegalArgumentException("a predictor's model format is empty. Name it, as 'onnx'.");
        }
        if (!protocolVersion.equals("v1") && !protocolVersion.equals("v2")) {
            throw new IllegalArgumentException(
                    "protocol version '" + protocolVersion + "' is not known. KServe speaks 'v1' and 'v2'.");
        }
        if (serviceAccountName != null) {
            KubernetesName.label("a service account's name", serviceAccountName);
        }
        if (minReplicas != null && minReplicas < 0) {
            throw new IllegalArgumentException("minReplicas is " + minReplicas + ", but cannot be negative.");
        }
        if (maxReplicas != null && maxReplicas < Math.max(1, minReplicas == null ? 0 : minReplicas)) {
            throw new IllegalArgumentException(
                    "maxReplicas is " + maxReplicas + ", but must be at least 1 and at least minReplicas.");
        }
        if (canaryTrafficPercent != null && (canaryTrafficPercent < 0 || canaryTrafficPercent > 100)) {
            throw new IllegalArgumentException(
                    "canaryTrafficPercent is " + canaryTrafficPercent + ", but must be from 0 to 100.");
        }
    }

    /** An ONNX model served by Triton over the v2 protocol. */
    public static Predictor onnx(String storageUri) {
        return new Predictor(
                "onnx", TRITON, "v2", new StorageUri(storageUri), null, ComputeResources.UNSET, null, null, null);
    }

    public Predictor runtime(String name) {
        return new Predictor(
                modelFormat,
                name,
                protocolVersion,
                storageUri,
                serviceAccountName,
                resources,
                minReplicas,
                maxReplicas,
                canaryTrafficPercent);
    }

    public Predictor serviceAccount(String name) {
        return new Predictor(
                modelFormat,
                runtime,
                protocolVersion,
                storageUri,
                name,
                resources,
                minReplicas,
                maxReplicas,
                canaryTrafficPercent);
    }

    public Predictor resources(ComputeResources wanted) {
        return new Predictor(
                modelFormat,
                runtime,
                protocolVersion,
                storageUri,
                serviceAccountName,
                wanted,
                minReplicas,
                maxReplicas,
                canaryTrafficPercent);
    }

    public Predictor replicas(int min, int max) {
        return new Predictor(
                modelFormat,
                runtime,
                protocolVersion,
                storageUri,
                serviceAccountName,
                resources,
                min,
                max,
                canaryTrafficPercent);
    }

    public Predictor canaryTraffic(int percent) {
        return new Predictor(
                modelFormat,
                runtime,
                protocolVersion,
                storageUri,
                serviceAccountName,
                resources,
                minReplicas,
                maxReplicas,
                percent);
    }

    Map<String, Object> toMap() {
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("modelFormat", new LinkedHashMap<>(Map.of("name", modelFormat)));
        model.put("protocolVersion", protocolVersion);
        putIfPresent(model, "runtime", runtime);
        model.put("storageUri", storageUri.value());
        if (!resources.isUnset()) {
            model.put("resources", resources.toMap());
        }

        Map<String, Object> map = new LinkedHashMap<>();
        putIfPresent(map, "canaryTrafficPercent", canaryTrafficPercent);
        putIfPresent(map, "maxReplicas", maxReplicas);
        putIfPresent(map, "minReplicas", minReplicas);
        map.put("model", model);
        putIfPresent(map, "serviceAccountName", serviceAccountName);
        return map;
    }

    private static void putIfPresent(Map<String, Object> map, String key, @Nullable Object value) {
        if (value != null) {
            map.put(key, value);
        }
    }
}
