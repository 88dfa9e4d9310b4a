package io.kfp4j.compiler;

import static io.kfp4j.dsl.Setting.set;
import static io.kfp4j.dsl.Value.text;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kfp4j.compiler.cases.BuildModel;
import io.kfp4j.compiler.cases.Composed;
import io.kfp4j.compiler.cases.NoInputs;
import io.kfp4j.compiler.cases.Notify;
import io.kfp4j.compiler.cases.PushMetrics;
import io.kfp4j.compiler.cases.Tune;
import io.kfp4j.component.Component;
import io.kfp4j.component.Default;
import io.kfp4j.dsl.Pipeline;
import io.kfp4j.dsl.PipelineDefinition;
import io.kfp4j.dsl.PipelineDefinitionException;
import io.kfp4j.dsl.Resources;
import io.kfp4j.dsl.Value;
import io.kfp4j.spec.CompiledPipeline;
import io.kfp4j.spec.ComponentSpec;
import io.kfp4j.spec.DagSpec;
import io.kfp4j.spec.ExecutorSpec;
import io.kfp4j.spec.TaskSpec;
import io.kfp4j.spec.TaskSpec.CachingOptions;
import io.kfp4j.spec.format.SpecReader;
import io.kfp4j.spec.format.SpecWriter;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CompilerTest {

    record Parameters(@Default("iris") String name, @Default("[1, 2]") List<Integer> seeds) {}

    interface BadDefault extends Component<BadDefault.Inputs, Void> {
        record Inputs(@Default("many") int epochs) {}
    }

    interface Score extends Component<Score.Inputs, Double> {
        record Inputs() {}
    }

    @Test
    void writesNumbersInConditionsAsPythonDoesOnEveryJava() {
        var compiled = compile(p -> {
            var score = p.task(Score.class);
            p.when(score).isLessThan(2e-44).then(() -> p.task(NoInputs.class));
            p.when(score).isMoreThan(1e20).then(() -> p.task(NoInputs.class));
            p.when(score).isAtMost(0.5).then(() -> p.task(NoInputs.class));
            p.when(score).is(3.0).then(() -> p.task(NoInputs.class));
        });

        var conditions = dag(compiled).tasks().values().stream()
                .filter(each -> each.triggerPolicy() != null)
                .map(each -> requireNonNull(requireNonNull(each.triggerPolicy()).condition())
                        .replaceAll(".*] ", ""));
        assertThat(conditions).containsExactlyInAnyOrder("< 2e-44", "> 1e+20", "<= 0.5", "== 3.0");
    }

    @Test
    void leavesOutTheValueOfAnEmptyVariable() {
        var compiled = compile(p -> p.task(NoInputs.class).env("EMPTY", ""));

        assertThat(SpecWriter.yaml(compiled)).contains("- name: EMPTY").doesNotContain("value: ''");
    }

    @Test
    void emitsEqualComponentsAndExecutorsOnce() {
        var compiled = compile(p -> {
            for (int i = 0; i < 1_000; i++) {
                var seed = i;
                p.task(BuildModel.class, set(BuildModel.Inputs::seed).to(seed));
                p.task(NoInputs.class);
            }
        });

        assertThat(compiled.pipeline().components()).hasSize(2);
        assertThat(executors(compiled)).hasSize(2);
        assertThat(dag(compiled).tasks()).hasSize(2_000);
    }

    @Test
    void keepsExecutorsApartThatDifferInResourcesOrPlatform() {
        var compiled = compile(p -> {
            p.task(NoInputs.class);
            p.task(NoInputs.class).resources(Resources.cpu("2"));
            p.task(NoInputs.class).timeout(Duration.ofSeconds(5));
            p.task(NoInputs.class);
        });

        assertThat(executors(compiled)).containsOnlyKeys("exec-no-inputs", "exec-no-inputs-2", "exec-no-inputs-3");
        assertThat(task(compiled, "no-inputs-4").componentRef())
                .isEqualTo(task(compiled, "no-inputs").componentRef());
    }

    @Test
    void keepsPipelinesApartThatInheritDifferentRetryPolicies() {
        var compiled = Compiler.compile(new Composed(), CompilerOptions.defaults());

        assertThat(compiled.pipeline().components()).containsKeys("comp-train-and-score", "comp-train-and-score-2");
        assertThat(task(compiled, "train-and-score-3").componentRef())
                .isNotEqualTo(task(compiled, "train-and-score").componentRef());
    }

    @Test
    void cachesNothingThatHasSideEffectsUnlessAsked() {
        var compiled = compile(p -> {
            var risky = p.task(NoInputs.class);
            p.task(PushMetrics.class, set(PushMetrics.Inputs::status).to(risky.finalStatus()))
                    .ignoreUpstreamFailure();
            p.task(PushMetrics.class, set(PushMetrics.Inputs::status).to(risky.finalStatus()))
                    .ignoreUpstreamFailure()
                    .caching(true);
        });

        assertThat(task(compiled, "push-metrics").cachingOptions()).isEqualTo(new CachingOptions(false, null));
        assertThat(task(compiled, "push-metrics-2").cachingOptions()).isEqualTo(new CachingOptions(true, null));
    }

    @Test
    void takesTheCachingDefaultFromTheEnvironment() {
        assertThat(CompilerOptions.from(Map.of()).caching()).isTrue();
        assertThat(CompilerOptions.from(Map.of("KFP_DISABLE_EXECUTION_CACHING_BY_DEFAULT", "TRUE"))
                        .caching())
                .isFalse();
    }

    @Test
    void looksUpImagesByComponent() {
        var options = CompilerOptions.defaults()
                .images(new ImageCatalog("registry.example/%s:2", Map.of("no-inputs", "special:1")));

        var compiled = Compiler.compile(
                PipelineDefinition.named("images", Parameters.class, p -> {
                    p.task(NoInputs.class);
                    p.task(BuildModel.class);
                }),
                options);

        assertThat(SpecWriter.yaml(compiled)).contains("image: special:1", "image: registry.example/build-model:2");
    }

    @Test
    void refusesAnImagePatternWithoutAPlaceForTheName() {
        assertThatThrownBy(() -> ImageCatalog.pattern("registry.example/all:1"))
                .hasMessage("The image pattern 'registry.example/all:1' must hold the component's name once,"
                        + " as in 'registry.example/team/%s:1.0'");
    }

    @Test
    void refusesADefaultOfAnotherType() {
        assertThatThrownBy(() -> compile(p -> p.task(BadDefault.class)))
                .isInstanceOf(PipelineDefinitionException.class)
                .hasMessageMatching(
                        "CompilerTest.java:\\d+: KFP4J-E015 @Default\\(\"many\"\\) of BadDefault.Inputs.epochs"
                                + " is no int\\. Write a whole number, such as \"50\"");
    }

    @Test
    void refusesTasksThatWaitInACircle() {
        assertThatThrownBy(() -> compile(p -> {
                    var first = p.task(NoInputs.class);
                    var second = p.task(BuildModel.class).after(first);
                    first.after(second);
                }))
                .isInstanceOf(PipelineDefinitionException.class)
                .hasMessageMatching("CompilerTest.java:(\\d+): KFP4J-E014 'build-model' \\(CompilerTest.java:\\1\\)"
                        + " waits for 'no-inputs' \\(CompilerTest.java:\\d+\\) waits for 'build-model'\\."
                        + " Take one after\\(…\\) out of the circle");
    }

    @Test
    void refusesToAskForAStatusWithoutIgnoringFailure() {
        assertThatThrownBy(() -> compile(p -> {
                    var risky = p.task(NoInputs.class);
                    p.task(PushMetrics.class, set(PushMetrics.Inputs::status).to(risky.finalStatus()));
                }))
                .hasMessageMatching(
                        "CompilerTest.java:\\d+: KFP4J-E010 task 'push-metrics' asks how task 'no-inputs' has"
                                + " ended, and would not run if that failed. Add .ignoreUpstreamFailure\\(\\)");
    }

    @Test
    void refusesToTakeWhatAFailedTaskMayNotHaveMade() {
        assertThatThrownBy(() -> compile(p -> {
                    var risky = p.task(Echo.class, set(Echo.Inputs::text).to("x"));
                    p.task(Echo.class, set(Echo.Inputs::text).to(risky)).ignoreUpstreamFailure();
                }))
                .hasMessageContaining("task 'echo-2' ignores upstream failure and takes 'text' from upstream");
    }

    @Test
    void refusesASpecThatNoServerTakesAndSaysWhatIsLarge() {
        assertThatThrownBy(() -> compile(p ->
                        p.task(Notify.class, set(Notify.Inputs::message).to("x".repeat(CompilerOptions.ARGO_LIMIT)))))
                .isInstanceOf(PipelineDefinitionException.class)
                .hasMessageMatching("probe: KFP4J-E017 the spec has 70\\d+ bytes, and Kubeflow takes less than 700000."
                        + " Largest: root 70\\d+, .*");
    }

    @Test
    void handsAFieldOfALiteralItemThroughBodies() {
        var compiled = compile(p -> p.forEach(List.of(new Tune.Layer(8, "relu"), new Tune.Layer(9, "tanh")))
                .run(layer -> p.when(layer.field(Tune.Layer::width))
                        .isAtLeast(9)
                        .then(() ->
                                p.task(Notify.class, set(Notify.Inputs::message).to("wide")))
                        .otherwise(() -> p.task(
                                Notify.class,
                                set(Notify.Inputs::message)
                                        .to(text("narrow %s", layer.field(Tune.Layer::activation)))))));

        Golden.check("item-fields.yaml", compiled);
    }

    @Test
    void writesWhatItsOwnReaderReads() {
        var compiled = Compiler.compile(new Composed(), CompilerOptions.defaults());

        var read = SpecReader.parse(SpecWriter.yaml(compiled), "composed.yaml");

        assertThat(SpecWriter.yaml(read)).isEqualTo(SpecWriter.yaml(compiled));
    }

    @Test
    void writesTheSameTextEveryTime() {
        var first = SpecWriter.yaml(Compiler.compile(new Composed(), CompilerOptions.defaults()));

        var second = SpecWriter.yaml(Compiler.compile(new Composed(), CompilerOptions.defaults()));

        assertThat(second).isEqualTo(first);
    }

    @Test
    void followsALongChain() {
        var compiled = compile(p -> {
            Value<String> text = p.parameter(Parameters::name);
            for (int i = 0; i < 300; i++) {
                text = p.task(Echo.class, set(Echo.Inputs::text).to(text));
            }
        });

        assertThat(task(compiled, "echo-300").dependentTasks()).containsExactly("echo-299");
    }

    interface Echo extends Component<Echo.Inputs, String> {
        record Inputs(String text) {}
    }

    private static CompiledPipeline compile(Pipeline<Parameters, Void> pipeline) {
        return Compiler.compile(
                PipelineDefinition.named("probe", Parameters.class, pipeline),
                CompilerOptions.defaults().images(ImageCatalog.pattern("registry.example/%s:1.0")));
    }

    private static DagSpec dag(CompiledPipeline compiled) {
        var root = requireNonNull(compiled.pipeline().root());
        return ((ComponentSpec.Implementation.Dag) requireNonNull(root.implementation())).dag();
    }

    private static TaskSpec task(CompiledPipeline compiled, String name) {
        return requireNonNull(dag(compiled).tasks().get(name));
    }

    private static Map<String, ExecutorSpec> executors(CompiledPipeline compiled) {
        return requireNonNull(compiled.pipeline().deploymentSpec()).executors();
    }
}
