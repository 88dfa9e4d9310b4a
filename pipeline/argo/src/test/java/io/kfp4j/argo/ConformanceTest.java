package io.kfp4j.argo;

import static org.assertj.core.api.Assertions.assertThat;

import io.kfp4j.argo.object.Workflow;
import io.kfp4j.spec.CompiledPipeline;
import io.kfp4j.spec.InputDefinitions;
import io.kfp4j.spec.format.SpecReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ConformanceTest {
    private static final S3Storage STORAGE = S3Storage.ofCluster("mlpipeline");

    @Test
    void translatesEverySpecificationIntoWhatArgosSchemaAllowsOrRefusesItByName() throws IOException {
        var crd = Crd.read("argoproj.io_workflows.yaml");
        var wrong = new TreeMap<String, List<String>>();
        var refused = new TreeMap<String, List<String>>();
        var translated = 0;

        for (var file : Shared.specifications()) {
            var name = file.getFileName().toString();
            try {
                var workflow = workflow(SpecReader.read(file));
                translated++;
                var problems = crd.problems(workflow);
                if (!problems.isEmpty()) {
                    wrong.put(name, problems);
                }
                keep(name, workflow.yaml());
            } catch (ArgoException e) {
                refused.put(name, e.problems());
            }
        }

        System.out.println(translated + " specifications translated, " + refused.size() + " refused:");
        refused.forEach(
                (name, problems) -> System.out.println("  " + name + "\n    " + String.join("\n    ", problems)));
        assertThat(wrong).isEmpty();
        assertThat(refused.values()).allSatisfy(problems -> assertThat(problems)
                .allMatch(problem -> problem.matches("(?s)\\S.*: .*\\. .*\\.")));
        assertThat(translated).isGreaterThanOrEqualTo(80);
    }

    private static Workflow workflow(CompiledPipeline pipeline) {
        var options = ArgoOptions.storingIn(STORAGE);
        var root = pipeline.pipeline().root();
        var inputs = root == null ? null : root.inputDefinitions();
        var parameters = inputs == null ? Map.<String, InputDefinitions.ParameterInput>of() : inputs.parameters();
        for (var parameter : parameters.entrySet()) {
            if (parameter.getValue().defaultValue() == null
                    && !parameter.getValue().isOptional()) {
                options = options.argument(parameter.getKey(), sample(parameter.getValue()));
            }
        }
        return ArgoWorkflows.of(pipeline, options).workflow();
    }

    private static Object sample(InputDefinitions.ParameterInput definition) {
        if (definition.parameterType() == null) {
            return "sample";
        }
        return switch (definition.parameterType()) {
            case NUMBER_DOUBLE, NUMBER_INTEGER -> 1;
            case BOOLEAN -> true;
            case LIST -> List.of();
            case STRUCT -> Map.of();
            default -> "sample";
        };
    }

    /** For tools outside of this build that look at workflows: {@code -Dargo.workflows=<folder>}. */
    private static void keep(String name, String yaml) throws IOException {
        var folder = System.getProperty("argo.workflows");
        if (folder != null) {
            Files.createDirectories(Path.of(folder));
            Files.writeString(Path.of(folder, name), yaml);
        }
    }
}
