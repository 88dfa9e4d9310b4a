package io.kfp4j.dsl.authoring;

import static io.kfp4j.dsl.Setting.set;
import static io.kfp4j.dsl.Value.recordOf;
import static io.kfp4j.dsl.Value.text;

import io.kfp4j.component.Dataset;
import io.kfp4j.component.Model;
import io.kfp4j.component.StoredArtifact;
import io.kfp4j.component.TaskFinalStatus;
import io.kfp4j.dsl.ConfigMap;
import io.kfp4j.dsl.Pipeline;
import io.kfp4j.dsl.PipelineBuilder;
import io.kfp4j.dsl.Resources;
import io.kfp4j.dsl.Retry;
import io.kfp4j.dsl.RunValue;
import io.kfp4j.dsl.Secret;
import io.kfp4j.dsl.Task;
import io.kfp4j.dsl.Value;
import io.kfp4j.dsl.Volume;
import io.kfp4j.dsl.authoring.Components.BuildModel;
import io.kfp4j.dsl.authoring.Components.Condition_1;
import io.kfp4j.dsl.authoring.Components.ExportOnnx;
import io.kfp4j.dsl.authoring.Components.Hyperparameters;
import io.kfp4j.dsl.authoring.Components.Layer;
import io.kfp4j.dsl.authoring.Components.Mode;
import io.kfp4j.dsl.authoring.Components.NoInputs;
import io.kfp4j.dsl.authoring.Components.Notify;
import io.kfp4j.dsl.authoring.Components.PushMetrics;
import io.kfp4j.dsl.authoring.Components.SelectBest;
import io.kfp4j.dsl.authoring.Components.TrainModel;
import io.kfp4j.dsl.authoring.Components.Tune;
import io.kfp4j.dsl.authoring.Components.Unreadable;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What javac cannot see, one method per kind; each problem is reported at its line. */
final class Mistakes {

    record Parameters(int epochs, String name, boolean flag, Hyperparameters hyper, List<Double> rates, Model base) {}

    record None() {}

    static void inputs(PipelineBuilder<Parameters, Void> p) {
        p.task(TrainModel.class, set(TrainModel.Inputs::epochs).to(3));
        p.task(
                Tune.class,
                set(Tune.Inputs::epochs).to(3),
                set(Tune.Inputs::epochs).to(4));
        p.task(Tune.class, set((Tune.Inputs in) -> in.epochs()).to(3));
        p.task(NoInputs.class).output(Dataset::path);
        p.task(Unreadable.class);
        p.task(ExportOnnx.class, set(ExportOnnx.Inputs::model).to(new Model(StoredArtifact.at(Path.of("m")))));
        p.task(Tune.class, set(Tune.Inputs::learningRate).to(Double.NaN));
    }

    static void visibility(PipelineBuilder<Parameters, Void> p) {
        var leaked = new ArrayList<Task<Model>>();
        var items = new ArrayList<Value<Integer>>();
        p.forEach(List.of(1)).run(seed -> {
            leaked.add(p.task(BuildModel.class));
            items.add(seed);
        });
        p.task(ExportOnnx.class, set(ExportOnnx.Inputs::model).to(leaked.get(0)));
        p.task(BuildModel.class, set(BuildModel.Inputs::seed).to(items.get(0)));
        p.when(p.parameter(Parameters::flag)).is(true).then(() -> leaked.add(p.task(BuildModel.class)));
        p.task(ExportOnnx.class, set(ExportOnnx.Inputs::model).to(leaked.get(1)));
        p.task(NoInputs.class).after(leaked.get(0));
        p.task(NoInputs.class).after(leaked.get(1));
        p.pipeline(new Capturing(p.parameter(Parameters::name), leaked.get(0)));
    }

    static void texts(PipelineBuilder<Parameters, Void> p) {
        var name = p.parameter(Parameters::name);
        p.task(Notify.class, set(Notify.Inputs::message).to("model-" + name));
        p.task(NoInputs.class)
                .image("registry/" + name)
                .env("NAME", "is " + name)
                .displayName("for " + name);
        p.task(Notify.class, set(Notify.Inputs::message).to(text("%s and %s", RunValue.RUN_ID)));
        p.task(Notify.class, set(Notify.Inputs::message).to(text("%s and %s", name)));
        p.task(Notify.class, set(Notify.Inputs::message).to(text("no gap", name)));
    }

    static void structures(PipelineBuilder<Parameters, Void> p) {
        p.task(
                Tune.class,
                set(Tune.Inputs::hyper).to(recordOf(set(Hyperparameters::epochs).to(3))));
        p.task(
                Tune.class,
                set(Tune.Inputs::hyper)
                        .to(recordOf(
                                set(Hyperparameters::epochs).to(p.parameter(Parameters::epochs)),
                                set(Hyperparameters::learningRate).to(0.1),
                                set(Hyperparameters::mode).to(Mode.FAST),
                                set(Hyperparameters::layer).to(new Layer(1, "relu")))));
        p.task(
                Tune.class,
                set(Tune.Inputs::epochs).to(p.parameter(Parameters::hyper).field(Hyperparameters::epochs)));
    }

