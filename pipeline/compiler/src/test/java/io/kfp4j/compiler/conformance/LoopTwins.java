package io.kfp4j.compiler.conformance;

import static io.kfp4j.dsl.Setting.set;
import static io.kfp4j.dsl.Value.flat;
import static io.kfp4j.dsl.Value.text;

import io.kfp4j.component.Artifact;
import io.kfp4j.component.Component;
import io.kfp4j.component.Dataset;
import io.kfp4j.component.Default;
import io.kfp4j.component.Metrics;
import io.kfp4j.dsl.Pipeline;
import io.kfp4j.dsl.PipelineBuilder;
import io.kfp4j.dsl.PipelineConfig;
import io.kfp4j.dsl.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Loops and what they collect. */
@SuppressWarnings({"JavaLangClash", "SameNameButDifferent"}) // the originals have these names
final class LoopTwins {

    static List<Twin> all() {
        return List.of(
                Twin.of("pipeline_with_nested_loops.yaml", new PipelineWithNestedLoops())
                        .untyped(),
                Twin.of("pipeline_with_parallelfor_parallelism.yaml", new PipelineWithLoops())
                        .untyped()
                        .spelling("A_a", "a_a")
                        .spelling("B_b", "b_b"),
                Twin.of("critical/parameters_simple.yaml", new Parameters.MathPipeline()),
                Twin.of("artifacts_simple.yaml", new Artifacts.MathPipeline()),
                Twin.of("nested_with_parameters.yaml", new NestedParameters.MathPipeline()),
                Twin.of(
                        "essential/pipeline_with_params_containing_format.yaml",
                        new PipelineWithPipelineparamContainingFormat()),
                Twin.of("essential/pipeline_with_metrics_outputs.yaml", new PipelineWithMetricsOutputs()),
                Twin.of("parallel_and_nested/loop_consume_upstream.yaml", new LoopConsumeUpstream()));
    }

    interface PrintOp extends Component<PrintOp.Inputs, Void> {
        record Inputs(String msg, @Nullable String msg2) {}
    }

    interface PrintText extends Component<PrintText.Inputs, Void> {
        record Inputs(String msg) {}
    }

    interface PrintInt extends Component<PrintInt.Inputs, Void> {
        record Inputs(int x) {}
    }

    record Numbered(int a, int b) {}

    interface ListDictMaker_0 extends Component<None, List<Numbered>> {}

    interface ListDictMaker_1 extends Component<None, List<Numbered>> {}

    interface ListDictMaker_2 extends Component<None, List<Numbered>> {}

    interface ListDictMaker_3 extends Component<None, List<Numbered>> {}

    interface Double extends Component<Double.Inputs, Integer> {
        record Inputs(int num) {}
    }

    interface AddTwoNums extends Component<AddTwoNums.Inputs, Integer> {
        record Inputs(int x, int y) {}
    }

    interface OutputMetrics extends Component<None, OutputMetrics.Outputs> {
        record Outputs(Metrics metrics) {}
    }

    private static final class PipelineWithNestedLoops implements Pipeline<PipelineWithNestedLoops.Inputs, Void> {
        record Outer(List<Inner> pA, String pB) {}

        record Inner(String qA) {}

        record Inputs(
                @Default("[{\"p_a\": [{\"q_a\": \"1\"}, {\"q_a\": \"2\"}], \"p_b\": \"hello\"},"
                                + " {\"p_a\": [{\"q_a\": \"11\"}, {\"q_a\": \"22\"}], \"p_b\": \"halo\"}]")
                        List<Outer> loopParameter) {}

        @Override
        public void define(PipelineBuilder<Inputs, Void> p) {
            p.forEach(p.parameter(Inputs::loopParameter)).run(outer -> p.forEach(outer.field(Outer::pA))
                    .run(inner -> p.task(PrintOp.class, set(PrintOp.Inputs::msg).to(inner.field(Inner::qA)))));
            p.forEach(List.of("1", "2")).run(outer -> {
                p.task(PrintOp.class, set(PrintOp.Inputs::msg).to(outer));
                p.forEach(List.of("100", "200", "300"))
                        .run(inner -> p.task(
                                PrintOp.class,
                                set(PrintOp.Inputs::msg).to(outer),
                                set(PrintOp.Inputs::msg2).to(inner)));
            });
        }
    }

