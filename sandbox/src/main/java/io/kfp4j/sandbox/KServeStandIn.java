package io.kfp4j.sandbox;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.informers.ResourceEventHandler;
import io.fabric8.kubernetes.client.informers.SharedIndexInformer;
import io.kfp4j.kserve.InferenceService;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Brings InferenceServices to life as KServe does: fetches the model from object storage, serves it, tells in the status
 * how that went, and replaces it without downtime when {@code storageUri} changes.
 *
 * <p>A model that does not load makes {@code Ready} false with KServe's reasons, while the model before goes on serving. A
 * service keeps one address for its life. Unlike KServe it serves every model in this JVM, whatever runtime is named, and
 * knows neither replicas nor canaries.
 */
public final class KServeStandIn implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(KServeStandIn.class.getName());

    private final KubernetesClient client;
    private final StorageInitializer initializer;
    private final Path work;
    private final ModelRuntime runtime;
    private final Map<String, ServedService> services = new HashMap<>();
    // One service at a time: loading takes both processors of a small machine as it is.
    private final ExecutorService worker = Executors.newSingleThreadExecutor();
    private final SharedIndexInformer<GenericKubernetesResource> informer;

    private KServeStandIn(KubernetesClient client, S3 s3, Path work, ModelRuntime runtime) {
        this.client = client;
        this.initializer = new StorageInitializer(s3.client());
        this.work = work;
        this.runtime = runtime;
        this.informer = client.genericKubernetesResources(InferenceService.resource())
                .inAnyNamespace()
                .inform(new ResourceEventHandler<>() {
                    @Override
                    public void onAdd(GenericKubernetesResource service) {
                        enqueue(service);
                    }

                    @Override
                    public void onUpdate(GenericKubernetesResource before, GenericKubernetesResource service) {
                        enqueue(service);
                    }

                    @Override
                    public void onDelete(GenericKubernetesResource service, boolean unknown) {
                        enqueue(service);
                    }
                });
    }

    /** Watches an API and serves from a storage with ONNX Runtime; models are kept below the work folder. */
    public static KServeStandIn start(KubernetesApi api, S3 s3, Path work) throws IOException {
        return start(api, s3, work, new ModelServerRuntime());
    }

    /** Watches an API and serves from a storage with a runtime of the caller's. */
    public static KServeStandIn start(KubernetesApi api, S3 s3, Path work, ModelRuntime runtime) throws IOException {
        Files.createDirectories(work);
        return new KServeStandIn(api.client(), s3, work.toAbsolutePath().normalize(), runtime);
    }

    @Override
    public void close() {
        informer.close();
        worker.shutdownNow();
        try {
            if (!worker.awaitTermination(30, TimeUnit.SECONDS)) {
                LOG.log(System.Logger.Level.WARNING, "a model is still loading; its server ends with this process");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        services.values().forEach(ServedService::close);
        client.close();
    }

    private void enqueue(GenericKubernetesResource service) {
        String namespace = service.getMetadata().getNamespace();
        String name = service.getMetadata().getName();
        if (!worker.isShutdown()) {
            worker.execute(() -> {
                try {
                    reconcile(namespace, name);
                } catch (IOException | RuntimeException e) {
                    LOG.log(System.Logger.Level.WARNING, "InferenceService " + namespace + "/" + name, e);
                }
            });
        }
    }

    private void reconcile(String namespace, String name) throws IOException {
        String key = namespace + "/" + name;
        GenericKubernetesResource object = read(namespace, name);
        boolean deleted = object == null || object.isMarkedForDeletion();
        ServedService service = services.get(key);
        if (service != null
                && (deleted || !service.belongsTo(object.getMetadata().getUid()))) {
            services.remove(key);
            service.close();
            service = null;
        }
        if (deleted) {
            return;
        }
        if (service == null) {
            String uid = object.getMetadata().getUid();
            service = new ServedService(uid, work.resolve(namespace).resolve(name));
            services.put(key, service);
        }
        long generation = object.getMetadata().getGeneration();
        if (service.isNew(generation)) {
            write(object, status(name, service, generation).loading());
            write(object, roll(object, service, generation));
        }
    }

    private Map<String, Object> roll(GenericKubernetesResource object, ServedService service, long generation) {
        String name = object.getMetadata().getName();
        try {
            InferenceService wanted = InferenceService.from(object);
            service.roll(generation, wanted.predictor().storageUri(), initializer, runtime);
            return status(name, service, generation).ready();
        } catch (IOException | RuntimeException e) {
            String message = e.getMessage();
            return status(name, service, generation).failed(message == null ? e.toString() : message);
        }
    }

    private static KServeStatus status(String name, ServedService service, long generation) {
        return new KServeStatus(name, service.uri(), generation, service.serving());
    }

    private GenericKubernetesResource read(String namespace, String name) {
        return client.genericKubernetesResources(InferenceService.resource())
                .inNamespace(namespace)
                .withName(name)
                .get();
    }

    private void write(GenericKubernetesResource object, Map<String, Object> status) {
        object.setAdditionalProperty("status", status);
        // Whoever changed the spec meanwhile is heard next; the status is this controller's alone.
        object.getMetadata().setResourceVersion(null);
        try {
            client.genericKubernetesResources(InferenceService.resource())
                    .inNamespace(object.getMetadata().getNamespace())
                    .resource(object)
                    .updateStatus();
        } catch (KubernetesClientException e) {
            LOG.log(System.Logger.Level.DEBUG, "the object was deleted meanwhile", e);
        }
    }
}
