package io.kfp4j.argo;

import io.kfp4j.argo.object.Container;
import io.kfp4j.argo.object.Template;
import io.kfp4j.spec.kubernetes.InitContainer;
import io.kfp4j.spec.kubernetes.KubernetesExecutorConfig;
import io.kfp4j.spec.kubernetes.PodMetadata;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What a pod needs from Kubernetes, in the fields of an Argo template. */
final class Pod {
    private final KubernetesExecutorConfig config;
    private final Consumer<String> refuse;
    private final List<Container.Env> env = new ArrayList<>();
    private final Map<String, Map<String, Object>> volumes = new LinkedHashMap<>();
    private final Map<String, Container.VolumeMount> mounts = new LinkedHashMap<>();

    /**
     * @param refuse takes what has no counterpart
     */
    Pod(KubernetesExecutorConfig config, Consumer<String> refuse) {
        this.config = config;
        this.refuse = refuse;
        environment();
        references();
        ownVolumes();
    }

    private void environment() {
        for (var i = 0; i < config.secretAsEnv().size(); i++) {
            var secret = config.secretAsEnv().get(i);
            var name = DynamicNames.name("kfp-secret-env-" + i, secret.secretName(), secret.secretNameParameter());
            secret.keyToEnv()
                    .forEach(pair -> env.add(variable(
                            pair.envVar(), "secretKeyRef", reference(name, pair.secretKey(), secret.optional()))));
        }
        for (var i = 0; i < config.configMapAsEnv().size(); i++) {
            var map = config.configMapAsEnv().get(i);
            var name = DynamicNames.name("kfp-config-env-" + i, map.configMapName(), map.configMapNameParameter());
            map.keyToEnv()
                    .forEach(pair -> env.add(variable(
                            pair.envVar(), "configMapKeyRef", reference(name, pair.configMapKey(), map.optional()))));
        }
        config.fieldPathAsEnv()
                .forEach(field -> env.add(variable(field.name(), "fieldRef", Map.of("fieldPath", field.fieldPath()))));
    }

    private static Container.Env variable(String name, String kind, Map<String, Object> reference) {
        return new Container.Env(name, null, Map.of(kind, reference));
    }

    private static Map<String, Object> reference(String name, String key, @Nullable Boolean optional) {
        var reference = new LinkedHashMap<String, Object>();
        reference.put("name", name);
        reference.put("key", key);
        if (optional != null) {
            reference.put("optional", optional);
        }
        return reference;
    }

    private void references() {
        for (var i = 0; i < config.secretAsVolume().size(); i++) {
            var secret = config.secretAsVolume().get(i);
            var name = DynamicNames.name("kfp-secret-" + i, secret.secretName(), secret.secretNameParameter());
            volume("secret-" + i, "secret", named("secretName", name, secret.optional()), secret.mountPath(), null);
        }
        for (var i = 0; i < config.configMapAsVolume().size(); i++) {
            var map = config.configMapAsVolume().get(i);
            var name = DynamicNames.name("kfp-config-" + i, map.configMapName(), map.configMapNameParameter());
            volume("config-map-" + i, "configMap", named("name", name, map.optional()), map.mountPath(), null);
        }
        for (var i = 0; i < config.pvcMount().size(); i++) {
            var claim = config.pvcMount().get(i);
            var name = DynamicNames.name("kfp-claim-" + i, null, DynamicNames.claim(claim));
            volume(
                    "claim-" + i,
                    "persistentVolumeClaim",
                    Map.of("claimName", name),
                    claim.mountPath(),
                    claim.subPath());
        }
    }

    private static Map<String, Object> named(String key, String name, @Nullable Boolean optional) {
        return optional == null ? Map.of(key, name) : Map.of(key, name, "optional", optional);
    }

    private void ownVolumes() {
        config.emptyDirMounts().forEach(each -> {
            var details = new LinkedHashMap<String, Object>();
            put(details, "medium", each.medium());
            put(details, "sizeLimit", each.sizeLimit());
            volume(each.volumeName(), "emptyDir", details, each.mountPath(), null);
        });
        config.genericEphemeralVolume().forEach(each -> {
            var claim = new LinkedHashMap<String, Object>();
            claim.put("accessModes", each.accessModes());
            if (each.size() != null) {
                claim.put("resources", Map.of("requests", Map.of("storage", each.size())));
            }
            put(claim, "storageClassName", each.storageClassName());
            var template = new LinkedHashMap<String, Object>();
            template.put("spec", claim);
            if (each.metadata() != null) {
                template.put("metadata", tree(each.metadata()));
            }
            volume(each.volumeName(), "ephemeral", Map.of("volumeClaimTemplate", template), each.mountPath(), null);
        });
        var memory = config.enabledSharedMemory();
        if (memory != null) {
            var details = new LinkedHashMap<String, Object>();
            details.put("medium", "Memory");
            put(details, "sizeLimit", memory.size());
            volume(memory.volumeName() == null ? "shm" : memory.volumeName(), "emptyDir", details, "/dev/shm", null);
        }
    }

