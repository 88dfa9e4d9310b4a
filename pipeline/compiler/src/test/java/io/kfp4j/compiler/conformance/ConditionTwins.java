package io.kfp4j.compiler.conformance;

import static io.kfp4j.dsl.Setting.set;
import static io.kfp4j.dsl.Value.text;

import io.kfp4j.component.Artifact;
import io.kfp4j.component.Component;
import io.kfp4j.component.Default;
import io.kfp4j.component.Description;
import io.kfp4j.dsl.Pipeline;
import io.kfp4j.dsl.PipelineBuilder;
import io.kfp4j.dsl.Task;
import io.kfp4j.dsl.Value;
import java.util.List;

/** Conditions. */
@SuppressWarnings("SameNameButDifferent") // the originals have these names
final class ConditionTwins {

    static List<Twin> all() {
        return List.of(
                Twin.of("essential/pipeline_with_condition.yaml", new SingleConditionPipeline()),
                Twin.of("essential/pipeline_with_nested_conditions.yaml", new NestedConditionsPipeline()),
                Twin.of("critical/flip_coin.yaml", new ConditionalExecutionPipeline()),
                Twin.of("if_else_with_oneof_parameters.yaml", new FlipCoinPipeline()),
                Twin.of("if_else_with_oneof_artifacts.yaml", new OuterPipeline()),
                Twin.of("critical/if_else_with_oneof_artifacts.yaml", new OuterPipeline()),
                Twin.of("if_elif_else_complex.yaml", new LuckyNumberPipeline()));
    }

    interface FlipCoinOp extends Component<None, String> {}

    interface FlipCoin extends Component<None, String> {}

    interface PrintOp extends Component<PrintOp.Inputs, Void> {
        record Inputs(String msg) {}
    }

    interface PrintMsg extends Component<PrintMsg.Inputs, Void> {
        record Inputs(String msg) {}
    }

    interface RandomNum extends Component<RandomNum.Inputs, Integer> {
        record Inputs(int low, int high) {}
    }

    interface PrintAndReturn extends Component<PrintAndReturn.Inputs, String> {
        record Inputs(String text) {}
    }

    interface ParamToArtifact extends Component<ParamToArtifact.Inputs, ParamToArtifact.Outputs> {
        record Inputs(String val) {}

        record Outputs(Artifact a) {}
    }

    interface PrintArtifact extends Component<PrintArtifact.Inputs, Void> {
        record Inputs(Artifact a) {}
    }

    interface Int_0To_9999 extends Component<None, Integer> {}

    interface IsEvenOrOdd extends Component<IsEvenOrOdd.Inputs, String> {
        record Inputs(int num) {}
    }

    interface PrintInts extends Component<PrintInts.Inputs, Void> {
        record Inputs(List<Integer> ints) {}
    }

    private static final class SingleConditionPipeline implements Pipeline<SingleConditionPipeline.Parameters, Void> {
        record Parameters(@Default("condition test") String text) {}

        @Override
        public void define(PipelineBuilder<Parameters, Void> p) {
            var flip = p.task(FlipCoinOp.class).caching(false);
            p.task(PrintOp.class, set(PrintOp.Inputs::msg).to(flip));
            p.when(flip).is("heads").then(() -> {
                var again = p.task(FlipCoinOp.class).caching(false);
                p.task(PrintOp.class, set(PrintOp.Inputs::msg).to(again));
                p.task(PrintOp.class, set(PrintOp.Inputs::msg).to(p.parameter(Parameters::text)));
            });
        }
    }

    private static final class NestedConditionsPipeline implements Pipeline<None, Void> {
        @Override
        public void define(PipelineBuilder<None, Void> p) {
            var first = p.task(FlipCoinOp.class);
            p.task(PrintOp.class, set(PrintOp.Inputs::msg).to(first));
            var second = p.task(FlipCoinOp.class);
            p.task(PrintOp.class, set(PrintOp.Inputs::msg).to(second));
            p.when(first).isNot("no-such-result").then(() -> {
                var third = p.task(FlipCoinOp.class);
                p.task(PrintOp.class, set(PrintOp.Inputs::msg).to(third));
                p.when(second).is(third).then(() -> {
                    var fourth = p.task(FlipCoinOp.class);
                    p.task(PrintOp.class, set(PrintOp.Inputs::msg).to(fourth));
                });
            });
        }
    }

    @Description("Shows how to use dsl.If().")
    private static final class ConditionalExecutionPipeline implements Pipeline<None, Void> {
        @Override
        public void define(PipelineBuilder<None, Void> p) {
            p.taskDefaults(task -> task.caching(false));
            var flip = p.task(FlipCoin.class);
            p.when(flip).is("heads").then(() -> compare(p, 0, 9, 5, "heads and %s "));
            p.when(flip).is("tails").then(() -> compare(p, 10, 19, 15, "tails and %s "));
        }

