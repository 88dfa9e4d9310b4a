package io.kfp4j.kserve;

import io.fabric8.kubernetes.api.model.StatusCause;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.net.HttpURLConnection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says in a sentence why a cluster refused, and what to do. */
final class ApiProblem {

    private ApiProblem() {}

    static String describe(KubernetesClientException problem) {
        List<StatusCause> conflicts = conflicts(problem);
        if (!conflicts.isEmpty()) {
            return conflicts.stream().map(ApiProblem::conflict).collect(Collectors.joining("; "))
                    + ". Let that manager give the field up, or roll out with force.";
        }
        return switch (problem.getCode()) {
            case HttpURLConnection.HTTP_UNAUTHORIZED -> "the cluster does not know these credentials. Renew the token.";
            case HttpURLConnection.HTTP_FORBIDDEN ->
                "the cluster does not allow it: " + message(problem)
                        + ". Grant get, create, patch on inferenceservices in the namespace.";
            case HttpURLConnection.HTTP_NOT_FOUND ->
                "the cluster knows no such namespace or no InferenceService (" + message(problem)
                        + "). Create the namespace, or install KServe.";
            case -1, 0 -> "the cluster cannot be reached: " + rootMessage(problem) + ".";
            default -> "the cluster answered " + problem.getCode() + ": " + message(problem) + ".";
        };
    }

    private static List<StatusCause> conflicts(KubernetesClientException problem) {
        if (problem.getCode() != HttpURLConnection.HTTP_CONFLICT
                || problem.getStatus() == null
                || problem.getStatus().getDetails() == null) {
            return List.of();
        }
        return problem.getStatus().getDetails().getCauses().stream()
                .filter(cause -> "FieldManagerConflict".equals(cause.getReason()))
                .toList();
    }

    private static String conflict(StatusCause cause) {
        // The manager's name stands only in the message: conflict with "kubectl-edit" using serving.kserve.io/v1beta1
        String[] quoted = cause.getMessage().split("\"", -1);
        String manager = quoted.length > 2 ? quoted[1] : cause.getMessage();
        return "field '" + cause.getField() + "' belongs to '" + manager + "'";
    }

    private static String message(KubernetesClientException problem) {
        String told = problem.getStatus() == null ? null : problem.getStatus().getMessage();
        return oneLine(told == null ? problem.getMessage() : told);
    }

    static String rootMessage(Throwable problem) {
        Throwable root = problem;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String message = root.getMessage();
        return message == null ? root.getClass().getSimpleName() : oneLine(message);
    }

    private static String oneLine(@Nullable String text) {
        return text == null
                ? "no message"
                : text.strip().replaceAll("\\s*\\R\\s*", " ").replaceAll("\\.$", "");
    }
}
