package io.kfp4j.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.kfp4j.local.artifact.ArtifactDigest;
import io.kfp4j.local.record.TaskValues;
import io.kfp4j.spec.ArtifactType;
import io.kfp4j.spec.ComponentSpec;
import io.kfp4j.spec.ContainerSpec;
import io.kfp4j.spec.ExecutorSpec;
import io.kfp4j.spec.OutputDefinitions;
import io.kfp4j.spec.ParameterType;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CacheKeyTest {

    @Test
    void isTheSumOfWhatTheBackendPutsTogether() {
        var text = "{\"containerSpec\":{\"cmdArgs\":[\"run\",\"-n\"],\"image\":\"image:1\"},"
                + "\"inputParameterValues\":{\"a\":1,\"b\":\"\\u003cx\\u003e\"},"
                + "\"outputArtifactsSpec\":{\"model\":{\"type\":{\"schemaTitle\":\"system.Model\",\"schemaVersion\":\"0.0.1\"}}},"
                + "\"outputParametersSpec\":{\"score\":\"NUMBER_DOUBLE\"}}";

        assertThat(key(Map.of("b", "<x>", "a", 1.0), Map.of(), null)).isEqualTo(ArtifactDigest.ofText(text));
    }

    /** What the cacheutils of KFP 2.0.5 said. */
    @Test
    void isTheSumThatTheBackendItselfHasFound() {
        assertThat(key(Map.of("b", "<x>", "a", 1.0), Map.of(), null))
                .isEqualTo("47566cd5e1b3234b0f0b1bd2abcc2abf19e78baf2d65d0a57e574755262c8d75");
        assertThat(key(new TaskValues(Map.of(), Map.of("data", List.of())), Map.of(), null))
                .isEqualTo("9a541611adad537ca81d60e42b324b07e5af59014e6f179c88c8d52b91c78970");
    }

    @Test
    void doesNotDependOnTheEnvironment() {
        assertThat(key(Map.of(), Map.of("A", "1"), null)).isEqualTo(key(Map.of(), Map.of("A", "2"), null));
    }

    @Test
    void dependsOnNothingButTheComponentAndTheAuthorsOwnKeyWhereThereIsOne() {
        assertThat(key(Map.of("a", 1L), Map.of(), "mine"))
                .isEqualTo(key(Map.of("a", 2L), Map.of(), "mine"))
                .isNotEqualTo(key(Map.of("a", 1L), Map.of(), "yours"));
    }

    private static String key(
            Map<String, Object> parameters, Map<String, String> environment, @Nullable String custom) {
        return key(new TaskValues(parameters, Map.of()), environment, custom);
    }

    private static String key(TaskValues given, Map<String, String> environment, @Nullable String custom) {
        var container = new ContainerSpec("image:1", List.of("run"), List.of("-n"), null, null, List.of());
        var model = new OutputDefinitions.ArtifactOutput(ArtifactType.of("system.Model"), Map.of(), false, null);
        var score = new OutputDefinitions.ParameterOutput(ParameterType.NUMBER_DOUBLE, null);
        var component = new ComponentSpec(
                null,
                new OutputDefinitions(Map.of("model", model), Map.of("score", score)),
                new ComponentSpec.Implementation.Executor("exec"));
        return CacheKey.of(
                new TaskJob(
                        "task",
                        "task",
                        "comp-task",
                        component,
                        new ExecutorSpec.Work.Container(container),
                        given,
                        new TaskJob.Needs(environment, Map.of(), List.of(), null),
                        true,
                        custom,
                        1),
                container);
    }
}
