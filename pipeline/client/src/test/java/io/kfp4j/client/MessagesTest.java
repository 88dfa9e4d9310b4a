package io.kfp4j.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.kfp4j.client.message.CreatePipelineAndVersionRequest;
import io.kfp4j.client.message.DeletePropagationPolicy;
import io.kfp4j.client.message.Experiment;
import io.kfp4j.client.message.Filter;
import io.kfp4j.client.message.Health;
import io.kfp4j.client.message.ListExperimentsResponse;
import io.kfp4j.client.message.ListPipelineVersionsResponse;
import io.kfp4j.client.message.ListPipelinesResponse;
import io.kfp4j.client.message.ListRecurringRunsResponse;
import io.kfp4j.client.message.ListRunsResponse;
import io.kfp4j.client.message.Pipeline;
import io.kfp4j.client.message.PipelineTaskDetail;
import io.kfp4j.client.message.PipelineVersion;
import io.kfp4j.client.message.PipelineVersionReference;
import io.kfp4j.client.message.PluginOutput;
import io.kfp4j.client.message.RecurringRun;
import io.kfp4j.client.message.Run;
import io.kfp4j.client.message.RunDetails;
import io.kfp4j.client.message.RuntimeConfig;
import io.kfp4j.client.message.RuntimeState;
import io.kfp4j.client.message.RuntimeStatus;
import io.kfp4j.client.message.Status;
import io.kfp4j.client.message.StorageState;
import io.kfp4j.client.message.Trigger;
import io.kfp4j.spec.JsonKey;
import io.kfp4j.spec.format.Json;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Every message of KFP's API is a record with every field, or has a reason to be none. */
class MessagesTest {

    private static final Map<String, Class<?>> MESSAGES = Map.ofEntries(
            Map.entry("googleRpcStatus", Status.class),
            Map.entry("v2beta1Experiment", Experiment.class),
            Map.entry("v2beta1ExperimentStorageState", StorageState.class),
            Map.entry("v2beta1RunStorageState", StorageState.class),
            Map.entry("v2beta1ListExperimentsResponse", ListExperimentsResponse.class),
            Map.entry("PredicateIntValues", Filter.IntValues.class),
            Map.entry("PredicateLongValues", Filter.LongValues.class),
            Map.entry("PredicateStringValues", Filter.StringValues.class),
            Map.entry("v2beta1Filter", Filter.class),
            Map.entry("v2beta1Predicate", Filter.Predicate.class),
            Map.entry("v2beta1PredicateOperation", Filter.Operation.class),
            Map.entry("v2beta1GetHealthzResponse", Health.class),
            Map.entry("v2beta1CreatePipelineAndVersionRequest", CreatePipelineAndVersionRequest.class),
            Map.entry("v2beta1ListPipelineVersionsResponse", ListPipelineVersionsResponse.class),
            Map.entry("v2beta1ListPipelinesResponse", ListPipelinesResponse.class),
            Map.entry("v2beta1Pipeline", Pipeline.class),
            Map.entry("v2beta1PipelineVersion", PipelineVersion.class),
            Map.entry("v2beta1Url", PipelineVersion.Url.class),
            Map.entry("RecurringRunMode", RecurringRun.Mode.class),
            Map.entry("v2beta1CronSchedule", Trigger.CronSchedule.class),
            Map.entry("v2beta1DeletePropagationPolicy", DeletePropagationPolicy.class),
            Map.entry("v2beta1ListRecurringRunsResponse", ListRecurringRunsResponse.class),
            Map.entry("v2beta1PeriodicSchedule", Trigger.PeriodicSchedule.class),
            Map.entry("v2beta1PipelineVersionReference", PipelineVersionReference.class),
            Map.entry("v2beta1RecurringRun", RecurringRun.class),
            Map.entry("v2beta1RecurringRunStatus", RecurringRun.RecurringRunStatus.class),
            Map.entry("v2beta1RuntimeConfig", RuntimeConfig.class),
            Map.entry("v2beta1Trigger", Trigger.class),
            Map.entry("MetadataValueRenderType", PluginOutput.RenderType.class),
            Map.entry("PipelineTaskDetailChildTask", PipelineTaskDetail.ChildTask.class),
            Map.entry("v2beta1ArtifactList", PipelineTaskDetail.ArtifactList.class),
            Map.entry("v2beta1ListRunsResponse", ListRunsResponse.class),
            Map.entry("v2beta1MetadataValue", PluginOutput.MetadataValue.class),
            Map.entry("v2beta1PipelineTaskDetail", PipelineTaskDetail.class),
            Map.entry("v2beta1PipelineTaskExecutorDetail", PipelineTaskDetail.ExecutorDetail.class),
            Map.entry("v2beta1PluginOutput", PluginOutput.class),
            Map.entry("v2beta1PluginState", PluginOutput.State.class),
            Map.entry("v2beta1Run", Run.class),
            Map.entry("v2beta1RunDetails", RunDetails.class),
            Map.entry("v2beta1RuntimeState", RuntimeState.class),
            Map.entry("v2beta1RuntimeStatus", RuntimeStatus.class));

