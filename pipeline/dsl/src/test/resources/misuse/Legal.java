package misuse;

import static io.kfp4j.dsl.Setting.set;
import static io.kfp4j.dsl.Value.recordOf;
import static io.kfp4j.dsl.Value.text;

import io.kfp4j.dsl.PipelineBuilder;
import java.util.List;
import misuse.World.*;

/** What looks like a mistake and is none. */
final class Legal {

    void intIntoDouble(PipelineBuilder<Everything, Void> p) {
        p.task(Tune.class, set(Tune.Inputs::learningRate).to(p.task(Tune.class).output(Tune.Tuned::rounds)));
        p.task(Tune.class, set(Tune.Inputs::learningRate).to(p.parameter(Everything::epochs)));
        p.task(Tune.class, set(Tune.Inputs::learningRate).to(1));
    }

    void anyArtifact(PipelineBuilder<Everything, Void> p) {
        p.task(Tune.class, set(Tune.Inputs::anything).to(p.task(Read.class)));
    }

    void numbersInATextAndItemsOfAField(PipelineBuilder<Everything, Void> p) {
        p.forEach(p.parameter(Everything::grid)).run(point -> p.task(
                Notify.class, set(Notify.Inputs::message).to(text("%s of %s", point.field(Point::rate), p.parameter(Everything::name)))));
    }

    void conditionsOnNumbersOfTheSameKind(PipelineBuilder<Everything, Void> p) {
        p.when(p.parameter(Everything::rate)).isAtLeast(1.0).then(() -> p.task(Read.class));
        p.when(p.parameter(Everything::epochs)).isMoreThan(p.task(Tune.class).output(Tune.Tuned::rounds)).then(() -> p.task(Read.class));
    }

    void recordsOfValues(PipelineBuilder<Everything, Void> p) {
        p.task(Tune.class, set(Tune.Inputs::hyper).to(recordOf(
                set(Hyperparameters::epochs).to(3), set(Hyperparameters::learningRate).to(1), set(Hyperparameters::mode).to(Mode.FAST))));
        p.task(SelectBest.class, set(SelectBest.Inputs::models).to(p.forEach(List.of(1)).collect(i -> p.task(Build.class))));
    }
}