        private static void compare(PipelineBuilder<None, Void> p, int low, int high, int middle, String start) {
            var number = p.task(
                    RandomNum.class,
                    set(RandomNum.Inputs::low).to(low),
                    set(RandomNum.Inputs::high).to(high));
            p.when(number)
                    .isMoreThan(middle)
                    .then(() -> p.task(
                            PrintMsg.class, set(PrintMsg.Inputs::msg).to(text(start + "> " + middle + "!", number))));
            p.when(number)
                    .isAtMost(middle)
                    .then(() -> p.task(
                            PrintMsg.class, set(PrintMsg.Inputs::msg).to(text(start + "<= " + middle + "!", number))));
        }
    }

    private static final class FlipCoinPipeline implements Pipeline<None, String> {
        @Override
        public void define(PipelineBuilder<None, String> p) {
            var flip = p.task(FlipCoin.class);
            var chosen = p.when(flip)
                    .is("heads")
                    .choose(() -> p.task(
                            PrintAndReturn.class,
                            set(PrintAndReturn.Inputs::text).to("Got heads!")))
                    .otherwise(() -> p.task(
                            PrintAndReturn.class,
                            set(PrintAndReturn.Inputs::text).to("Got tails!")));
            p.task(PrintAndReturn.class, set(PrintAndReturn.Inputs::text).to(chosen));
            p.returns(chosen);
        }
    }

    private static final class OuterPipeline implements Pipeline<None, Void> {

        private static final class FlipCoinPipeline implements Pipeline<None, Artifact> {
            @Override
            public void define(PipelineBuilder<None, Artifact> p) {
                var flip = p.task(FlipCoin.class);
                var chosen = p.when(flip)
                        .is("heads")
                        .choose(() -> p.task(
                                        ParamToArtifact.class,
                                        set(ParamToArtifact.Inputs::val).to(flip))
                                .output(ParamToArtifact.Outputs::a))
                        .otherwise(() -> p.task(
                                        ParamToArtifact.class,
                                        set(ParamToArtifact.Inputs::val).to(flip))
                                .output(ParamToArtifact.Outputs::a));
                p.task(PrintArtifact.class, set(PrintArtifact.Inputs::a).to(chosen));
                p.returns(chosen);
            }
        }

        @Override
        public void define(PipelineBuilder<None, Void> p) {
            var flipped = p.pipeline(new FlipCoinPipeline());
            p.task(PrintArtifact.class, set(PrintArtifact.Inputs::a).to(flipped));
        }
    }

    private static final class LuckyNumberPipeline implements Pipeline<LuckyNumberPipeline.Parameters, Void> {
        record Parameters(
                @Default("true") boolean addDrumroll,
                @Default("true") boolean repeatIfLuckyNumber,
                @Default("[1, 2, 3]") List<Integer> trials) {}

        @Override
        public void define(PipelineBuilder<Parameters, Void> p) {
            var drawn = p.forEach(p.parameter(Parameters::trials)).collect(trial -> {
                p.when(p.parameter(Parameters::addDrumroll))
                        .is(true)
                        .then(() -> p.when(trial).is(3).then(() -> print(p, "Adding drumroll on last trial!")));
                var number = p.task(Int_0To_9999.class).caching(false);
                p.when(number)
                        .isLessThan(5000)
                        .then(() -> evenOrOdd(p, number, "low"))
                        .elseWhen(number)
                        .isMoreThan(5000)
                        .then(() -> evenOrOdd(p, number, "high"))
                        .otherwise(() -> {
                            print(p, "Announcing: Got the lucky number 5000! A one in 10,000 chance.");
                            p.when(p.parameter(Parameters::repeatIfLuckyNumber))
                                    .is(true)
                                    .then(
                                            () -> p.forEach(List.of(1, 2))
                                                    .run(
                                                            again -> print(
                                                                    p,
                                                                    "Announcing again: Got the lucky number 5000! A one in 10,000 chance.")));
                        });
                return number;
            });
            p.task(PrintInts.class, set(PrintInts.Inputs::ints).to(drawn));
        }

        private static void evenOrOdd(PipelineBuilder<?, ?> p, Value<Integer> number, String size) {
            var kind = p.task(IsEvenOrOdd.class, set(IsEvenOrOdd.Inputs::num).to(number));
            var said = p.when(kind)
                    .is("even")
                    .choose(() -> print(p, "Got a " + size + " even number!"))
                    .otherwise(() -> print(p, "Got a " + size + " odd number!"));
            p.task(PrintAndReturn.class, set(PrintAndReturn.Inputs::text).to(said));
        }

        private static Task<String> print(PipelineBuilder<?, ?> p, String text) {
            return p.task(PrintAndReturn.class, set(PrintAndReturn.Inputs::text).to(text));
        }
    }

    private ConditionTwins() {}
}
