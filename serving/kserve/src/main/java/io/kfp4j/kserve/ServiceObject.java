package io.kfp4j.kserve;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.dsl.Resource;
import org.jspecify.annotations.Nullable;

/** One InferenceService in one cluster: read, applied, deleted. */
final class ServiceObject {

    private final KubernetesClient client;
    private final String namespace;
    private final String name;

    ServiceObject(KubernetesClient client, String namespace, String name) {
        this.client = client;
        this.namespace = namespace;
        this.name = name;
    }

    @Nullable
    GenericKubernetesResource read() {
        return resource().get();
    }

    GenericKubernetesResource apply(GenericKubernetesResource wanted, String fieldManager, boolean force) {
        var applicable = client.genericKubernetesResources(InferenceService.resource())
                .inNamespace(namespace)
                .resource(wanted)
                .fieldManager(fieldManager);
        return force ? applicable.forceConflicts().serverSideApply() : applicable.serverSideApply();
    }

    void delete() {
        resource().delete();
    }

    static long generation(GenericKubernetesResource object) {
        Long generation = object.getMetadata().getGeneration();
        return generation == null ? 0 : generation;
    }

    private Resource<GenericKubernetesResource> resource() {
        return client.genericKubernetesResources(InferenceService.resource())
                .inNamespace(namespace)
                .withName(name);
    }
}
