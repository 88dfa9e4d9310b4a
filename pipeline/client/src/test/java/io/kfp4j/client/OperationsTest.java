package io.kfp4j.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.kfp4j.client.TestServer.Reply;
import io.kfp4j.client.connection.Connection;
import io.kfp4j.client.http.RetryPolicy;
import io.kfp4j.client.message.DeletePropagationPolicy;
import io.kfp4j.client.message.Experiment;
import io.kfp4j.client.message.Pipeline;
import io.kfp4j.client.message.PipelineVersion;
import io.kfp4j.client.message.Trigger;
import io.kfp4j.client.query.ExperimentFields;
import io.kfp4j.client.query.PipelineFields;
import io.kfp4j.client.query.PipelineVersionFields;
import io.kfp4j.client.query.Query;
import io.kfp4j.client.query.RecurringRunFields;
import io.kfp4j.client.query.RunFields;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Every operation of KFP's API has a method, or a reason to have none. */
class OperationsTest {

    private static final Map<String, String> WITHOUT_A_METHOD = Map.of(
            "AuthService_Authorize", "asked by Kubeflow's own services about other people's requests",
            "DummyFilterService_GetFilter", "not served; makes a generator write down the filter's messages",
            "ReportService_ReportScheduledWorkflow", "for KFP's controllers alone",
            "ReportService_ReportWorkflow", "for KFP's controllers alone",
            "VisualizationService_CreateVisualizationV1", "of KFP 1; the service behind it is no longer installed");

    private static final Map<String, Set<String>> QUERY_WITHOUT_A_METHOD = Map.of(
            "RunService_CreateRun", Set.of("experiment_id"), // deprecated: it is in the body
            "RunService_GetRun", Set.of("experiment_id"), // deprecated, never read
            "RunService_DeleteRun", Set.of("experiment_id"),
            "RunService_ArchiveRun", Set.of("experiment_id"),
            "RunService_UnarchiveRun", Set.of("experiment_id"),
            "RunService_TerminateRun", Set.of("experiment_id"),
            "RunService_RetryRun", Set.of("experiment_id"));

    private static final Upload UPLOAD =
            new Upload("iris", "Iris", "Tells irises apart.", "https://example.com/iris", Map.of("team", "flowers"));

    private static final Pipeline PIPELINE = Pipeline.named("iris");
    private static final PipelineVersion VERSION = PipelineVersion.from("p", "one", "https://example.com/iris.yaml");

    @Test
    void allHaveAMethodOrAReason() {
        Map<String, Swagger.Operation> operations = Swagger.find().operations();
        Map<String, Consumer<KfpClient>> methods = methods();

        var known = new HashSet<>(methods.keySet());
        known.addAll(WITHOUT_A_METHOD.keySet());
        assertThat(known).isEqualTo(operations.keySet());
        methods.forEach((id, method) -> {
            Swagger.Operation operation = operations.get(id);
            var sent = new HashSet<String>();
            try (var server = new TestServer(asked -> Reply.ok(
                    "{\"next_page_token\":" + (asked.query().containsKey("page_token") ? "\"\"}" : "\"more\"}")))) {
                method.accept(KfpClient.to(
                        Connection.to(server.address()).in("team"), RetryPolicy.STANDARD.withoutRetries()));

                assertThat(server.asked).as(id).anyMatch(operation::isAt);
                server.asked.stream()
                        .filter(operation::isAt)
                        .forEach(asked -> sent.addAll(asked.query().keySet()));
            }
            sent.addAll(QUERY_WITHOUT_A_METHOD.getOrDefault(id, Set.of()));
            assertThat(sent).as(id + " sends").isEqualTo(operation.query());
        });
    }

