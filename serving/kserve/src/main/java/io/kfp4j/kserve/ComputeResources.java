package io.kfp4j.kserve;

import io.fabric8.kubernetes.api.model.Quantity;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a predictor's container asks for and may use at most, in Kubernetes' quantities ({@code "500m"}, {@code "2Gi"}).
 *
 * @param requests what the scheduler sets aside
 * @param limits what the container is held to
 */
public record ComputeResources(Map<String, String> requests, Map<String, String> limits) {

    public static final ComputeResources UNSET = new ComputeResources(Map.of(), Map.of());

    public ComputeResources {
        requests = checked("request", requests);
        limits = checked("limit", limits);
    }

    public static ComputeResources of(String cpu, String memory) {
        Map<String, String> both = Map.of("cpu", cpu, "memory", memory);
        return new ComputeResources(both, both);
    }

    boolean isUnset() {
        return requests.isEmpty() && limits.isEmpty();
    }

    Map<String, Object> toMap() {
        Map<String, Object> map = new LinkedHashMap<>();
        if (!limits.isEmpty()) {
            map.put("limits", new TreeMap<String, Object>(limits));
        }
        if (!requests.isEmpty()) {
            map.put("requests", new TreeMap<String, Object>(requests));
        }
        return map;
    }

    private static Map<String, String> checked(String kind, Map<String, String> quantities) {
        quantities.forEach((resource, quantity) -> {
            try {
                if (Quantity.getAmountInBytes(Quantity.parse(quantity)).signum() >= 0) {
                    return;
                }
            } catch (RuntimeException e) {
                throw badQuantity(kind, resource, quantity, e);
            }
            throw badQuantity(kind, resource, quantity, null);
        });
        return Map.copyOf(quantities);
    }

    private static IllegalArgumentException badQuantity(
            String kind, String resource, String quantity, @Nullable Exception cause) {
        return new IllegalArgumentException(
                "the " + kind + " '" + quantity + "' for '" + resource
                        + "' is no quantity. Write it as '2', '500m' or '4Gi'.",
                cause);
    }
}
