package io.kfp4j.spec;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A component at work in a graph (KFP's {@code PipelineTaskSpec}).
 *
 * @param dependentTasks the tasks to wait for, sorted
 * @param cachingOptions absent or empty means no caching
 */
public record TaskSpec(
        @Nullable TaskInfo taskInfo,
        @Nullable ComponentRef componentRef,
        @Nullable TaskInputs inputs,
        List<String> dependentTasks,
        @Nullable CachingOptions cachingOptions,
        @Nullable TriggerPolicy triggerPolicy,
        @Nullable TaskIterator iterator,
        @Nullable IteratorPolicy iteratorPolicy,
        @Nullable RetryPolicy retryPolicy) {

    public TaskSpec {
        dependentTasks = List.copyOf(dependentTasks);
    }

    /** How the task is shown. */
    public record TaskInfo(String name) {}

    /** The component it runs. */
    public record ComponentRef(String name) {}

    /** What it is given, by name. */
    public record TaskInputs(Map<String, ParameterInput> parameters, Map<String, ArtifactInput> artifacts) {
        public TaskInputs {
            parameters = Ordered.copy(parameters);
            artifacts = Ordered.copy(artifacts);
        }
    }

    /**
     * A value it is given.
     *
     * @param parameterExpressionSelector a CEL expression that picks a part, {@code parseJson(string_value)["key"]}
     */
    public record ParameterInput(@Nullable ParameterSource source, @Nullable String parameterExpressionSelector) {}

    /** An artifact it is given. */
    public record ArtifactInput(@Nullable ArtifactSource source) {}

    /** Where an artifact comes from. */
    public sealed interface ArtifactSource {

        /** An input of the component around the graph. */
        @JsonKey("componentInputArtifact")
        @JsonUnwrapped
        record ComponentInput(String name) implements ArtifactSource {}

        /** An output of another task of the graph. */
        @JsonKey("taskOutputArtifact")
        record TaskOutput(String producerTask, String outputArtifactKey) implements ArtifactSource {}
    }

    /** Whether results of an earlier run may be used. */
    public record CachingOptions(boolean enableCache, @Nullable String cacheKey) {}

    /** Whether and when it starts. */
    public record TriggerPolicy(@Nullable String condition, @Nullable Strategy strategy) {

        /** What has to become of the tasks it waits for. */
        public enum Strategy {
            TRIGGER_STRATEGY_UNSPECIFIED,
            ALL_UPSTREAM_TASKS_SUCCEEDED,
            ALL_UPSTREAM_TASKS_COMPLETED
        }
    }

    /** A list over which the task is repeated. */
    public sealed interface TaskIterator {

        /** Once per value. */
        @JsonKey("parameterIterator")
        record OverParameters(ParameterItems items, String itemInput) implements TaskIterator {}

        /** Once per artifact; no open-source backend runs it. */
        @JsonKey("artifactIterator")
        record OverArtifacts(ArtifactItems items, String itemInput) implements TaskIterator {}
    }

    /** The values of a loop. */
    public record ParameterItems(@Nullable ItemsSource source) {}

    /** Where the values of a loop come from. */
    public sealed interface ItemsSource {

        /** A JSON list, as text. */
        @JsonKey("raw")
        @JsonUnwrapped
        record Raw(String json) implements ItemsSource {}

        /** An input of the task. */
        @JsonKey("inputParameter")
        @JsonUnwrapped
        record Input(String name) implements ItemsSource {}
    }

    /** The artifacts of a loop. */
    public record ArtifactItems(String inputArtifact) {}

    /** How many repetitions run at a time. */
    public record IteratorPolicy(int parallelismLimit) {}

    /**
     * How often and how patiently it is tried again; durations as protobuf writes them, {@code 30s}.
     */
    public record RetryPolicy(
            int maxRetryCount,
            @Nullable String backoffDuration,
            @Nullable Double backoffFactor,
            @Nullable String backoffMaxDuration) {}
}