    private static Map<String, Consumer<KfpClient>> methods() {
        var methods = new LinkedHashMap<String, Consumer<KfpClient>>();
        methods.put("HealthzService_GetHealthz", KfpClient::health);

        methods.put(
                "ExperimentService_CreateExperiment", kfp -> kfp.experiments().create(Experiment.named("a")));
        methods.put("ExperimentService_GetExperiment", kfp -> kfp.experiments().get("1"));
        methods.put("ExperimentService_ListExperiments", kfp -> kfp.experiments()
                .list(Query.where(ExperimentFields.DISPLAY_NAME.is("a")).newestFirst())
                .forEach(each -> {}));
        methods.put(
                "ExperimentService_ArchiveExperiment", kfp -> kfp.experiments().archive("1"));
        methods.put("ExperimentService_UnarchiveExperiment", kfp -> kfp.experiments()
                .unarchive("1"));
        methods.put(
                "ExperimentService_DeleteExperiment", kfp -> kfp.experiments().delete("1"));

        methods.put("PipelineService_CreatePipeline", kfp -> kfp.pipelines().create(PIPELINE));
        methods.put("PipelineService_CreatePipelineAndVersion", kfp -> kfp.pipelines()
                .create(PIPELINE, VERSION));
        methods.put("UploadPipeline", kfp -> kfp.pipelines().upload(Examples.IRIS, UPLOAD));
        methods.put("PipelineService_GetPipeline", kfp -> kfp.pipelines().get("1"));
        methods.put("PipelineService_GetPipelineByName", kfp -> kfp.pipelines().find("iris"));
        methods.put("PipelineService_ListPipelines", kfp -> kfp.pipelines()
                .list(Query.where(PipelineFields.NAME.contains("a")).newestFirst())
                .forEach(each -> {}));
        methods.put("PipelineService_UpdatePipeline", kfp -> kfp.pipelines()
                .update(new Pipeline("1", "Iris", null, null, null, null, null, Map.of())));
        methods.put("PipelineService_DeletePipeline", kfp -> kfp.pipelines().deleteWithVersions("1"));

        methods.put(
                "PipelineService_CreatePipelineVersion", kfp -> kfp.versions().create(VERSION));
        methods.put("UploadPipelineVersion", kfp -> kfp.versions().upload("1", Examples.IRIS, UPLOAD));
        methods.put("PipelineService_GetPipelineVersion", kfp -> kfp.versions().get("1", "2"));
        methods.put("PipelineService_ListPipelineVersions", kfp -> kfp.versions()
                .list("1", Query.where(PipelineVersionFields.NAME.is("a")).newestFirst())
                .forEach(each -> {}));
        methods.put("PipelineService_UpdatePipelineVersion", kfp -> kfp.versions()
                .update(new PipelineVersion("1", "2", "Iris", null, null, null, null, null, null, null, Map.of())));
        methods.put(
                "PipelineService_DeletePipelineVersion", kfp -> kfp.versions().delete("1", "2"));

        methods.put("RunService_CreateRun", kfp -> kfp.run(Examples.IRIS, Map.of("epochs", 1)));
        methods.put("RunService_GetRun", kfp -> kfp.runs().get("1"));
        methods.put("RunService_ListRuns", kfp -> kfp.runs()
                .list(Query.where(RunFields.DISPLAY_NAME.is("a")).newestFirst().ofExperiment("1"))
                .forEach(each -> {}));
        methods.put("RunService_ArchiveRun", kfp -> kfp.runs().archive("1"));
        methods.put("RunService_UnarchiveRun", kfp -> kfp.runs().unarchive("1"));
        methods.put("RunService_TerminateRun", kfp -> kfp.runs().terminate("1"));
        methods.put("RunService_RetryRun", kfp -> kfp.runs().retry("1"));
        methods.put("RunService_DeleteRun", kfp -> kfp.runs().delete("1"));

        var nightly = RecurringRunRequest.of(
                RunRequest.of(Examples.IRIS).parameter("epochs", 1), Trigger.every(Duration.ofHours(1)));
        methods.put("RecurringRunService_CreateRecurringRun", kfp -> kfp.recurringRuns()
                .create(nightly));
        methods.put("RecurringRunService_GetRecurringRun", kfp -> kfp.recurringRuns()
                .get("1"));
        methods.put("RecurringRunService_ListRecurringRuns", kfp -> kfp.recurringRuns()
                .list(Query.where(RecurringRunFields.DISPLAY_NAME.is("a"))
                        .newestFirst()
                        .ofExperiment("1"))
                .forEach(each -> {}));
        methods.put("RecurringRunService_EnableRecurringRun", kfp -> kfp.recurringRuns()
                .enable("1"));
        methods.put("RecurringRunService_DisableRecurringRun", kfp -> kfp.recurringRuns()
                .disable("1"));
        methods.put("RecurringRunService_DeleteRecurringRun", kfp -> kfp.recurringRuns()
                .delete("1", DeletePropagationPolicy.FOREGROUND));
        return methods;
    }
}
