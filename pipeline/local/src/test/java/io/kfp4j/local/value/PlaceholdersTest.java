package io.kfp4j.local.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kfp4j.spec.ArtifactType;
import io.kfp4j.spec.executor.ArtifactList;
import io.kfp4j.spec.executor.ExecutorInput;
import io.kfp4j.spec.executor.RuntimeArtifact;
import io.kfp4j.spec.format.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlaceholdersTest {
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    @Test
    void replacesWhatTheBackendReplaces() {
        parameters.put("n", 5.0);

        assertThat(arguments(
                        "{{$.inputs.parameters['n']}}",
                        "x={{$.inputs.artifacts['data'].uri}}",
                        "{{$.inputs.artifacts['data'].path}}",
                        "{{$.outputs.artifacts['model'].uri}}",
                        "{{$.outputs.artifacts['model'].path}}",
                        "{{$.outputs.parameters['score'].output_file}}"))
                .containsExactly("5", "x=s3://b/data", "/s3/b/data", "s3://b/model", "/s3/b/model", "/out/score");
    }

    @Test
    void leavesAloneWhatTheBackendLeavesAlone() {
        var untouched = new String[] {
            "{\"Concat\": [\"a\", \"b\"]}",
            "{{$.outputs.output_file}}",
            "{{$.inputs.artifacts['data'].metadata}}",
            "{{$.inputs.artifacts['data'].metadata['k']}}",
            "{{$.inputs.artifacts['data']}}",
            "{{$.pipeline_root}}",
            "{{$.pipeline_job_name}}"
        };

        assertThat(arguments(untouched)).containsExactly(untouched);
    }

    @Test
    void putsTheWholeInputInPlaceOfItsPlaceholder() {
        parameters.put("n", 5.5);

        var word = arguments("{{$}}").get(0);

        assertThat(Json.readLenient(word, "word", ExecutorInput.class)).isEqualTo(input());
    }

    @Test
    void looksThroughValuesThatHoldPlaceholders() {
        parameters.put("pipelinechannel--name", "iris");
        parameters.put("message", "hello {{$.inputs.parameters['pipelinechannel--name']}}");

        assertThat(arguments("{{$.inputs.parameters['message']}}")).containsExactly("hello iris");
        assertThat(arguments("{{$}}").get(0)).contains("hello iris");
    }

    @Test
    void replacesNothingButTheInputInTheProgramItself() {
        parameters.put("n", 5.0);

        var command = placeholders()
                .substitute(List.of("run-{{$.inputs.parameters['n']}}", "-n{{$.inputs.parameters['n']}}"), List.of());

        assertThat(command).containsExactly("run-{{$.inputs.parameters['n']}}", "-n5");
    }

    @Test
    void choosesBetweenTheBranchesOfIfPresent() {
        var choice = "{\"IfPresent\": {\"InputName\": \"n\", \"Then\": [\"--n\", \"{{$.inputs.parameters['n']}}\"],"
                + " \"Else\": \"--none\"}}";

        assertThat(arguments(choice)).containsExactly("--none");
        parameters.put("n", 7L);
        assertThat(arguments(choice)).containsExactly("--n", "7");
    }

    @Test
    void refusesAnArgumentWhoseInputHasNoValue() {
        assertThatThrownBy(() -> arguments("--n={{$.inputs.parameters['n']}}"))
                .isInstanceOf(ValueException.class)
                .hasMessage("Argument \"--n={{$.inputs.parameters['n']}}\" names input 'n', which has no value."
                        + " Give it one, or a default.");
    }

    private List<String> arguments(String... arguments) {
        return placeholders().substitute(List.of(), List.of(arguments));
    }

    private Placeholders placeholders() {
        return new Placeholders(input(), parameters, uri -> uri.replace("s3://", "/s3/"));
    }

    private ExecutorInput input() {
        return new ExecutorInput(
                new ExecutorInput.Inputs(parameters, Map.of("data", artifact("data"))),
                new ExecutorInput.Outputs(
                        Map.of("score", new ExecutorInput.OutputParameter("/out/score")),
                        Map.of("model", artifact("model")),
                        "/out/output_metadata.json"));
    }

    private static ArtifactList artifact(String name) {
        return new ArtifactList(List.of(new RuntimeArtifact(
                name, ArtifactType.of("system.Dataset"), "s3://b/" + name, Map.of("k", "v"), null)));
    }
}
