package io.kfp4j.compiler;

import static io.kfp4j.dsl.Setting.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.kfp4j.compiler.cases.NoInputs;
import io.kfp4j.component.Component;
import io.kfp4j.component.Dataset;
import io.kfp4j.dsl.Container;
import io.kfp4j.dsl.ContainerComponent;
import io.kfp4j.dsl.InputPlaceholders;
import io.kfp4j.dsl.OutputPlaceholders;
import io.kfp4j.dsl.PipelineBuilder;
import io.kfp4j.dsl.PipelineDefinition;
import io.kfp4j.dsl.PipelineDefinitionException;
import io.kfp4j.dsl.PodAffinity;
import io.kfp4j.dsl.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BeyondKubeflowTest {

    record Parameters(String name, int threshold) {}

    interface Read extends Component<Read.Inputs, Integer> {
        record Inputs(Dataset table) {}
    }

    interface Sum extends Component<Sum.Inputs, Integer> {
        record Inputs(List<Integer> numbers) {}
    }

    static final class Choosy implements ContainerComponent<Choosy.Inputs, Dataset> {
        record Inputs(@Nullable String note, @Nullable Dataset start) {}

        @Override
        public Container container(InputPlaceholders<Inputs> in, OutputPlaceholders<Dataset> out) {
            return Container.image("registry.example/choosy:1")
                    .command("choosy", in.ifPresent(Inputs::note, List.of("--noted"), List.of()))
                    .args(in.ifPresent(Inputs::start, List.of("--start", in.path(Inputs::start)), List.of()));
        }
    }

    @Test
    void refusesWhatNoServerOfKubeflowCarriesOut() {
        var definition = PipelineDefinition.named("beyond", Parameters.class, BeyondKubeflowTest::define);

        var refused = catchThrowableOfType(
                PipelineDefinitionException.class, () -> Compiler.compile(definition, CompilerOptions.defaults()));

        assertThat(refused.problems())
                .allMatch(each -> each.code() == Problem.Code.BEYOND_KUBEFLOW)
                .extracting(Problem::what)
                .containsExactly(
                        "forEach(…) over every no-inputs is a loop over artifacts, which Kubeflow does not run. Loop over"
                                + " parameters, or let one component read the whole list",
                        "container(…) of 'choosy': ifPresent(…) asks for the artifact start, and Kubeflow looks for"
                                + " parameters only",
                        "container(…) of 'choosy': ifPresent(…) stands in the command, and Kubeflow looks for it in"
                                + " arguments only",
                        "container(…) of 'choosy': ifPresent(…) holds an artifact or output, and Kubeflow fills in"
                                + " parameters only",
                        "task 'importer' records 'name' as $name, and Kubeflow fills in nothing there. Let a component that"
                                + " makes the artifact record it",
                        "collect(…) of what may not run fails on Kubeflow's servers where it does not. Use"
                                + " choose(…).otherwise(…)",
                        "task 'sum' has a pod affinity, which Kubeflow leaves out. Use a node affinity");
    }

    @Test
    void letsItThroughOnDemand() {
        var definition = PipelineDefinition.named("beyond", Parameters.class, BeyondKubeflowTest::define);
        var options = CompilerOptions.defaults().beyondKubeflow(true);

        assertThatCode(() -> Compiler.compile(definition, options)).doesNotThrowAnyException();
    }

    private static void define(PipelineBuilder<Parameters, Void> p) {
        var tables = p.forEach(List.of(1, 2)).collect(number -> p.task(NoInputs.class));
        p.forEach(tables)
                .run(table -> p.task(Read.class, set(Read.Inputs::table).to(table)));
        p.task(Choosy.class);
        var table =
                p.importArtifact(Dataset.class, "s3://data/iris.csv").metadata("name", p.parameter(Parameters::name));
        var rows = p.when(p.parameter(Parameters::threshold))
                .isAtLeast(1)
                .collect(() -> p.task(Read.class, set(Read.Inputs::table).to(table)));
        p.task(Sum.class, set(Sum.Inputs::numbers).to(rows))
                .podAffinity(PodAffinity.near("kubernetes.io/hostname").in("app", "cache"));
    }
}
