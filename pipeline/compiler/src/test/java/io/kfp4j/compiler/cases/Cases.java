package io.kfp4j.compiler.cases;

import static io.kfp4j.dsl.Setting.set;
import static io.kfp4j.dsl.Value.recordOf;
import static io.kfp4j.dsl.Value.text;

import io.kfp4j.compiler.cases.Tune.Hyperparameters;
import io.kfp4j.compiler.cases.Tune.Layer;
import io.kfp4j.compiler.cases.Tune.Mode;
import io.kfp4j.compiler.cases.Tune.Tuned;
import io.kfp4j.component.Component;
import io.kfp4j.component.Dataset;
import io.kfp4j.component.Default;
import io.kfp4j.component.Model;
import io.kfp4j.dsl.ConfigMap;
import io.kfp4j.dsl.Container;
import io.kfp4j.dsl.ImagePullPolicy;
import io.kfp4j.dsl.InitContainer;
import io.kfp4j.dsl.NodeAffinity;
import io.kfp4j.dsl.PipelineBuilder;
import io.kfp4j.dsl.Resources;
import io.kfp4j.dsl.Retry;
import io.kfp4j.dsl.RunValue;
import io.kfp4j.dsl.Secret;
import io.kfp4j.dsl.SecurityContext;
import io.kfp4j.dsl.Task;
import io.kfp4j.dsl.Toleration;
import io.kfp4j.dsl.Value;
import io.kfp4j.dsl.Volume;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Everything that can be written in a pipeline, one method each. */
public final class Cases {

    /** A parameter of every kind. */
    public record Everything(
            @Default("5") int epochs,
            @Default("5") long seed,
            @Default("0.5") double rate,
            @Default("[0.1]") List<Double> rates,
            List<Point> grid,
            Hyperparameters hyper,
            String name,
            boolean flag,
            Mode mode,
            Map<String, Object> labels,
            @Nullable String note) {}

    /** A loop item with fields. */
    public record Point(double rate, int epochs, List<String> tags) {}

    /** Several results of one loop body. */
    public record Pair(Model model, Dataset report) {}

    /** Takes a list of lists. */
    public interface Nested extends Component<Nested.Inputs, Void> {
        record Inputs(List<Double> scores) {}
    }

    static void numbers(PipelineBuilder<Everything, Void> p) {
        p.task(Tune.class, set(Tune.Inputs::epochs).to(5));
        p.task(Tune.class, set(Tune.Inputs::epochs).to(p.parameter(Everything::epochs)));
        p.task(Tune.class, set(Tune.Inputs::learningRate).to(5));
        p.task(Tune.class, set(Tune.Inputs::learningRate).to(0.5));
        p.task(Tune.class, set(Tune.Inputs::learningRate).to(p.parameter(Everything::epochs)));
        p.task(Tune.class, set(Tune.Inputs::learningRate).to(p.parameter(Everything::rate)));
        p.task(
                Tune.class,
                set(Tune.Inputs::dropout).to(1),
                set(Tune.Inputs::seed).to(5L));
        p.task(Tune.class, set(Tune.Inputs::seed).to(p.parameter(Everything::seed)));
    }

    static void structures(PipelineBuilder<Everything, Void> p) {
        p.task(
                Tune.class,
                set(Tune.Inputs::mode).to(Mode.THOROUGH),
                set(Tune.Inputs::columns).to(List.of("a", "b")),
                set(Tune.Inputs::labels).to(Map.of("team", "iris", "level", 3)),
                set(Tune.Inputs::hyper).to(new Hyperparameters(3, 0.1, Mode.FAST, new Layer(8, "relu"))),
                set(Tune.Inputs::dryRun).to(true));
        p.task(
                Tune.class,
                set(Tune.Inputs::hyper).to(p.parameter(Everything::hyper)),
                set(Tune.Inputs::mode).to(p.parameter(Everything::mode)),
                set(Tune.Inputs::labels).to(p.parameter(Everything::labels)));
        p.task(
                Tune.class,
                set(Tune.Inputs::hyper)
                        .to(recordOf(
                                set(Hyperparameters::epochs).to(3),
                                set(Hyperparameters::learningRate).to(0.1),
                                set(Hyperparameters::mode).to(p.parameter(Everything::mode)),
                                set(Hyperparameters::layer)
                                        .to(recordOf(
                                                set(Layer::width).to(8),
                                                set(Layer::activation)
                                                        .to(text("%s!", p.parameter(Everything::name))))))));
    }

