package io.kfp4j.argo;

import io.kfp4j.spec.format.Json;
import java.util.List;
import java.util.Map;

/** JSON that Argo lays over a pod, for quantities that are known only when the workflow runs. */
final class PodPatch {

    /**
     * The patch.
     *
     * @param resources {@code limits} and {@code requests}, with tags in their texts
     */
    static String json(Map<String, Object> resources) {
        // Tags in expressions hold quotes of one sort, so that they may stand in JSON as they are.
        return Json.text(Map.of("containers", List.of(Map.of("name", "main", "resources", resources))));
    }

    private PodPatch() {}
}