    private static final Map<String, String> WITHOUT_A_RECORD = Map.of(
            "AuthorizeRequestResources", "of an operation without a method",
            "AuthorizeRequestVerb", "of an operation without a method",
            "protobufAny", "a map: its fields are of the type that it names",
            "protobufNullValue", "null",
            "v2beta1Visualization", "of an operation without a method",
            "v2beta1VisualizationType", "of an operation without a method");

    /** Said by servers, though not in this description of them. */
    private static final Map<String, Set<String>> BESIDES =
            Map.of("v2beta1GetHealthzResponse", Set.of("commit_sha", "tag_name"));

    @Test
    void areRecordsWithEveryField() {
        Swagger swagger = Swagger.find();

        var known = new HashSet<>(MESSAGES.keySet());
        known.addAll(WITHOUT_A_RECORD.keySet());
        assertThat(known).isEqualTo(swagger.definitions());
        MESSAGES.forEach((name, type) -> {
            if (type.isEnum()) {
                assertThat(Arrays.stream(type.getEnumConstants())
                                .map(each -> ((Enum<?>) each).name())
                                .toList())
                        .as(name)
                        .isEqualTo(swagger.constants(name));
            } else {
                Map<String, String> fields = fields(type);
                fields.keySet().removeAll(BESIDES.getOrDefault(name, Set.of()));
                Map<String, String> described = swagger.fields(name);
                described.replaceAll((field, its) -> its.replace("v2beta1RunStorage", "v2beta1ExperimentStorage"));
                assertThat(fields).as(name).isEqualTo(described);
            }
        });
    }

    @Test
    void comeFromServersThatSayMoreThanWeKnow() {
        Run run = Json.readLenient(
                """
                {"run_id":"1","state":"DREAMING","mood":"good","finished_at":"1970-01-01T00:00:00Z",
                 "created_at":"2026-01-31T12:00:00Z","run_details":{"pipeline_context_id":"9007199254740993",
                 "task_details":[{"task_id":"t","execution_id":"7","state":"SUCCEEDED"}]}}""",
                "answer",
                Run.class);

        assertThat(run.stateNow()).isEqualTo(RuntimeState.RUNTIME_STATE_UNSPECIFIED);
        assertThat(run.finishedAt()).isNull();
        assertThat(run.createdAt()).isEqualTo("2026-01-31T12:00:00Z");
        assertThat(run.runDetails().pipelineContextId()).isEqualTo(9007199254740993L);
        assertThat(run.tasks().get(0).executionId()).isEqualTo(7);
    }

    private static Map<String, String> fields(Class<?> type) {
        var fields = new LinkedHashMap<String, String>();
        for (RecordComponent component : type.getRecordComponents()) {
            if (component.getType().isSealed()) {
                for (Class<?> alternative : component.getType().getPermittedSubclasses()) {
                    fields.put(alternative.getAnnotation(JsonKey.class).value(), name(alternative));
                }
            } else {
                JsonKey key = component.getAnnotation(JsonKey.class);
                fields.put(
                        key == null
                                ? component
                                        .getName()
                                        .replaceAll("([A-Z])", "_$1")
                                        .toLowerCase(Locale.ROOT)
                                : key.value(),
                        name(component.getGenericType()));
            }
        }
        return fields;
    }

    private static String name(Type type) {
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            if (generic.getRawType() == List.class) {
                String element = name(arguments[0]);
                return "list of " + (element.equals("map of any") ? "protobufAny" : element);
            }
            return "map of " + name(arguments[1]);
        } else if (type == String.class) {
            return "string";
        } else if (type == boolean.class) {
            return "boolean";
        } else if (type == int.class || type == Integer.class) {
            return "int32";
        } else if (type == Long.class) {
            return "int64";
        } else if (type == Instant.class) {
            return "date-time";
        } else if (type == Object.class) {
            return "any";
        }
        return MESSAGES.entrySet().stream()
                .filter(each -> each.getValue() == type && !each.getKey().equals("v2beta1RunStorageState"))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no message is " + type));
    }
}