    static void artifacts(PipelineBuilder<Everything, Void> p) {
        Task<Dataset> dataset = p.task(NoInputs.class);
        p.task(Tune.class, set(Tune.Inputs::anything).to(dataset));
        var models = p.forEach(List.of(1, 2))
                .collect(seed ->
                        p.task(BuildModel.class, set(BuildModel.Inputs::seed).to(seed)));
        var tuned = p.forEach(List.of(0.1, 0.2))
                .collect(rate ->
                        p.task(Tune.class, set(Tune.Inputs::learningRate).to(rate)));
        p.task(
                SelectBest.class,
                set(SelectBest.Inputs::models).to(models),
                set(SelectBest.Inputs::accuracies).to(tuned.output(Tuned::accuracy)));
        p.task(
                SelectBest.class,
                set(SelectBest.Inputs::models).to(tuned.output(Tuned::model)),
                set(SelectBest.Inputs::accuracies).to(List.of(0.1, 0.2)));
    }

    static void loops(PipelineBuilder<Everything, Void> p) {
        var tuned = p.task(Tune.class);
        p.forEach(tuned.output(Tuned::folds)).parallelism(2).named("folds").run(fold -> {
            var inner = p.task(Tune.class, set(Tune.Inputs::learningRate).to(fold));
            p.task(ExportOnnx.class, set(ExportOnnx.Inputs::model).to(inner.output(Tuned::model)));
        });
        var grid = p.forEach(p.parameter(Everything::grid)).collect(point -> {
            var cell = p.task(
                    Tune.class,
                    set(Tune.Inputs::learningRate).to(point.field(Point::rate)),
                    set(Tune.Inputs::epochs).to(point.field(Point::epochs)));
            var report = p.task(NoInputs.class);
            p.forEach(point.field(Point::tags))
                    .run(tag -> p.task(Notify.class, set(Notify.Inputs::message).to(tag)));
            p.when(point.field(Point::epochs))
                    .isMoreThan(3)
                    .then(() -> p.task(
                            Notify.class,
                            set(Notify.Inputs::message).to(text("%s epochs", point.field(Point::epochs)))));
            return recordOf(
                    set(Pair::model).to(cell.output(Tuned::model)),
                    set(Pair::report).to(report));
        });
        p.task(Tune.class, set(Tune.Inputs::shards).to(grid.output(Pair::report)));
        p.forEach(List.of(new Point(0.1, 1, List.of()), new Point(0.2, 2, List.of())))
                .run(point -> p.task(Tune.class, set(Tune.Inputs::epochs).to(point.field(Point::epochs))));
        Value<List<List<Double>>> nested = p.forEach(List.of(1, 2)).collect(epochs -> p.forEach(List.of(0.1, 0.2))
                .collect(rate -> p.task(
                        Tune.class,
                        set(Tune.Inputs::epochs).to(epochs),
                        set(Tune.Inputs::learningRate).to(rate)))
                .output(Tuned::accuracy));
        p.task(Nested.class, set(Nested.Inputs::scores).to(Value.flat(nested)));
    }

    static void conditions(PipelineBuilder<Everything, Void> p) {
        var tuned = p.task(Tune.class);
        p.when(p.parameter(Everything::flag)).is(true).then(() -> p.task(NoInputs.class));
        p.when(p.parameter(Everything::mode)).is(Mode.FAST).then(() -> p.task(NoInputs.class));
        p.when(tuned.output(Tuned::accuracy)).isLessThan(0.5).named("poor").then(() -> p.task(NoInputs.class));
        p.when(tuned.output(Tuned::rounds))
                .isAtMost(p.parameter(Everything::epochs))
                .then(() -> p.task(NoInputs.class));
        p.when(tuned.output(Tuned::accuracy))
                .isMoreThan(Value.widen(p.parameter(Everything::epochs)))
                .then(() -> p.task(NoInputs.class));
        var gate = p.when(tuned.output(Tuned::name))
                .is("head's")
                .then(() -> p.task(NoInputs.class))
                .elseWhen(tuned.output(Tuned::rounds))
                .isAtLeast(3)
                .then(() -> p.task(NoInputs.class))
                .otherwise(() -> p.task(NoInputs.class));
        p.task(NoInputs.class).after(gate);
        var rate = p.when(tuned.output(Tuned::good))
                .is(true)
                .choose(() -> p.task(Tune.class).output(Tuned::accuracy))
                .otherwise(() -> p.task(Tune.class).output(Tuned::accuracy));
        var chosen = p.when(tuned.output(Tuned::good))
                .isNot(true)
                .choose(() -> p.task(Tune.class))
                .elseWhen(tuned.output(Tuned::name))
                .is("tails")
                .choose(() -> p.task(Tune.class, set(Tune.Inputs::epochs).to(2)))
                .otherwise(() -> p.task(Tune.class, set(Tune.Inputs::epochs).to(3)));
        p.task(
                Tune.class,
                set(Tune.Inputs::learningRate).to(rate),
                set(Tune.Inputs::base).to(chosen.output(Tuned::model)));
        p.when(rate)
                .isAtLeast(0.9)
                .then(() -> p.task(Tune.class, set(Tune.Inputs::base).to(chosen.output(Tuned::model))));
    }

