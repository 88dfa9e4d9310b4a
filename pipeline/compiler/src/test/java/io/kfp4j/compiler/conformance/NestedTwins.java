package io.kfp4j.compiler.conformance;

import static io.kfp4j.dsl.Setting.set;
import static io.kfp4j.dsl.Value.flat;
import static io.kfp4j.dsl.Value.recordOf;

import io.kfp4j.component.Artifact;
import io.kfp4j.component.Component;
import io.kfp4j.component.Default;
import io.kfp4j.dsl.Pipeline;
import io.kfp4j.dsl.PipelineBuilder;
import java.util.List;

/** Pipelines in pipelines. */
@SuppressWarnings({"JavaLangClash", "SameNameButDifferent"}) // the originals have these names
final class NestedTwins {

    static List<Twin> all() {
        return List.of(
                Twin.of("parallel_and_nested/pipeline_in_pipeline_complex.yaml", new PipelineInPipelineComplex()),
                Twin.of("essential/pipeline_with_outputs.yaml", new Returned.PipelineInPipeline()),
                Twin.of("pipeline_producer_consumer.yaml", new Producers.MathPipeline()));
    }

    interface PrintOp1 extends Component<PrintOp1.Inputs, String> {
        record Inputs(String msg) {}
    }

    record Message(@Default("Hello") String msg) {}

    private static final class PipelineInPipelineComplex implements Pipeline<Message, Void> {
        interface PrintOp extends Component<PrintOp.Inputs, Void> {
            record Inputs(String msg) {}
        }

        interface PrintOp2 extends Component<PrintOp2.Inputs, Void> {
            record Inputs(String msg) {}
        }

        record Inner(String msg) {}

        private static final class InnerPipeline implements Pipeline<Inner, Void> {
            @Override
            public void define(PipelineBuilder<Inner, Void> p) {
                var said = p.task(PrintOp1.class, set(PrintOp1.Inputs::msg).to(p.parameter(Inner::msg)));
                p.when(said)
                        .is("Hello")
                        .then(() ->
                                p.task(PrintOp2.class, set(PrintOp2.Inputs::msg).to("world")));
                p.when(said)
                        .isNot("Hello")
                        .then(() ->
                                p.task(PrintOp.class, set(PrintOp.Inputs::msg).to("Bye!")));
            }
        }

        @Override
        public void define(PipelineBuilder<Message, Void> p) {
            p.task(PrintOp1.class, set(PrintOp1.Inputs::msg).to(p.parameter(Message::msg)));
            p.forEach(List.of("Hello", "world!"))
                    .run(item -> p.pipeline(new InnerPipeline(), set(Inner::msg).to(item)));
        }
    }

    private static final class Returned {
        interface PrintOp2 extends Component<PrintOp2.Inputs, PrintOp2.Outputs> {
            record Inputs(String msg) {}

            record Outputs(Artifact data) {}
        }

        record Inner(String msg) {}

        record Both(String msg, Artifact data) {}

        private static final class InnerPipeline implements Pipeline<Inner, Both> {
            @Override
            public void define(PipelineBuilder<Inner, Both> p) {
                var first = p.task(PrintOp1.class, set(PrintOp1.Inputs::msg).to(p.parameter(Inner::msg)));
                var second = p.task(PrintOp2.class, set(PrintOp2.Inputs::msg).to(first));
                p.returns(
                        recordOf(set(Both::msg).to(first), set(Both::data).to(second.output(PrintOp2.Outputs::data))));
            }
        }

        private static final class PipelineInPipeline implements Pipeline<Message, Artifact> {
            @Override
            public void define(PipelineBuilder<Message, Artifact> p) {
                p.task(PrintOp1.class, set(PrintOp1.Inputs::msg).to(p.parameter(Message::msg)));
                var inner = p.pipeline(new InnerPipeline(), set(Inner::msg).to("world"));
                p.returns(inner.output(Both::data));
            }
        }
    }

    private static final class Producers {
        record Number(int num) {}

        record Numbers(List<Integer> nums) {}

        record Sums(int out1, List<String> out2) {}

        interface Double extends Component<Number, Integer> {}

        interface Add extends Component<Numbers, Integer> {}

        interface EchoAndReturn extends Component<EchoAndReturn.Inputs, String> {
            record Inputs(String string) {}
        }

        interface JoinAndPrint extends Component<JoinAndPrint.Inputs, Void> {
            record Inputs(List<String> strings) {}
        }

        private static final class DoublePipeline implements Pipeline<Number, Integer> {
            @Override
            public void define(PipelineBuilder<Number, Integer> p) {
                p.returns(p.task(Double.class, set(Number::num).to(p.parameter(Number::num))));
            }
        }

        private static final class AddPipeline implements Pipeline<Numbers, Sums> {
            @Override
            public void define(PipelineBuilder<Numbers, Sums> p) {
                var letters = p.forEach(List.of("m", "a", "t", "h"))
                        .collect(letter -> p.task(
                                EchoAndReturn.class,
                                set(EchoAndReturn.Inputs::string).to(letter)));
                var sum = p.task(Add.class, set(Numbers::nums).to(p.parameter(Numbers::nums)));
                p.returns(recordOf(set(Sums::out1).to(sum), set(Sums::out2).to(letters)));
            }
        }

        private static final class MathPipeline implements Pipeline<None, Integer> {
            @Override
            public void define(PipelineBuilder<None, Integer> p) {
                var doubled = p.forEach(List.of(1, 2, 3)).collect(x -> p.forEach(List.of(1, 2, 3))
                        .collect(y -> p.pipeline(
                                new DoublePipeline(), set(Number::num).to(y))));
                var added = p.pipeline(new AddPipeline(), set(Numbers::nums).to(flat(doubled)));
                p.task(JoinAndPrint.class, set(JoinAndPrint.Inputs::strings).to(added.output(Sums::out2)));
                p.returns(added.output(Sums::out1));
            }
        }
    }

    private NestedTwins() {}
}
