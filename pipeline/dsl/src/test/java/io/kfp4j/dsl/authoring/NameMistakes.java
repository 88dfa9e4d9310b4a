package io.kfp4j.dsl.authoring;

import static io.kfp4j.dsl.Setting.set;

import io.kfp4j.component.Component;
import io.kfp4j.component.Default;
import io.kfp4j.component.Model;
import io.kfp4j.dsl.Pipeline;
import io.kfp4j.dsl.PipelineBuilder;
import io.kfp4j.dsl.authoring.Components.BuildModel;
import io.kfp4j.dsl.authoring.Components.Mode;
import io.kfp4j.dsl.authoring.Components.NoInputs;
import io.kfp4j.dsl.authoring.Components.Tune;
import java.util.ArrayList;
import java.util.List;

/** Names, signatures and outputs that Java takes and KFP does not. */
final class NameMistakes {

    record None() {}

    interface Odd$Size extends Component<Odd$Size.Inputs, Odd$Size.Measured> {
        record Inputs(@Default("1") int $length, @Default("1") int _width) {}

        record Measured(int $area) {}
    }

    interface ListOut extends Component<None, ListOut.Outputs> {
        record Outputs(List<Model> models) {}
    }

    interface DefaultModel extends Component<DefaultModel.Inputs, Void> {
        record Inputs(@Default("s3://bucket/model") Model model) {}
    }

    @SuppressWarnings("rawtypes") // the mistake in question
    interface Raw extends Component {}

    interface BadDefaults extends Component<BadDefaults.Inputs, Void> {
        record Inputs(
                @Default("many") int epochs,
                @Default("5.5") long seed,
                @Default("0,5") double rate,
                @Default("yes") boolean flag,
                @Default("THOROUHG") Mode mode,
                @Default("1e-3") double learningRate,
                @Default("50") int rounds) {}
    }

    /** Has a method beside its components. */
    record Helpful(int epochs) {
        int epochsTwice() {
            return 2 * epochs;
        }
    }

    interface Help extends Component<Helpful, Void> {}

    static void names(PipelineBuilder<None, Void> p) {
        p.task(Odd$Size.class);
        p.task(ListOut.class);
        p.task(DefaultModel.class);
        p.task(Help.class, set(Helpful::epochsTwice).to(4));
        p.task(BadDefaults.class);
        p.pipeline(new Pipeline<None, Void>() {
            @Override
            public void define(PipelineBuilder<None, Void> inner) {
                inner.task(NoInputs.class);
            }
        });
    }

    /** Returns what is inside a condition, and again, and from inside a loop. */
    static final class Returning implements Pipeline<Returning.Parameters, Model> {
        record Parameters(boolean flag) {}

        @Override
        public void define(PipelineBuilder<Parameters, Model> p) {
            var models = new ArrayList<io.kfp4j.dsl.Task<Model>>();
            p.when(p.parameter(Parameters::flag)).is(true).then(() -> models.add(p.task(BuildModel.class)));
            p.returns(models.get(0));
            p.returns(p.task(BuildModel.class));
        }
    }

    static final class ReturningInside implements Pipeline<None, Model> {
        @Override
        public void define(PipelineBuilder<None, Model> p) {
            p.forEach(List.of(1)).run(i -> p.returns(p.task(BuildModel.class)));
        }
    }

    static final class ReturningAll implements Pipeline<None, Tune.Tuned> {
        @Override
        public void define(PipelineBuilder<None, Tune.Tuned> p) {
            p.returns(io.kfp4j.dsl.Value.recordOf(
                    set(Tune.Tuned::model).to(p.task(BuildModel.class)),
                    set(Tune.Tuned::rounds).to(3)));
        }
    }

    private NameMistakes() {}
}