    static void exits(PipelineBuilder<Everything, Void> p) {
        p.exitHandler(
                status -> p.task(
                        PushMetrics.class, set(PushMetrics.Inputs::status).to(status)),
                () -> p.task(NoInputs.class));
        var handled = p.exitHandler(
                status -> p.pipeline(new CleanUp(), set(CleanUp.Inputs::status).to(status)), () -> {
                    p.task(NoInputs.class);
                    p.task(Tune.class, set(Tune.Inputs::epochs).to(p.parameter(Everything::epochs)));
                });
        p.task(NoInputs.class).after(handled);
        var risky = p.task(NoInputs.class);
        p.task(PushMetrics.class, set(PushMetrics.Inputs::status).to(risky.finalStatus()))
                .ignoreUpstreamFailure();
    }

    static void options(PipelineBuilder<Everything, Void> p) {
        p.taskDefaults(task -> task.caching(false).timeout(Duration.ofHours(1)));
        var first = p.task(NoInputs.class)
                .resources(Resources.cpu("500m")
                        .memory("4Gi")
                        .cpuRequest("0.25")
                        .memoryRequest("512M")
                        .accelerator("nvidia.com/gpu", 1))
                .env("LOG", "debug")
                .env(Secret.named("db").key("password", "DB_PASSWORD"))
                .env(ConfigMap.named(p.parameter(Everything::name)).keys("REGION"))
                .mount(Secret.named("ca").at("/etc/ca"))
                .mount(ConfigMap.named("settings").at("/etc/settings"))
                .mount(Volume.claim("data").at("/data"))
                .mount(Volume.empty("scratch").at("/scratch"))
                .image("ghcr.io/acme/custom:1")
                .caching("my-key")
                .retry(Retry.times(2).backoff(Duration.ofSeconds(30)).factor(3).maxBackoff(Duration.ofMinutes(5)))
                .displayName("First");
        p.task(NoInputs.class).after(first).ignoreUpstreamFailure();
    }

    static void places(PipelineBuilder<Everything, Void> p) {
        p.task(NoInputs.class)
                .image(p.parameter(Everything::name))
                .nodeSelector("disk", "ssd")
                .nodeAffinity(NodeAffinity.required().in("zone", "a", "b").notIn("kind", "spot"))
                .nodeAffinity(NodeAffinity.preferred(50).moreThan("cores", 8).exists("gpu"))
                .toleration(
                        Toleration.of("gpu").equalTo("yes").effect("NoExecute").lasting(Duration.ofSeconds(10)))
                .podLabel("team", "iris")
                .podAnnotation("note", "a b")
                .imagePullSecret("registry")
                .imagePullPolicy(ImagePullPolicy.IF_NOT_PRESENT)
                .securityContext(SecurityContext.notRoot().nonRoot(true))
                .mount(Volume.claim("data").at("/data").folder("iris"))
                .mount(Volume.ephemeral("fast", "1Gi")
                        .accessModes("ReadWriteMany")
                        .storageClass("nvme")
                        .label("team", "iris")
                        .at("/fast"))
                .initContainer(
                        InitContainer.named("log", Container.image("log:1")).asSidecar());
        var image = p.task(Tune.class).output(Tuned::name);
        p.when(p.parameter(Everything::flag)).is(true).then(() -> p.task(NoInputs.class)
                .image(image)
                .imagePullSecret(p.parameter(Everything::name))
                .resources(Resources.none().memoryRequest(image)));
    }

    static void texts(PipelineBuilder<Everything, Void> p) {
        var count = p.task(Tune.class).output(Tuned::rounds);
        p.task(
                Notify.class,
                set(Notify.Inputs::message).to(text("model %s, %s rounds", p.parameter(Everything::name), count)),
                set(Notify.Inputs::channel).to(RunValue.RUN_ID));
    }

    /** A part of a pipeline can be a method; it lands wherever it is called. */
    static Task<Model> exported(PipelineBuilder<?, ?> p, Value<Model> model) {
        return p.task(ExportOnnx.class, set(ExportOnnx.Inputs::model).to(model));
    }

    static void parts(PipelineBuilder<Everything, Void> p) {
        p.when(p.parameter(Everything::flag)).is(true).then(() -> exported(p, p.task(BuildModel.class)));
    }

    private Cases() {}
}
