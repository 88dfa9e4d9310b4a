package io.kfp4j.lint;

import io.kfp4j.spec.ComponentSpec;
import io.kfp4j.spec.InputDefinitions;
import io.kfp4j.spec.OutputDefinitions;
import io.kfp4j.spec.ParameterSource;
import io.kfp4j.spec.TaskSpec;
import io.kfp4j.spec.TaskSpec.ArtifactInput;
import io.kfp4j.spec.TaskSpec.ArtifactSource;
import io.kfp4j.spec.TaskSpec.ParameterInput;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A task and the component it runs.
 *
 * @param at where the task stands
 * @param component absent where there is none of that name
 */
record Task(String name, SpecPath at, TaskSpec spec, @Nullable ComponentSpec component) {

    String componentName() {
        return spec.componentRef() == null ? "" : spec.componentRef().name();
    }

    Map<String, ParameterInput> parameters() {
        return spec.inputs() == null ? Map.of() : spec.inputs().parameters();
    }

    Map<String, ArtifactInput> artifacts() {
        return spec.inputs() == null ? Map.of() : spec.inputs().artifacts();
    }

    InputDefinitions takes() {
        return Graph.inputs(component);
    }

    OutputDefinitions makes() {
        return Graph.outputs(component);
    }

    SpecPath parameterAt(String input) {
        return at.to("inputs", "parameters", input);
    }

    SpecPath artifactAt(String input) {
        return at.to("inputs", "artifacts", input);
    }

    /** Every task this one waits for, with one place that says so. */
    Map<String, SpecPath> waitsFor() {
        var producers = new TreeMap<String, SpecPath>();
        for (int i = 0; i < spec.dependentTasks().size(); i++) {
            producers.put(spec.dependentTasks().get(i), at.to("dependentTasks").to(i));
        }
        parameters().forEach((input, value) -> {
            if (value.source() instanceof ParameterSource.TaskOutput output) {
                producers.put(output.producerTask(), parameterAt(input));
            } else if (value.source() instanceof ParameterSource.FinalStatus status) {
                producers.put(status.producerTask(), parameterAt(input));
            }
        });
        artifacts().forEach((input, value) -> {
            if (value.source() instanceof ArtifactSource.TaskOutput output) {
                producers.put(output.producerTask(), artifactAt(input));
            }
        });
        return producers;
    }
}
