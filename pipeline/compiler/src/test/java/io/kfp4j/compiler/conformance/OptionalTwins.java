package io.kfp4j.compiler.conformance;

import static io.kfp4j.dsl.Setting.set;

import io.kfp4j.component.Component;
import io.kfp4j.component.Default;
import io.kfp4j.component.WireName;
import io.kfp4j.dsl.Pipeline;
import io.kfp4j.dsl.PipelineBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Inputs that may be left out, in components and in pipelines inside pipelines. */
@SuppressWarnings("SameNameButDifferent") // the originals have these names
final class OptionalTwins {

    static List<Twin> all() {
        return List.of(
                Twin.of(
                        "parallel_and_nested/nested_pipeline_opt_input_child_level_compiled.yaml",
                        new Child.NestedPipelineOptInputChildLevel()),
                Twin.of(
                        "parallel_and_nested/nested_pipeline_opt_inputs_parent_level_compiled.yaml",
                        new Parent.NestedPipelineOptInputsParentLevel()));
    }

    private static final class Child {
        record Text(@WireName("componentInputStr") @Nullable String text) {}

        record Whole(@WireName("componentInputInt") @Nullable Integer number) {}

        record Truth(@WireName("componentInputBool") @Nullable Boolean truth) {}

        interface ComponentAStr extends Component<Text, Void> {}

        interface ComponentBStr extends Component<Text, Void> {}

        interface ComponentAInt extends Component<Whole, Void> {}

        interface ComponentBInt extends Component<Whole, Void> {}

        interface ComponentABool extends Component<Truth, Void> {}

        interface ComponentBBool extends Component<Truth, Void> {}

        record Nested(
                @WireName("nestedInputStr1") @Default("Input 1 - nested pipeline") String text1,
                @WireName("nestedInputStr2") @Default("Input 2 - nested pipeline") String text2,
                @WireName("nestedInputInt1") @Default("0") int number1,
                @WireName("nestedInputInt2") @Default("0") int number2,
                @WireName("nestedInputBool1") @Default("false") boolean truth1,
                @WireName("nestedInputBool2") @Default("false") boolean truth2) {}

        private static final class NestedPipeline implements Pipeline<Nested, Void> {
            @Override
            public void define(PipelineBuilder<Nested, Void> p) {
                p.taskDefaults(task -> task.caching(false));
                p.task(ComponentAStr.class, set(Text::text).to(p.parameter(Nested::text1)));
                p.task(ComponentBStr.class, set(Text::text).to(p.parameter(Nested::text2)));
                p.task(ComponentAInt.class, set(Whole::number).to(p.parameter(Nested::number1)));
                p.task(ComponentBInt.class, set(Whole::number).to(p.parameter(Nested::number2)));
                p.task(ComponentABool.class, set(Truth::truth).to(p.parameter(Nested::truth1)));
                p.task(ComponentBBool.class, set(Truth::truth).to(p.parameter(Nested::truth2)));
            }
        }

        private static final class NestedPipelineOptInputChildLevel implements Pipeline<None, Void> {
            @Override
            public void define(PipelineBuilder<None, Void> p) {
                p.pipeline(
                                new NestedPipeline(),
                                set(Nested::text1).to("Input - pipeline"),
                                set(Nested::number1).to(1),
                                set(Nested::truth1).to(true))
                        .caching(false);
            }
        }
    }

    private static final class Parent {
        record Text(@WireName("componentInput") @Default("Input - component") String text) {}

        record Whole(@WireName("componentInput") @Default("0") int number) {}

        record Truth(@WireName("componentInput") @Default("false") boolean truth) {}

        record MaybeText(@WireName("componentInput") @Nullable String text) {}

        record MaybeWhole(@WireName("componentInput") @Nullable Integer number) {}

        record MaybeTruth(@WireName("componentInput") @Nullable Boolean truth) {}

        interface ComponentStrDefault extends Component<Text, Void> {}

        interface ComponentIntDefault extends Component<Whole, Void> {}

        interface ComponentBoolDefault extends Component<Truth, Void> {}

        interface ComponentNilStrDefault extends Component<MaybeText, Void> {}

        interface ComponentNilIntDefault extends Component<MaybeWhole, Void> {}

        interface ComponentNilBoolDefault extends Component<MaybeTruth, Void> {}

        record Defaults(
                @WireName("nestedInputStr") @Default("Input - nested pipeline") String text,
                @WireName("nestedInputInt") @Default("0") int number,
                @WireName("nestedInputBool") @Default("false") boolean truth) {}

        record NoDefaults(
                @WireName("nestedInputStr") @Default("Input - nested pipeline") String text,
                @WireName("nestedInputInt") @Nullable Integer number,
                @WireName("nestedInputBool") @Nullable Boolean truth) {}

        record Inputs(
                @WireName("inputStr") @Default("Input - parent pipeline") String text,
                @WireName("inputInt") @Default("1") int number,
                @WireName("inputBool") @Default("true") boolean truth) {}

        private static final class NestedPipelineNonNilDefaults implements Pipeline<Defaults, Void> {
            @Override
            public void define(PipelineBuilder<Defaults, Void> p) {
                p.taskDefaults(task -> task.caching(false));
                p.task(ComponentStrDefault.class, set(Text::text).to(p.parameter(Defaults::text)));
                p.task(ComponentIntDefault.class, set(Whole::number).to(p.parameter(Defaults::number)));
                p.task(ComponentBoolDefault.class, set(Truth::truth).to(p.parameter(Defaults::truth)));
            }
        }

        private static final class NestedPipelineNilDefaults implements Pipeline<NoDefaults, Void> {
            @Override
            public void define(PipelineBuilder<NoDefaults, Void> p) {
                p.taskDefaults(task -> task.caching(false));
                p.task(ComponentNilStrDefault.class, set(MaybeText::text).to(p.parameter(NoDefaults::text)));
                p.task(ComponentNilIntDefault.class, set(MaybeWhole::number).to(p.parameter(NoDefaults::number)));
                p.task(ComponentNilBoolDefault.class, set(MaybeTruth::truth).to(p.parameter(NoDefaults::truth)));
            }
        }

        private static final class NestedPipelineOptInputsParentLevel implements Pipeline<Inputs, Void> {
            @Override
            public void define(PipelineBuilder<Inputs, Void> p) {
                p.pipeline(
                                new NestedPipelineNonNilDefaults(),
                                set(Defaults::text).to(p.parameter(Inputs::text)),
                                set(Defaults::number).to(p.parameter(Inputs::number)),
                                set(Defaults::truth).to(p.parameter(Inputs::truth)))
                        .caching(false);
                p.pipeline(
                                new NestedPipelineNilDefaults(),
                                set(NoDefaults::text).to(p.parameter(Inputs::text)),
                                set(NoDefaults::number).to(p.parameter(Inputs::number)),
                                set(NoDefaults::truth).to(p.parameter(Inputs::truth)))
                        .caching(false);
            }
        }
    }

    private OptionalTwins() {}
}
