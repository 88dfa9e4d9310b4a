package io.kfp4j.sandbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fabric8.kubernetes.client.server.mock.KubernetesCrudDispatcher;
import io.fabric8.kubernetes.client.utils.Serialization;
import io.fabric8.mockwebserver.dsl.HttpMethod;
import io.fabric8.mockwebserver.http.Buffer;
import io.fabric8.mockwebserver.http.Headers;
import io.fabric8.mockwebserver.http.MockResponse;
import io.fabric8.mockwebserver.http.RecordedRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/** Fabric8's in-memory API, taught credentials, server-side apply and who owns which field. */
final class ApiDispatcher extends KubernetesCrudDispatcher {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST_BYTES = 3 << 20;

    private final String token;

    ApiDispatcher(String token) {
        this.token = token;
    }

    /** One request at a time: reading, merging and storing must not interleave. */
    @Override
    public synchronized MockResponse dispatch(RecordedRequest request) {
        ApiPath path = ApiPath.of(request.getPath());
        if (path.isProbe()) {
            return new MockResponse().setResponseCode(200).setBody("ok");
        }
        if (!isKnown(request.getHeader("Authorization"))) {
            return ApiStatus.refusal(401, "Unauthorized", "Unauthorized");
        }
        if (request.getBody().size() > MOST_BYTES) {
            return ApiStatus.refusal(
                    413, "RequestEntityTooLarge", "the request is larger than " + MOST_BYTES + " bytes");
        }
        try {
            return switch (request.method()) {
                case PATCH -> isApply(request) ? apply(request, path) : track(request, path);
                case POST, PUT -> track(request, path);
                default -> path.isVersion() ? version() : super.dispatch(request);
            };
        } catch (JsonProcessingException | IllegalArgumentException e) {
            return ApiStatus.refusal(400, "BadRequest", "the request's object cannot be read: " + e.getMessage());
        }
    }

    private MockResponse apply(RecordedRequest request, ApiPath path) throws JsonProcessingException {
        String manager = path.parameter("fieldManager");
        if (manager == null || manager.isEmpty()) {
            return ApiStatus.refusal(
                    422,
                    "Invalid",
                    "PatchOptions.meta.k8s.io \"\" is invalid: fieldManager: Required value: is required for apply patch");
        }
        JsonNode body =
                JSON.valueToTree(Serialization.unmarshal(request.getBody().readUtf8(), Object.class));
        if (!(body instanceof ObjectNode wanted) || !path.fits(wanted)) {
            return ApiStatus.refusal(
                    400, "BadRequest", "the object must be complete, and named as in the URL: " + path.object());
        }
        if (wanted.path("metadata").has("managedFields")) {
            return ApiStatus.refusal(400, "BadRequest", "metadata.managedFields must be nil");
        }
        ObjectNode stored = stored(path);
        if (stored != null && isStale(wanted, stored)) {
            return ApiStatus.refusal(
                    409,
                    "Conflict",
                    "Operation cannot be fulfilled on \"" + path.name()
                            + "\": the object has been modified; please apply your changes to the latest version and try"
                            + " again");
        }

        ServerSideApply.Result result = ServerSideApply.apply(
                stored == null ? nameOf(wanted) : stored, wanted, manager, "true".equals(path.parameter("force")));
        if (result instanceof ServerSideApply.Result.Refused refused) {
            return ApiStatus.conflicts(refused.conflicts());
        }
        String merged = JSON.writeValueAsString(((ServerSideApply.Result.Applied) result).object());
        if (path.parameter("dryRun") != null) {
            return new MockResponse().setResponseCode(200).setBody(merged);
        }
        return stored == null
                ? send(HttpMethod.POST, path.collection(), merged)
                : send(HttpMethod.PUT, path.object(), merged);
    }

    /** Lets the in-memory API do the work, and writes down whose the changed fields now are. */
    private MockResponse track(RecordedRequest request, ApiPath path) throws JsonProcessingException {
        if (path.parameter("dryRun") != null) {
            return ApiStatus.refusal(400, "BadRequest", "the sandbox knows dryRun for server-side apply only");
        }
        ObjectNode before = request.method() == HttpMethod.POST ? null : stored(path);
        MockResponse response = super.dispatch(request);
        if (response.code() >= 300 || response.getBody() == null) {
            return response;
        }
        if (!(JSON.readTree(new String(response.getBody().getBytes(), StandardCharsets.UTF_8))
                        instanceof ObjectNode after)
                || !after.has("metadata")) {
            return response;
        }
        ApiPath changed = request.method() == HttpMethod.POST
                ? ApiPath.of(path.object() + "/"
                        + after.path("metadata").path("name").asText())
                : path;
        ObjectNode nothing = JSON.createObjectNode();
        ManagedFields fields = ManagedFields.of(before == null ? nothing : before)
                .updated(before == null ? nothing : before, after, manager(request, path), path.subresource());
        after.withObjectProperty("metadata").set("managedFields", fields.toJson());
        var entry = findResource(getKey(changed.object()));
        if (entry != null) {
            getMap().put(entry.getKey(), JSON.writeValueAsString(after));
        }
        return response.setBody(JSON.writeValueAsString(after));
    }

    private @Nullable ObjectNode stored(ApiPath path) throws JsonProcessingException {
        var entry = findResource(getKey(path.object()));
        return entry != null && JSON.readTree(entry.getValue()) instanceof ObjectNode object ? object : null;
    }

    private MockResponse send(HttpMethod method, String path, String body) {
        Headers headers =
                Headers.builder().add("Content-Type", "application/json").build();
        return super.dispatch(new RecordedRequest("HTTP/1.1", method, path, headers, new Buffer().writeUtf8(body)));
    }

    private boolean isKnown(@Nullable String authorization) {
        return MessageDigest.isEqual(
                ("Bearer " + token).getBytes(StandardCharsets.UTF_8),
                (authorization == null ? "" : authorization).getBytes(StandardCharsets.UTF_8));
    }

    private static boolean isApply(RecordedRequest request) {
        String type = request.getHeader("Content-Type");
        return type != null && type.startsWith("application/apply-patch+yaml");
    }

    private static boolean isStale(ObjectNode wanted, ObjectNode stored) {
        String based = wanted.path("metadata").path("resourceVersion").asText();
        return !based.isEmpty()
                && !based.equals(stored.path("metadata").path("resourceVersion").asText());
    }

    private static ObjectNode nameOf(ObjectNode wanted) {
        ObjectNode object = JSON.createObjectNode();
        object.set("apiVersion", wanted.path("apiVersion"));
        object.set("kind", wanted.path("kind"));
        object.putObject("metadata").set("name", wanted.path("metadata").path("name"));
        return object;
    }

    private static String manager(RecordedRequest request, ApiPath path) {
        String named = path.parameter("fieldManager");
        String agent = request.getHeader("User-Agent");
        return named != null ? named : agent == null ? "unknown" : agent.replaceAll("/.*", "");
    }

    private static MockResponse version() {
        return new MockResponse()
                .setResponseCode(200)
                .setHeader("Content-Type", "application/json")
                .setBody("{\"major\":\"1\",\"minor\":\"32\",\"gitVersion\":\"v1.32.0-sandbox\"}");
    }
}
