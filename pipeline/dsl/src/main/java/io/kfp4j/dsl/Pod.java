package io.kfp4j.dsl;

import io.kfp4j.dsl.definition.PodOptions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a task has said of its pod so far. */
final class Pod {
    final Map<String, String> nodeLabels = new LinkedHashMap<>();
    final List<NodeAffinity> affinities = new ArrayList<>();
    final List<PodAffinity> podAffinities = new ArrayList<>();
    final List<Toleration> tolerations = new ArrayList<>();
    final Map<String, String> labels = new LinkedHashMap<>();
    final Map<String, String> annotations = new LinkedHashMap<>();
    final List<PodField> fields = new ArrayList<>();
    final List<Mount.Empty> empties = new ArrayList<>();
    final List<Mount.Ephemeral> ephemerals = new ArrayList<>();
    final List<InitContainer> initContainers = new ArrayList<>();

    @Nullable
    ImagePullPolicy pullPolicy;

    @Nullable
    SecurityContext security;

    PodOptions options() {
        return new PodOptions(
                nodeLabels,
                affinities,
                podAffinities,
                tolerations,
                labels,
                annotations,
                fields,
                empties,
                ephemerals,
                initContainers,
                pullPolicy,
                security);
    }
}