    private static final class PipelineWithLoops implements Pipeline<PipelineWithLoops.Inputs, Void> {
        record Pair(String aA, String bB) {}

        record Inputs(List<String> loopParameter) {}

        @Override
        public void define(PipelineBuilder<Inputs, Void> p) {
            p.forEach(p.parameter(Inputs::loopParameter)).parallelism(2).run(item -> {
                p.task(PrintText.class, set(PrintText.Inputs::msg).to(item));
                p.forEach(p.parameter(Inputs::loopParameter))
                        .run(nested -> p.task(
                                PrintText.class, set(PrintText.Inputs::msg).to(nested)));
            });
            p.forEach(List.of(new Pair("1", "2"), new Pair("10", "20"))).run(item -> {
                print(p, item);
                p.forEach(List.of(new Pair("10", "20"), new Pair("100", "200")))
                        .parallelism(1)
                        .run(nested -> print(p, nested));
            });
            p.forEach(List.of(new Numbered(1, 2), new Numbered(2, 3), new Numbered(3, 4)))
                    .parallelism(1)
                    .run(item -> printInt(p, item));
            var all = List.of(
                    p.task(ListDictMaker_0.class),
                    p.task(ListDictMaker_1.class),
                    p.task(ListDictMaker_2.class),
                    p.task(ListDictMaker_3.class),
                    p.task(ListDictMaker_1.class));
            all.forEach(each -> p.forEach(each).run(item -> printInt(p, item)));
        }

        private static void print(PipelineBuilder<?, ?> p, Value<Pair> item) {
            p.task(PrintText.class, set(PrintText.Inputs::msg).to(item.field(Pair::aA)));
            p.task(PrintText.class, set(PrintText.Inputs::msg).to(item.field(Pair::bB)));
        }

        private static void printInt(PipelineBuilder<?, ?> p, Value<Numbered> item) {
            p.task(PrintInt.class, set(PrintInt.Inputs::x).to(item.field(Numbered::a)));
        }
    }

    private static final class Parameters {
        interface Add extends Component<Add.Inputs, Integer> {
            record Inputs(List<Integer> nums) {}
        }

        interface AddContainer extends Component<AddContainer.Inputs, AddContainer.Outputs> {
            record Inputs(List<Integer> nums) {}

            record Outputs(int sum) {}
        }

        private static final class MathPipeline implements Pipeline<None, List<Integer>> {
            @Override
            public void define(PipelineBuilder<None, List<Integer>> p) {
                var doubled = p.forEach(List.of(1, 2, 3))
                        .collect(number ->
                                p.task(Double.class, set(Double.Inputs::num).to(number)));
                p.task(Add.class, set(Add.Inputs::nums).to(doubled));
                p.task(AddContainer.class, set(AddContainer.Inputs::nums).to(doubled));
                p.returns(doubled);
            }
        }
    }

    private static final class Artifacts {
        record Outputs(Dataset outDataset) {}

        interface Double extends Component<Double.Inputs, Outputs> {
            record Inputs(int num) {}
        }

        interface Add extends Component<Add.Inputs, Outputs> {
            record Inputs(List<Dataset> inDatasets) {}
        }

        interface AddContainer extends Component<AddContainer.Inputs, Outputs> {
            record Inputs(List<Dataset> inDatasets) {}
        }

