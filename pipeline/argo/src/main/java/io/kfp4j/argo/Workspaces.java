package io.kfp4j.argo;

import io.kfp4j.spec.SinglePlatformSpec;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The volume that all tasks of a run share: a claim that Argo makes with the workflow and deletes with it. */
final class Workspaces {
    static final String VOLUME = "kfp-workspace";

    static List<Map<String, Object>> claims(SinglePlatformSpec.@Nullable PipelineConfig config) {
        if (config == null || config.workspace() == null) {
            return List.of();
        }
        var workspace = config.workspace();
        var spec = new LinkedHashMap<String, Object>();
        spec.put("accessModes", List.of("ReadWriteOnce"));
        if (workspace.kubernetes() != null && workspace.kubernetes().pvcSpecPatch() != null) {
            spec.putAll(workspace.kubernetes().pvcSpecPatch());
        }
        if (workspace.size() != null) {
            spec.put("resources", Map.of("requests", Map.of("storage", workspace.size())));
        }
        return List.of(Map.of("metadata", Map.of("name", VOLUME), "spec", spec));
    }

    private Workspaces() {}
}