    static void loops(PipelineBuilder<Parameters, Void> p) {
        p.forEach(List.of()).run(item -> p.task(NoInputs.class));
        p.forEach(List.<Object>of(1, "a")).run(item -> p.task(NoInputs.class));
        p.forEach(List.of(1)).parallelism(0).run(item -> {});
        var tuned = p.forEach(List.of(1)).collect(item -> p.task(Tune.class));
        p.forEach(tuned.output(Tune.Tuned::model)).run(model -> p.task(NoInputs.class));
        var same = p.forEach(List.of(1)).collect(item -> {
            p.task(NoInputs.class);
            return p.parameter(Parameters::epochs);
        });
        p.forEach(same).run(item -> p.task(NoInputs.class));
        var outside = p.task(BuildModel.class);
        var collected = p.forEach(List.of(1)).collect(item -> {
            p.task(NoInputs.class);
            return outside;
        });
        p.task(SelectBest.class, set(SelectBest.Inputs::models).to(collected));
        var grid =
                p.forEach(List.of(1)).collect(row -> p.forEach(List.of(2)).collect(column -> p.task(BuildModel.class)));
        p.task(Tune.class, set(Tune.Inputs::grid).to(grid));
    }

    static void conditions(PipelineBuilder<Parameters, Void> p) {
        var name = p.parameter(Parameters::name);
        p.when(RunValue.RUN_ID).is("x").then(() -> p.task(NoInputs.class));
        p.when(name).is("x").then(() -> {});
        p.when(name).is("x").choose(() -> p.task(BuildModel.class));
        var outside = p.task(BuildModel.class);
        var chosen = p.when(name).is("x").choose(() -> p.task(BuildModel.class)).otherwise(() -> {
            p.task(NoInputs.class);
            return outside;
        });
        p.task(ExportOnnx.class, set(ExportOnnx.Inputs::model).to(chosen));
        p.when(p.task(Tune.class).output(Tune.Tuned::accuracy))
                .isAtLeast(Double.POSITIVE_INFINITY)
                .then(() -> p.task(NoInputs.class));
    }

    static void exits(PipelineBuilder<Parameters, Void> p) {
        var made = p.task(BuildModel.class);
        p.onExit(status -> {
            p.task(NoInputs.class);
            return p.task(Notify.class, set(Notify.Inputs::message).to("over"));
        });
        p.exitHandler(
                status -> p.task(ExportOnnx.class, set(ExportOnnx.Inputs::model).to(made)),
                () -> p.task(NoInputs.class));
        p.forEach(List.of(1)).run(item -> {
            p.task(NoInputs.class);
            p.onExit(status -> p.task(NoInputs.class));
        });
        p.when(p.parameter(Parameters::flag))
                .is(true)
                .then(() -> p.task(
                        PushMetrics.class, set(PushMetrics.Inputs::status).to(made.finalStatus())));
    }

    static void options(PipelineBuilder<Parameters, Void> p) {
        p.task(NoInputs.class).image(" ");
        p.task(NoInputs.class).resources(Resources.cpu("two").memory("4 GB").accelerator("nvidia.com/gpu", 0));
        p.task(NoInputs.class).env("BAD NAME", "x");
        p.task(NoInputs.class).env(Secret.named("Iris_Secret!").key("a key", "S3-KEY"));
        p.task(NoInputs.class).env(ConfigMap.named("settings"));
        p.task(NoInputs.class).mount(Volume.empty("scratch").at("scratch"));
        p.task(NoInputs.class).mount(Volume.claim(RunValue.RUN_ID).at("/data"));
        p.task(NoInputs.class).retry(Retry.times(-1).backoff(Duration.ofMillis(10)));
        p.task(NoInputs.class).timeout(Duration.ZERO);
        var self = p.task(NoInputs.class);
        self.after(self);
    }

    static void names(PipelineBuilder<Parameters, Void> p) {
        p.task(Condition_1.class);
        p.task(PushMetrics.class, set(PushMetrics.Inputs::status).to(new TaskFinalStatus("", "", "", 0, "")));
    }

    static void nothing(PipelineBuilder<Parameters, Void> p) {}

    /** Holds on to values of the pipeline around it. */
    record Capturing(Value<String> name, Value<Model> model) implements Pipeline<None, Void> {
        @Override
        public void define(PipelineBuilder<None, Void> p) {
            p.task(Notify.class, set(Notify.Inputs::message).to(name));
            p.task(ExportOnnx.class, set(ExportOnnx.Inputs::model).to(model));
        }
    }

    static final class ForgetsItsOutput implements Pipeline<None, Model> {
        @Override
        public void define(PipelineBuilder<None, Model> p) {
            p.task(BuildModel.class);
        }
    }

    static final class ReturnsFromAnExitHandler implements Pipeline<None, Model> {
        @Override
        public void define(PipelineBuilder<None, Model> p) {
            p.onExit(status ->
                    p.task(PushMetrics.class, set(PushMetrics.Inputs::status).to(status)));
            p.returns(p.task(BuildModel.class));
        }
    }

    static final class ReturnsItsParameter implements Pipeline<Parameters, Model> {
        @Override
        public void define(PipelineBuilder<Parameters, Model> p) {
            p.task(NoInputs.class);
            p.returns(p.parameter(Parameters::base));
        }
    }

    static final class ContainsItself implements Pipeline<None, Void> {
        @Override
        public void define(PipelineBuilder<None, Void> p) {
            p.pipeline(new ContainsItself());
        }
    }

    private Mistakes() {}
}
