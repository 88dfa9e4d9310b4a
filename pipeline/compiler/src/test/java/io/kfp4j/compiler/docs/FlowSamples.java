package io.kfp4j.compiler.docs;

import static io.kfp4j.dsl.Setting.set;
import static io.kfp4j.dsl.Value.flat;
import static io.kfp4j.dsl.Value.listOf;
import static io.kfp4j.dsl.Value.recordOf;
import static io.kfp4j.dsl.Value.text;

import io.kfp4j.component.Component;
import io.kfp4j.component.Dataset;
import io.kfp4j.component.Default;
import io.kfp4j.component.Model;
import io.kfp4j.component.TaskFinalStatus;
import io.kfp4j.dsl.Pipeline;
import io.kfp4j.dsl.PipelineBuilder;
import io.kfp4j.dsl.RunValue;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What docs/dsl.md shows of how values and tasks go together. */
final class FlowSamples {

    record Parameters(
            @Default("iris") String name, @Default("3") int rounds, @Default("[0.1, 0.01]") List<Double> rates) {}

    static Map<String, Consumer<PipelineBuilder<Parameters, Void>>> all() {
        return Map.ofEntries(
                Map.entry("values", FlowSamples::values),
                Map.entry("records", FlowSamples::records),
                Map.entry("run-values", FlowSamples::runValues),
                Map.entry("nested", FlowSamples::nested),
                Map.entry("conditions", FlowSamples::conditions),
                Map.entry("choose", FlowSamples::choose),
                Map.entry("loops", FlowSamples::loops),
                Map.entry("collect", FlowSamples::collect),
                Map.entry("exit-handler", FlowSamples::exitHandler),
                Map.entry("final-status", FlowSamples::finalStatus),
                Map.entry("order", FlowSamples::order),
                Map.entry("import", FlowSamples::imports));
    }

    interface Train extends Component<Train.Inputs, Train.Trained> {
        record Inputs(@Nullable Double rate, @Nullable Dataset data) {}

        record Trained(Model model, double accuracy) {}
    }

    interface Tell extends Component<Tell.Inputs, Void> {
        record Inputs(@Nullable String message, @Nullable TaskFinalStatus status, @Nullable List<Double> numbers) {}
    }

    interface Pick extends Component<Pick.Inputs, Model> {
        record Inputs(List<Model> models) {}
    }

    static void values(PipelineBuilder<Parameters, Void> p) {
        // sample: values
        var trained = p.task(Train.class, set(Train.Inputs::rate).to(0.1));
        p.task(Tell.class, set(Tell.Inputs::message).to(p.parameter(Parameters::name)));
        p.task(Tell.class, set(Tell.Inputs::message).to(text("accuracy %s", trained.output(Train.Trained::accuracy))));
        // end
    }

    // sample: records
    record Machine(String type, String image) {}

    record Pool(Machine machine, int count) {}

    interface Launch extends Component<Launch.Inputs, Void> {
        record Inputs(List<Pool> pools) {}
    }

    static void records(PipelineBuilder<Parameters, Void> p) {
        var machine = recordOf(
                set(Machine::type).to("large"),
                set(Machine::image).to(text("trainer-%s", p.parameter(Parameters::name))));
        var pool = recordOf(set(Pool::machine).to(machine), set(Pool::count).to(2));
        p.task(Launch.class, set(Launch.Inputs::pools).to(listOf(pool)));
    }
    // end

    static void runValues(PipelineBuilder<Parameters, Void> p) {
        // sample: run-values
        p.task(Tell.class, set(Tell.Inputs::message).to(RunValue.RUN_ID));
        // end
    }

    // sample: nested
    record Tuning(double rate) {}

    static final class TrainTwice implements Pipeline<Tuning, Model> {
        @Override
        public void define(PipelineBuilder<Tuning, Model> p) {
            p.task(Train.class, set(Train.Inputs::rate).to(p.parameter(Tuning::rate)));
            var second = p.task(Train.class, set(Train.Inputs::rate).to(p.parameter(Tuning::rate)));
            p.returns(second.output(Train.Trained::model));
        }
    }

