package io.kfp4j.kserve;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.dsl.base.CustomResourceDefinitionContext;
import io.fabric8.kubernetes.client.server.mock.KubernetesCrudDispatcher;
import io.fabric8.kubernetes.client.server.mock.KubernetesMockServer;
import io.fabric8.kubernetes.client.utils.Serialization;
import io.fabric8.mockwebserver.Context;
import io.fabric8.mockwebserver.MockWebServer;
import io.fabric8.mockwebserver.dsl.HttpMethod;
import io.fabric8.mockwebserver.http.Buffer;
import io.fabric8.mockwebserver.http.Headers;
import io.fabric8.mockwebserver.http.MockResponse;
import io.fabric8.mockwebserver.http.RecordedRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** A Kubernetes API whose InferenceServices get, with each apply, the status that a test has thought out. */
final class FakeKServe extends KubernetesCrudDispatcher implements AutoCloseable {

    private static final Logger REQUESTS = Logger.getLogger(MockWebServer.class.getName());

    private final MockWebServer web = new MockWebServer();
    private final KubernetesMockServer server =
            new KubernetesMockServer(new Context(), web, new HashMap<>(), this, false);
    private final Function<GenericKubernetesResource, Map<String, Object>> kserve;
    private final List<String> applied = new ArrayList<>();
    private @Nullable String owner;

    FakeKServe(Function<GenericKubernetesResource, Map<String, Object>> kserve) {
        REQUESTS.setLevel(Level.WARNING);
        this.kserve = kserve;
        expectCustomResource(new CustomResourceDefinitionContext.Builder()
                .withGroup("serving.kserve.io")
                .withVersion("v1beta1")
                .withKind("InferenceService")
                .withPlural("inferenceservices")
                .withScope("Namespaced")
                .withStatusSubresource(true)
                .build());
        server.start();
    }

    /** Every apply without force meets a field that this manager owns. */
    void ownedBy(String manager) {
        owner = manager;
    }

    /** The storage URIs in the order in which they were applied. */
    List<String> applied() {
        return List.copyOf(applied);
    }

    Cluster cluster(String name) {
        KubernetesClient client = server.createClient();
        return new Cluster(name, client);
    }

    @Override
    public MockResponse dispatch(RecordedRequest request) {
        if (request.method() != HttpMethod.PATCH || !request.getPath().contains("fieldManager=")) {
            return super.dispatch(request);
        }
        if (owner != null && !request.getPath().contains("force=true")) {
            return new MockResponse().setResponseCode(409).setBody(conflict(owner));
        }
        String path = request.getPath().replaceAll("\\?.*", "");
        GenericKubernetesResource wanted =
                Serialization.unmarshal(request.getBody().readUtf8(), GenericKubernetesResource.class);
        applied.add(InferenceService.from(wanted).predictor().storageUri().value());
        MockResponse merged = send(HttpMethod.PATCH, path, Serialization.asJson(wanted));
        if (merged.code() == 404) {
            send(HttpMethod.POST, path.substring(0, path.lastIndexOf('/')), Serialization.asJson(wanted));
        }
        GenericKubernetesResource stored = read(path);
        MockResponse answer = new MockResponse().setResponseCode(200).setBody(Serialization.asJson(stored));
        stored.setAdditionalProperty("status", kserve.apply(stored));
        send(HttpMethod.PUT, path + "/status", Serialization.asJson(stored));
        return answer;
    }

    private GenericKubernetesResource read(String path) {
        return Serialization.unmarshal(handleGet(path).getBody().readUtf8(), GenericKubernetesResource.class);
    }

    private MockResponse send(HttpMethod method, String path, String body) {
        Headers headers = Headers.builder()
                .add("Content-Type", "application/merge-patch+json")
                .build();
        return super.dispatch(new RecordedRequest("HTTP/1.1", method, path, headers, new Buffer().writeUtf8(body)));
    }

    private static String conflict(String manager) {
        return """
                {"kind":"Status","apiVersion":"v1","status":"Failure","reason":"Conflict","code":409,
                 "message":"Apply failed with 1 conflict",
                 "details":{"causes":[{"reason":"FieldManagerConflict",
                   "message":"conflict with \\"%s\\" using serving.kserve.io/v1beta1",
                   "field":".spec.predictor.model.storageUri"}]}}"""
                .formatted(manager);
    }

    @Override
    public void close() {
        server.destroy();
    }
}