        private static final class MathPipeline implements Pipeline<None, List<Dataset>> {
            @Override
            public void define(PipelineBuilder<None, List<Dataset>> p) {
                var doubled = p.forEach(List.of(1, 2, 3))
                        .collect(number ->
                                p.task(Double.class, set(Double.Inputs::num).to(number)))
                        .output(Outputs::outDataset);
                p.task(Add.class, set(Add.Inputs::inDatasets).to(doubled));
                p.task(AddContainer.class, set(AddContainer.Inputs::inDatasets).to(doubled));
                p.returns(doubled);
            }
        }
    }

    private static final class NestedParameters {
        interface Add extends Component<Add.Inputs, Integer> {
            record Inputs(List<Integer> nums) {}
        }

        private static final class MathPipeline implements Pipeline<None, List<Integer>> {
            @Override
            public void define(PipelineBuilder<None, List<Integer>> p) {
                var sums = p.forEach(List.of(1, 2, 3)).collect(x -> p.forEach(List.of(1, 2, 3))
                        .collect(y -> p.task(
                                AddTwoNums.class,
                                set(AddTwoNums.Inputs::x)
                                        .to(p.task(
                                                Double.class,
                                                set(Double.Inputs::num).to(x))),
                                set(AddTwoNums.Inputs::y)
                                        .to(p.task(
                                                Double.class,
                                                set(Double.Inputs::num).to(y))))));
                p.task(Add.class, set(Add.Inputs::nums).to(flat(sums)));
                p.returns(flat(sums));
            }
        }
    }

    private static final class PipelineWithPipelineparamContainingFormat
            implements Pipeline<PipelineWithPipelineparamContainingFormat.Inputs, Void> {
        interface PrintOp extends Component<PrintOp.Inputs, String> {
            record Inputs(String text) {}
        }

        interface PrintOp2 extends Component<PrintOp2.Inputs, String> {
            record Inputs(String text1, String text2) {}
        }

        record Inputs(@Default("KFP") String name) {}

        @Override
        public void define(PipelineBuilder<Inputs, Void> p) {
            var name = p.parameter(Inputs::name);
            var first = p.task(PrintOp.class, set(PrintOp.Inputs::text).to(text("Hello %s", name)));
            p.task(PrintOp.class, set(PrintOp.Inputs::text).to(text("%s, again.", first)));
            p.forEach(List.of("1", "2"))
                    .run(item -> p.task(
                            PrintOp2.class,
                            set(PrintOp2.Inputs::text1).to(item),
                            set(PrintOp2.Inputs::text2).to(text(" and %s.", name))));
        }
    }

    private static final class PipelineWithMetricsOutputs implements Pipeline<None, Void> {
        @Override
        public void define(PipelineBuilder<None, Void> p) {
            p.task(OutputMetrics.class);
            p.forEach(List.of(1, 2)).run(item -> p.task(OutputMetrics.class));
        }
    }

    private static final class LoopConsumeUpstream implements Pipeline<None, Void> {
        interface SplitInput extends Component<SplitInput.Inputs, List<String>> {
            record Inputs(String input) {}
        }

        interface CreateFile extends Component<CreateFile.Inputs, CreateFile.Created> {
            record Inputs(String content) {}

            record Created(Artifact file) {}
        }

        interface ReadFile extends Component<ReadFile.Inputs, String> {
            record Inputs(Artifact file) {}
        }

        interface PrintInput extends Component<PrintInput.Inputs, Void> {
            record Inputs(List<String> input) {}
        }

        @Override
        public void define(PipelineBuilder<None, Void> p) {
            p.config(PipelineConfig.none().displayName("Loop Consume Upstream"));
            p.taskDefaults(task -> task.caching(false).displayName("same display name"));
            var names = p.task(SplitInput.class, set(SplitInput.Inputs::input).to("component1,component2,component3"));
            p.forEach(names).run(name -> {
                var created =
                        p.task(CreateFile.class, set(CreateFile.Inputs::content).to(name));
                p.task(ReadFile.class, set(ReadFile.Inputs::file).to(created.output(CreateFile.Created::file)));
            });
            p.task(PrintInput.class, set(PrintInput.Inputs::input).to(names));
        }
    }

    private LoopTwins() {}
}
