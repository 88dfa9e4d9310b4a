package io.kfp4j.dsl.authoring;

import static io.kfp4j.dsl.Setting.set;
import static io.kfp4j.dsl.Value.text;

import io.kfp4j.component.Artifact;
import io.kfp4j.component.Model;
import io.kfp4j.component.TaskFinalStatus;
import io.kfp4j.dsl.Collected;
import io.kfp4j.dsl.PipelineBuilder;
import io.kfp4j.dsl.Task;
import io.kfp4j.dsl.Value;
import io.kfp4j.dsl.authoring.Components.BuildModel;
import io.kfp4j.dsl.authoring.Components.ExportOnnx;
import io.kfp4j.dsl.authoring.Components.Guess;
import io.kfp4j.dsl.authoring.Components.Mode;
import io.kfp4j.dsl.authoring.Components.NoInputs;
import io.kfp4j.dsl.authoring.Components.Notify;
import io.kfp4j.dsl.authoring.Components.PushMetrics;
import io.kfp4j.dsl.authoring.Components.SelectBest;
import io.kfp4j.dsl.authoring.Components.Show;
import io.kfp4j.dsl.authoring.Components.Tune;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Bodies that are left unfinished, taken up again, or left by what cannot leave them. */
final class BodyMistakes {

    record Parameters(String name, boolean flag, int epochs, Mode mode, List<Point> points) {}

    record Point(int x) {}

    static void leaks(PipelineBuilder<Parameters, Void> p) {
        var flag = p.parameter(Parameters::flag);
        var tasks = new ArrayList<Task<Model>>();
        var lists = new ArrayList<Collected<Model>>();
        var models = new ArrayList<Value<Model>>();
        var statuses = new ArrayList<Value<TaskFinalStatus>>();
        p.exitHandler(
                status -> {
                    statuses.add(status);
                    return p.task(
                            PushMetrics.class, set(PushMetrics.Inputs::status).to(status));
                },
                () -> tasks.add(p.task(BuildModel.class)));
        p.task(ExportOnnx.class, set(ExportOnnx.Inputs::model).to(tasks.get(0)));
        p.task(NoInputs.class).after(tasks.get(0));
        p.task(PushMetrics.class, set(PushMetrics.Inputs::status).to(statuses.get(0)));
        p.when(flag).is(true).then(() -> lists.add(p.forEach(List.of(1)).collect(i -> p.task(BuildModel.class))));
        p.task(SelectBest.class, set(SelectBest.Inputs::models).to(lists.get(0)));
        p.forEach(List.of(1)).run(i -> {
            models.add(p.when(flag)
                    .is(true)
                    .choose(() -> p.task(BuildModel.class))
                    .otherwise(() -> p.task(BuildModel.class)));
            lists.add(p.forEach(List.of(2)).collect(j -> p.task(BuildModel.class)));
        });
        p.task(ExportOnnx.class, set(ExportOnnx.Inputs::model).to(models.get(0)));
        p.task(SelectBest.class, set(SelectBest.Inputs::models).to(lists.get(1)));
    }

    static void unfinished(PipelineBuilder<Parameters, Void> p) {
        var flag = p.parameter(Parameters::flag);
        p.when(flag);
        p.when(flag).is(true);
        var branches = p.when(flag).is(true).then(() -> p.task(NoInputs.class));
        branches.elseWhen(p.parameter(Parameters::epochs));
        branches.elseWhen(p.parameter(Parameters::epochs)).is(2);
        p.forEach(List.of(1, 2)).parallelism(1);
        p.forEach(p.parameter(Parameters::points));
        p.when(flag)
                .is(true)
                .choose(() -> p.task(BuildModel.class))
                .elseWhen(flag)
                .is(false);
    }

    static void resumed(PipelineBuilder<Parameters, Void> p) {
        var flag = p.parameter(Parameters::flag);
        var branches = p.when(flag).is(true).then(() -> p.task(NoInputs.class));
        branches.otherwise(() -> p.task(NoInputs.class));
        branches.otherwise(() -> p.task(NoInputs.class));
        branches.elseWhen(flag).is(false).then(() -> p.task(NoInputs.class));
        var others = p.when(flag).is(true).then(() -> p.task(NoInputs.class));
        p.forEach(List.of(1)).run(i -> {
            p.task(NoInputs.class);
            others.otherwise(() -> p.task(NoInputs.class));
        });
        var choosing = p.when(flag).is(true).choose(() -> p.task(BuildModel.class));
        choosing.otherwise(() -> p.task(BuildModel.class));
        choosing.otherwise(() -> p.task(BuildModel.class));
    }

