package io.kfp4j.dsl.authoring;

import static io.kfp4j.dsl.Setting.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kfp4j.component.Component;
import io.kfp4j.component.Default;
import io.kfp4j.component.Description;
import io.kfp4j.dsl.Pipeline;
import io.kfp4j.dsl.PipelineBuilder;
import io.kfp4j.dsl.PipelineDefinition;
import io.kfp4j.dsl.PipelineDefinitionException;
import io.kfp4j.dsl.Resources;
import io.kfp4j.dsl.Retry;
import io.kfp4j.dsl.definition.Condition.Operator;
import io.kfp4j.dsl.definition.ContainerOptions;
import io.kfp4j.dsl.definition.ContainerOptions.Resource;
import io.kfp4j.dsl.definition.Member;
import io.kfp4j.dsl.definition.Source;
import io.kfp4j.dsl.definition.TaskDefinition;
import io.kfp4j.dsl.definition.TaskDefinition.Dependency;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GreetingTest {

    interface Greet extends Component<Greet.Inputs, String> {
        record Inputs(String name) {}
    }

    interface Print extends Component<Print.Inputs, Void> {
        record Inputs(String text) {}
    }

    @Description("Greets whoever is named.")
    static final class Greeting implements Pipeline<Greeting.Parameters, Void> {

        record Parameters(@Default("world") String name) {}

        @Override
        public void define(PipelineBuilder<Parameters, Void> p) {
            var greeting = p.task(Greet.class, set(Greet.Inputs::name).to(p.parameter(Parameters::name)));
            p.when(greeting)
                    .isNot("")
                    .then(() -> p.task(Print.class, set(Print.Inputs::text).to(greeting)));
        }
    }

    record None() {}

    @Test
    void recordsWhatIsWritten() {
        var graph = PipelineDefinition.of(new Greeting()).graph();

        assertThat(graph.name()).isEqualTo("greeting");
        assertThat(graph.description()).isEqualTo("Greets whoever is named.");
        assertThat(graph.members()).hasSize(2);
        var greet = (TaskDefinition) graph.members().get(0);
        assertThat(greet.name()).isEqualTo("greet");
        assertThat(greet.where()).matches("GreetingTest.java:\\d+");
        assertThat(greet.inputs().get(0).source())
                .isEqualTo(new Source.Parameter(graph.parameters().get(0)));
        var branch = ((Member.Branches) graph.members().get(1)).branches().get(0);
        assertThat(branch.condition().operator()).isEqualTo(Operator.NOT_EQUAL);
        assertThat(branch.condition().right()).isEqualTo(new Source.Constant(""));
        assertThat(branch.members()).hasSize(1);
    }

    @Test
    void reportsAMissingInputAtTheLineOfItsTask() {
        assertThatThrownBy(() -> PipelineDefinition.named("probe", None.class, p -> p.task(Greet.class)))
                .isInstanceOf(PipelineDefinitionException.class)
                .hasMessageMatching(
                        "GreetingTest.java:\\d+: KFP4J-E003 task 'greet' is missing required input name \\(String\\)");
    }

    @Test
    void numbersTasksOfOneComponent() {
        var graph = PipelineDefinition.named("probe", None.class, p -> {
                    p.task(Greet.class, set(Greet.Inputs::name).to("a"));
                    p.task(Greet.class, set(Greet.Inputs::name).to("b"));
                })
                .graph();

        assertThat(graph.members())
                .extracting(each -> ((TaskDefinition) each).name())
                .containsExactly("greet", "greet-2");
    }

    @Test
    void letsATaskOverrideTheDefaultsOfItsBody() {
        var graph = PipelineDefinition.named("probe", None.class, p -> {
                    p.taskDefaults(task -> task.retry(Retry.times(1)).resources(Resources.cpu("1")));
                    p.forEach(List.of("a")).run(name -> {
                        p.taskDefaults(task -> task.timeout(Duration.ofMinutes(1)));
                        p.task(Greet.class, set(Greet.Inputs::name).to(name)).retry(Retry.times(3));
                    });
                    p.task(Greet.class, set(Greet.Inputs::name).to("b"));
                })
                .graph();

        var inside = (TaskDefinition)
                ((Member.Loop) graph.members().get(0)).members().get(0);
        var outside = (TaskDefinition) graph.members().get(1);
        assertThat(inside.options().retry()).isEqualTo(Retry.times(3));
        assertThat(options(inside).timeout()).isEqualTo(Duration.ofMinutes(1));
        assertThat(options(inside).resources()).isEqualTo(Map.of(Resource.CPU_LIMIT, new Source.Constant("1")));
        assertThat(options(outside).timeout()).isNull();
        assertThat(outside.options().retry()).isEqualTo(Retry.times(1));
    }

    @Test
    void waitsForTasksAndForGroups() {
        var graph = PipelineDefinition.named("probe", None.class, p -> {
                    var first = p.task(Greet.class, set(Greet.Inputs::name).to("a"));
                    var loop = p.forEach(List.of("b"))
                            .run(name ->
                                    p.task(Greet.class, set(Greet.Inputs::name).to(name)));
                    p.task(Greet.class, set(Greet.Inputs::name).to("c")).after(first, loop);
                })
                .graph();

        var last = (TaskDefinition) graph.members().get(2);
        assertThat(last.options().after())
                .containsExactly(
                        new Dependency.OnTask("greet"),
                        new Dependency.OnGroup(((Member.Loop) graph.members().get(1)).id()));
    }

    private static ContainerOptions options(TaskDefinition task) {
        return ((TaskDefinition.Work.Component) task.work()).options();
    }
}
