package io.kfp4j.sandbox;

import io.fabric8.kubernetes.api.model.StatusBuilder;
import io.fabric8.kubernetes.api.model.StatusCause;
import io.fabric8.kubernetes.client.utils.Serialization;
import io.fabric8.mockwebserver.http.MockResponse;
import java.util.List;
import java.util.stream.Collectors;

/** Kubernetes' own way to say no: a Status object. */
final class ApiStatus {

    private ApiStatus() {}

    static MockResponse refusal(int code, String reason, String message) {
        return response(code, new StatusBuilder().withReason(reason).withMessage(message));
    }

    static MockResponse conflicts(List<ServerSideApply.Conflict> conflicts) {
        List<StatusCause> causes = conflicts.stream()
                .map(conflict -> new StatusCause(
                        conflict.field(), by(conflict.manager(), conflict.apiVersion()), "FieldManagerConflict"))
                .toList();
        String message = causes.size() == 1
                ? "Apply failed with 1 conflict: " + causes.get(0).getMessage() + ": "
                        + causes.get(0).getField()
                : "Apply failed with " + causes.size() + " conflicts: "
                        + causes.stream()
                                .map(cause -> cause.getMessage() + ":\n- " + cause.getField())
                                .collect(Collectors.joining("\n"));
        return response(
                409,
                new StatusBuilder()
                        .withReason("Conflict")
                        .withMessage(message)
                        .withNewDetails()
                        .withCauses(causes)
                        .endDetails());
    }

    private static String by(String manager, String apiVersion) {
        return "conflict with \"" + manager + "\" using " + apiVersion;
    }

    private static MockResponse response(int code, StatusBuilder status) {
        String body = Serialization.asJson(status.withApiVersion("v1")
                .withKind("Status")
                .withStatus("Failure")
                .withCode(code)
                .build());
        return new MockResponse()
                .setResponseCode(code)
                .setHeader("Content-Type", "application/json")
                .setBody(body);
    }
}
