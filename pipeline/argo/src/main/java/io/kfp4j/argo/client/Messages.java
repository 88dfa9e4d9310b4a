package io.kfp4j.argo.client;

import io.kfp4j.argo.object.Workflow;
import io.kfp4j.argo.object.WorkflowTemplate;
import io.kfp4j.spec.Ordered;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What goes over the wire, as far as this client looks at it. */
final class Messages {

    record Create(Workflow workflow) {}

    record Keep(WorkflowTemplate template) {}

    record Submit(String resourceKind, String resourceName, SubmitOptions submitOptions) {}

    record SubmitOptions(String name, List<String> parameters) {
        SubmitOptions {
            parameters = List.copyOf(parameters);
        }
    }

    record Terminate(String name, String namespace) {}

    record Found(@Nullable Identity metadata, @Nullable Progress status) {
        RunStatus status(String namespace, String name) {
            var progress = status == null ? new Progress("", null, null, null, Map.of()) : status;
            return new RunStatus(
                    metadata == null || metadata.namespace() == null ? namespace : metadata.namespace(),
                    metadata == null || metadata.name() == null ? name : metadata.name(),
                    progress.phase(),
                    progress.message(),
                    progress.startedAt(),
                    progress.finishedAt(),
                    progress.nodes());
        }
    }

    record Identity(@Nullable String name, @Nullable String namespace) {}

    record Progress(
            String phase,
            @Nullable String message,
            @Nullable String startedAt,
            @Nullable String finishedAt,
            Map<String, RunStatus.Node> nodes) {
        Progress {
            nodes = Ordered.copy(nodes);
        }
    }

    record Event(@Nullable Change result, @Nullable Refusal error) {}

    record Change(@Nullable String type, @Nullable Found object) {}

    record Line(@Nullable LogLine result, @Nullable Refusal error) {}

    record Refusal(@Nullable Integer code, @Nullable String message) {}

    private Messages() {}
}
