package io.kfp4j.dsl.authoring;

import io.kfp4j.component.Artifact;
import io.kfp4j.component.Component;
import io.kfp4j.component.Dataset;
import io.kfp4j.component.Default;
import io.kfp4j.component.Model;
import io.kfp4j.component.TaskFinalStatus;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Components to write pipelines with; none of them runs. */
final class Components {

    enum Mode {
        FAST,
        THOROUGH
    }

    record Hyperparameters(int epochs, double learningRate, Mode mode, Layer layer) {}

    record Layer(int width, String activation) {}

    interface Tune extends Component<Tune.Inputs, Tune.Tuned> {
        record Inputs(
                @Nullable Artifact anything,
                @Nullable Hyperparameters hyper,
                @Default("1") int epochs,
                @Nullable List<List<Model>> grid,
                @Default("0.1") double learningRate) {}

        record Tuned(Model model, List<Double> folds, double accuracy, int rounds) {}
    }

    interface NoInputs extends Component<NoInputs.Inputs, Dataset> {
        record Inputs() {}
    }

    interface BuildModel extends Component<BuildModel.Inputs, Model> {
        record Inputs(@Default("1") int seed) {}
    }

    interface TrainModel extends Component<TrainModel.Inputs, Model> {
        record Inputs(Model network, Dataset features, @Default("50") int epochs) {}
    }

    interface ExportOnnx extends Component<ExportOnnx.Inputs, Model> {
        record Inputs(Model model) {}
    }

    interface SelectBest extends Component<SelectBest.Inputs, Void> {
        record Inputs(List<Model> models) {}
    }

    interface Notify extends Component<Notify.Inputs, Void> {
        record Inputs(String message) {}
    }

    interface Guess extends Component<NoInputs.Inputs, Artifact> {}

    interface Show extends Component<Show.Inputs, Void> {
        record Inputs(Artifact anything) {}
    }

    interface PushMetrics extends Component<PushMetrics.Inputs, Void> {
        record Inputs(TaskFinalStatus status) {}
    }

    interface Condition_1 extends Component<NoInputs.Inputs, Void> {}

    interface Unreadable extends Component<Unreadable.Inputs, Unreadable.Made> {
        record Inputs(Object anything, Thread thread) {}

        record Made(Model model) {}
    }

    private Components() {}
}