    static void nested(PipelineBuilder<Parameters, Void> p) {
        p.pipeline(new TrainTwice(), set(Tuning::rate).to(0.1)).caching(false);
    }
    // end

    static void conditions(PipelineBuilder<Parameters, Void> p) {
        // sample: conditions
        var accuracy = p.task(Train.class).output(Train.Trained::accuracy);
        p.when(accuracy)
                .isAtLeast(0.9)
                .named("good enough")
                .then(() -> p.task(Tell.class, set(Tell.Inputs::message).to("good")))
                .elseWhen(accuracy)
                .isAtLeast(0.5)
                .then(() -> p.task(Tell.class, set(Tell.Inputs::message).to("fair")))
                .otherwise(() -> p.task(Tell.class, set(Tell.Inputs::message).to("poor")));
        // end
    }

    static void choose(PipelineBuilder<Parameters, Void> p) {
        // sample: choose
        var model = p.when(p.parameter(Parameters::name))
                .is("iris")
                .choose(() -> p.task(Train.class, set(Train.Inputs::rate).to(0.1)))
                .otherwise(() -> p.task(Train.class, set(Train.Inputs::rate).to(0.01)))
                .output(Train.Trained::accuracy);
        p.task(Tell.class, set(Tell.Inputs::message).to(text("%s", model)));
        // end
    }

    static void loops(PipelineBuilder<Parameters, Void> p) {
        // sample: loops
        p.forEach(List.of("a", "b"))
                .parallelism(1)
                .run(name -> p.task(Tell.class, set(Tell.Inputs::message).to(name)));
        p.forEach(p.parameter(Parameters::rates))
                .named("rates")
                .run(rate -> p.task(Train.class, set(Train.Inputs::rate).to(rate)));
        p.forEach(List.of(new Machine("large", "gpu:1"), new Machine("small", "cpu:1")))
                .run(machine -> p.task(Tell.class, set(Tell.Inputs::message).to(machine.field(Machine::type))));
        // end
    }

    static void collect(PipelineBuilder<Parameters, Void> p) {
        // sample: collect
        var trained = p.forEach(p.parameter(Parameters::rates))
                .collect(rate -> p.task(Train.class, set(Train.Inputs::rate).to(rate)));
        p.task(Pick.class, set(Pick.Inputs::models).to(trained.output(Train.Trained::model)));

        var grid = p.forEach(List.of(1, 2)).collect(round -> p.forEach(p.parameter(Parameters::rates))
                .collect(rate -> p.task(Train.class, set(Train.Inputs::rate).to(rate)))
                .output(Train.Trained::accuracy));
        p.task(Tell.class, set(Tell.Inputs::numbers).to(flat(grid)));
        // end
    }

    static void exitHandler(PipelineBuilder<Parameters, Void> p) {
        // sample: exit-handler
        p.exitHandler(
                "training",
                status -> p.task(Tell.class, set(Tell.Inputs::status).to(status)),
                () -> p.task(Train.class));
        // end
    }

    static void finalStatus(PipelineBuilder<Parameters, Void> p) {
        // sample: final-status
        var trained = p.task(Train.class);
        p.task(Tell.class, set(Tell.Inputs::status).to(trained.finalStatus())).ignoreUpstreamFailure();
        // end
    }

    static void order(PipelineBuilder<Parameters, Void> p) {
        // sample: order
        var loop = p.forEach(List.of(0.1, 0.01))
                .run(rate -> p.task(Train.class, set(Train.Inputs::rate).to(rate)));
        p.task(Tell.class, set(Tell.Inputs::message).to("trained")).after(loop);
        // end
    }

    static void imports(PipelineBuilder<Parameters, Void> p) {
        // sample: import
        var data =
                p.importArtifact(Dataset.class, "s3://data/iris.csv").reimport().metadata("license", "CC0");
        p.task(Train.class, set(Train.Inputs::data).to(data));
        // end
    }

    private FlowSamples() {}
}