    private static Map<String, Object> tree(PodMetadata metadata) {
        var tree = new LinkedHashMap<String, Object>();
        if (!metadata.labels().isEmpty()) {
            tree.put("labels", metadata.labels());
        }
        if (!metadata.annotations().isEmpty()) {
            tree.put("annotations", metadata.annotations());
        }
        return tree;
    }

    private static void put(Map<String, Object> tree, String key, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            tree.put(key, value);
        }
    }

    private void volume(
            @Nullable String name,
            String kind,
            Map<String, Object> details,
            @Nullable String path,
            @Nullable String subPath) {
        if (name == null || path == null) {
            refuse.accept("one of its volumes has no name or no path. Give it both.");
            return;
        }
        volumes.put(name, Map.of("name", name, kind, details));
        mounts.put(
                path,
                new Container.VolumeMount(name, path, subPath == null || subPath.isEmpty() ? null : subPath, false));
    }

    /** An empty folder for the program, unless the pipeline mounts something there itself. */
    void scratch(String name, String path, @Nullable String subPath) {
        if (!mounts.containsKey(path)) {
            volumes.put(name, Map.of("name", name, "emptyDir", Map.of()));
            mounts.put(path, new Container.VolumeMount(name, path, subPath, false));
        }
    }

    /** A volume of the whole workflow. */
    void mount(String name, String path) {
        mounts.put(path, new Container.VolumeMount(name, path, null, false));
    }

    List<Container.Env> env() {
        return env;
    }

    List<Map<String, Object>> volumes() {
        return List.copyOf(volumes.values());
    }

    List<Container.VolumeMount> mounts() {
        return List.copyOf(mounts.values());
    }

    @Nullable
    String pullPolicy() {
        return config.imagePullPolicy();
    }

    @Nullable
    Integer deadline() {
        return config.activeDeadlineSeconds() == null ? null : Math.toIntExact(config.activeDeadlineSeconds());
    }

    /** As strict as KFP's own, and as whom the pipeline says. */
    Map<String, Object> securityContext() {
        var context = new LinkedHashMap<String, Object>();
        context.put("allowPrivilegeEscalation", false);
        context.put("capabilities", Map.of("drop", List.of("ALL")));
        context.put("seccompProfile", Map.of("type", "RuntimeDefault"));
        var wanted = config.securityContext();
        if (wanted != null) {
            if (wanted.runAsUser() != null) {
                context.put("runAsUser", wanted.runAsUser());
            }
            if (wanted.runAsGroup() != null) {
                context.put("runAsGroup", wanted.runAsGroup());
            }
            if (wanted.runAsNonRoot() != null) {
                context.put("runAsNonRoot", wanted.runAsNonRoot());
            }
        }
        return context;
    }

    Template.@Nullable PodMetadata metadata() {
        var metadata = config.podMetadata();
        return metadata == null ? null : new Template.PodMetadata(metadata.labels(), metadata.annotations());
    }

    Map<String, String> nodeSelector() {
        return new Scheduling(config, refuse).nodeSelector();
    }

    List<Map<String, Object>> tolerations() {
        return new Scheduling(config, refuse).tolerations();
    }

    Map<String, Object> affinity() {
        return new Scheduling(config, refuse).affinity();
    }

    List<Map<String, Object>> initContainers() {
        return config.initContainers().stream().map(Pod::tree).toList();
    }

    private static Map<String, Object> tree(InitContainer container) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("name", container.name());
        tree.put("image", container.image());
        if (!container.command().isEmpty()) {
            tree.put("command", container.command());
        }
        if (!container.args().isEmpty()) {
            tree.put("args", container.args());
        }
        if (!container.env().isEmpty()) {
            tree.put(
                    "env",
                    container.env().stream()
                            .map(each -> Map.<String, Object>of(
                                    "name", each.name(), "value", each.value() == null ? "" : each.value()))
                            .toList());
        }
        if (!container.volumeMounts().isEmpty()) {
            tree.put(
                    "volumeMounts",
                    container.volumeMounts().stream()
                            .map(each ->
                                    Map.<String, Object>of("name", each.volumeName(), "mountPath", each.mountPath()))
                            .toList());
        }
        put(tree, "restartPolicy", container.restartPolicy());
        var resources = container.resources();
        if (resources != null) {
            tree.put("resources", Map.of("requests", resources.requests(), "limits", resources.limits()));
        }
        return tree;
    }
}
