package misuse;

import io.kfp4j.component.Artifact;
import io.kfp4j.component.Component;
import io.kfp4j.component.Dataset;
import io.kfp4j.component.Default;
import io.kfp4j.component.Model;
import io.kfp4j.component.TaskFinalStatus;
import io.kfp4j.dsl.Pipeline;
import io.kfp4j.dsl.PipelineBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The components and pipelines that the files beside this one get wrong. */
interface World {

    enum Mode { FAST, THOROUGH }

    record Layer(int width, String activation) {}

    record Hyperparameters(int epochs, double learningRate, Mode mode) {}

    record Point(double rate, int epochs) {}

    record Everything(
            int epochs,
            long seed,
            double rate,
            List<Double> rates,
            List<Point> grid,
            Hyperparameters hyper,
            String name,
            boolean flag) {}

    interface Tune extends Component<Tune.Inputs, Tune.Tuned> {
        record Inputs(
                @Nullable Model base,
                @Nullable Artifact anything,
                @Nullable Mode mode,
                @Nullable List<String> columns,
                @Nullable Hyperparameters hyper,
                @Default("1") int epochs,
                @Default("1") long seed,
                @Default("0.1") double learningRate,
                @Nullable String name) {}

        record Tuned(Model model, List<Double> folds, double accuracy, int rounds) {}
    }

    interface Read extends Component<Read.Inputs, Dataset> {
        record Inputs() {}
    }

    interface Build extends Component<Build.Inputs, Model> {
        record Inputs(@Default("1") int seed) {}
    }

    interface Guess extends Component<Guess.Inputs, Artifact> {
        record Inputs() {}
    }

    interface SelectBest extends Component<SelectBest.Inputs, Model> {
        record Inputs(@Nullable List<Model> models, @Nullable List<Artifact> anything) {}
    }

    interface Notify extends Component<Notify.Inputs, Void> {
        record Inputs(String message) {}
    }

    interface Push extends Component<Push.Inputs, Void> {
        record Inputs(TaskFinalStatus status) {}
    }

    final class Score implements Pipeline<Score.Inputs, Score.Scored> {
        record Inputs(int epochs) {}

        record Scored(Model model) {}

        @Override
        public void define(PipelineBuilder<Inputs, Scored> p) {}
    }
}