    @SuppressWarnings({"EqualsIncompatibleType", "unlikely-arg-type"}) // the mistake in question
    static void comparedInJava(PipelineBuilder<Parameters, Void> p) {
        if (p.parameter(Parameters::name).equals("iris")) {
            throw new AssertionError("not known yet");
        }
        var tuned = p.task(Tune.class);
        if (Objects.equals(tuned.output(Tune.Tuned::rounds), 3)
                || p.task(BuildModel.class).equals("a model")) {
            throw new AssertionError("not known yet");
        }
        var folds = p.forEach(p.parameter(Parameters::points)).collect(point -> {
            if (point.equals(new Point(1)) || point.field(Point::x).equals(1)) {
                throw new AssertionError("not known yet");
            }
            return p.task(BuildModel.class);
        });
        if (folds.equals(List.of())) {
            throw new AssertionError("not known yet");
        }
    }

    static void comparisons(PipelineBuilder<Parameters, Void> p) {
        var mode = p.parameter(Parameters::mode);
        p.when(mode).isAtLeast(Mode.THOROUGH).then(() -> p.task(NoInputs.class));
        p.when(mode).isNot(Mode.FAST).then(() -> p.task(NoInputs.class));
        p.when(p.parameter(Parameters::name)).is((String) null).then(() -> p.task(NoInputs.class));
        p.when(text("%s!", p.parameter(Parameters::name))).is("x!").then(() -> p.task(NoInputs.class));
        p.when(p.parameter(Parameters::name).field(String::length)).is(4).then(() -> p.task(NoInputs.class));
    }

    static void exitTasks(PipelineBuilder<Parameters, Void> p) {
        var made = p.task(BuildModel.class);
        var all = p.forEach(List.of(1)).collect(i -> p.task(BuildModel.class));
        var one = p.when(p.parameter(Parameters::flag))
                .is(true)
                .choose(() -> p.task(BuildModel.class))
                .otherwise(() -> p.task(BuildModel.class));
        var exits = new ArrayList<Task<?>>();
        p.exitHandler(
                status ->
                        p.task(SelectBest.class, set(SelectBest.Inputs::models).to(all)),
                () -> p.task(NoInputs.class));
        p.exitHandler(
                status -> p.task(ExportOnnx.class, set(ExportOnnx.Inputs::model).to(one)),
                () -> p.task(NoInputs.class));
        p.exitHandler(
                status -> {
                    exits.add(p.task(Notify.class, set(Notify.Inputs::message).to("over"))
                            .after(made));
                    return exits.get(0);
                },
                () -> p.task(NoInputs.class));
        p.task(NoInputs.class).after(exits.get(0));
        p.exitHandler(status -> made, () -> p.task(NoInputs.class));
        p.exitHandler(
                status -> {
                    var inside = new ArrayList<Task<Model>>();
                    p.forEach(List.of(1)).run(i -> inside.add(p.task(BuildModel.class)));
                    return inside.get(0);
                },
                () -> p.task(NoInputs.class));
        p.exitHandler(
                status -> p.task(NoInputs.class),
                () -> p.exitHandler(status -> p.task(NoInputs.class), () -> p.task(NoInputs.class)));
    }

    static void choices(PipelineBuilder<Parameters, Void> p) {
        var flag = p.parameter(Parameters::flag);
        Value<Artifact> anything =
                p.when(flag).is(true).choose(() -> p.task(Guess.class)).otherwise(() -> p.task(BuildModel.class));
        p.task(Show.class, set(Show.Inputs::anything).to(anything));
        var nested = p.when(flag)
                .is(true)
                .choose(() -> p.task(BuildModel.class))
                .otherwise(() -> p.when(flag)
                        .is(false)
                        .choose(() -> p.task(BuildModel.class))
                        .otherwise(() -> p.task(BuildModel.class)));
        p.task(ExportOnnx.class, set(ExportOnnx.Inputs::model).to(nested));
        var lists = p.when(flag)
                .is(true)
                .choose(() -> p.forEach(List.of(1)).collect(i -> p.task(BuildModel.class)))
                .otherwise(() -> p.forEach(List.of(1)).collect(i -> p.task(BuildModel.class)));
        p.task(SelectBest.class, set(SelectBest.Inputs::models).to(lists));
    }

    private BodyMistakes() {}
}
