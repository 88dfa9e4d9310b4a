package io.kfp4j.compiler;

import static io.kfp4j.component.TaskConfigPassthrough.Field.ENV;
import static io.kfp4j.component.TaskConfigPassthrough.Field.KUBERNETES_VOLUMES;
import static io.kfp4j.component.TaskConfigPassthrough.Field.RESOURCES;
import static io.kfp4j.dsl.Setting.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.kfp4j.component.Component;
import io.kfp4j.component.TaskConfig;
import io.kfp4j.component.TaskConfigPassthrough;
import io.kfp4j.dsl.NodeAffinity;
import io.kfp4j.dsl.Pipeline;
import io.kfp4j.dsl.PipelineDefinition;
import io.kfp4j.dsl.PipelineDefinitionException;
import io.kfp4j.dsl.Problem;
import io.kfp4j.dsl.Resources;
import io.kfp4j.dsl.Toleration;
import io.kfp4j.dsl.Volume;
import io.kfp4j.spec.CompiledPipeline;
import io.kfp4j.spec.ComponentSpec;
import io.kfp4j.spec.ComponentSpec.TaskConfigPassthrough.Field;
import io.kfp4j.spec.ParameterType;
import org.junit.jupiter.api.Test;

class TaskConfigTest {

    record None() {}

    @TaskConfigPassthrough(
            value = RESOURCES,
            alsoApplied = {ENV, KUBERNETES_VOLUMES})
    interface Launch extends Component<Launch.Inputs, Void> {
        record Inputs(int workers, TaskConfig taskConfig) {}
    }

    @TaskConfigPassthrough(RESOURCES)
    interface Blind extends Component<None, Void> {}

    @Test
    void saysWhatAComponentTakesFromItsTask() {
        var compiled =
                compile(p -> p.task(Launch.class, set(Launch.Inputs::workers).to(1))
                        .resources(Resources.cpu("2"))
                        .env("MODE", "loud")
                        .mount(Volume.claim("data").at("/data")));

        var component = compiled.pipeline().components().get("comp-launch");
        assertThat(component.taskConfigPassthroughs())
                .containsExactly(
                        new ComponentSpec.TaskConfigPassthrough(Field.RESOURCES, false),
                        new ComponentSpec.TaskConfigPassthrough(Field.ENV, true),
                        new ComponentSpec.TaskConfigPassthrough(Field.KUBERNETES_VOLUMES, true));
        assertThat(component.inputDefinitions()).isNotNull().satisfies(each -> {
            var input = each.parameters().get("task_config");
            assertThat(input.parameterType()).isEqualTo(ParameterType.TASK_CONFIG);
            assertThat(input.isOptional()).isTrue();
        });
    }

    @Test
    void refusesOptionsThatNobodyWouldHeed() {
        var refused = catchThrowableOfType(
                PipelineDefinitionException.class,
                () -> compile(p -> {
                    p.task(Launch.class, set(Launch.Inputs::workers).to(1))
                            .nodeSelector("disk", "ssd")
                            .nodeAffinity(NodeAffinity.required().exists("gpu"))
                            .toleration(Toleration.ofAll());
                    p.task(Blind.class);
                }));

        assertThat(refused.problems())
                .extracting(Problem::what)
                .containsExactly(
                        "task 'launch' has an affinity, which 'launch' does not take over. Name KUBERNETES_AFFINITY in its"
                                + " @TaskConfigPassthrough, or leave it out",
                        "task 'launch' has a toleration, which 'launch' does not take over. Name KUBERNETES_TOLERATIONS in"
                                + " its @TaskConfigPassthrough, or leave it out",
                        "task 'launch' has a node selector, which 'launch' does not take over. Name"
                                + " KUBERNETES_NODE_SELECTOR in its @TaskConfigPassthrough, or leave it out",
                        "'blind' has a @TaskConfigPassthrough and no input that is a TaskConfig. Add one");
    }

    @Test
    void refusesAConfigThatTheAuthorSays() {
        var refused = catchThrowableOfType(
                PipelineDefinitionException.class,
                () -> compile(p -> p.task(
                        Launch.class,
                        set(Launch.Inputs::workers).to(1),
                        set(Launch.Inputs::taskConfig).to(TaskConfig.none()))));

        assertThat(refused.problems())
                .extracting(Problem::what)
                .singleElement()
                .asString()
                .endsWith("as taskConfig. The server fills that in");
    }

    private static CompiledPipeline compile(Pipeline<None, Void> pipeline) {
        return Compiler.compile(
                PipelineDefinition.named("task-config", None.class, pipeline), CompilerOptions.defaults());
    }
}
