package io.kfp4j.compiler.docs;

import static io.kfp4j.component.TaskConfigPassthrough.Field.ENV;
import static io.kfp4j.component.TaskConfigPassthrough.Field.RESOURCES;
import static io.kfp4j.dsl.Setting.set;

import io.kfp4j.component.Component;
import io.kfp4j.component.Dataset;
import io.kfp4j.component.Default;
import io.kfp4j.component.Description;
import io.kfp4j.component.FileName;
import io.kfp4j.component.Model;
import io.kfp4j.component.SideEffects;
import io.kfp4j.component.TaskConfig;
import io.kfp4j.component.TaskConfigPassthrough;
import io.kfp4j.component.TaskContext;
import io.kfp4j.component.WireName;
import io.kfp4j.dsl.Container;
import io.kfp4j.dsl.ContainerComponent;
import io.kfp4j.dsl.FromYaml;
import io.kfp4j.dsl.InputPlaceholders;
import io.kfp4j.dsl.OutputPlaceholders;
import io.kfp4j.dsl.PipelineBuilder;
import io.kfp4j.dsl.Resources;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What docs/dsl.md shows of components. */
final class ComponentSamples {

    record None() {}

    static Map<String, Consumer<PipelineBuilder<None, Void>>> all() {
        return Map.of(
                "component",
                p -> p.task(CountRows.class, set(CountRows.Inputs::table).to(p.task(ReadTable.class))),
                "container-component",
                p -> p.task(Head.class, set(Head.Inputs::table).to(p.task(ReadTable.class))),
                "from-yaml",
                p -> p.task(Scale.class, set(Scale.Inputs::table).to(p.task(ReadTable.class))),
                "side-effects",
                p -> p.task(Announce.class, set(Announce.Inputs::message).to("done")),
                "task-config",
                ComponentSamples::taskConfig);
    }

    // sample: component
    @Description("Counts the rows of a table.")
    public static final class CountRows implements Component<CountRows.Inputs, CountRows.Counted> {

        public record Inputs(
                @Description("The table, with a header.") Dataset table,
                @Default("100") int limit,
                @Nullable String comment) {}

        public record Counted(@FileName("summary.txt") Dataset summary, long rows) {}

        @Override
        public Counted run(Inputs inputs, TaskContext<Counted> task) throws IOException {
            long rows;
            try (var lines = Files.lines(inputs.table().path())) {
                rows = lines.skip(1).limit(inputs.limit()).count();
            }
            var summary = task.output(Counted::summary);
            Files.writeString(summary.path(), rows + " rows");
            return new Counted(summary, rows);
        }
    }
    // end

    interface ReadTable extends Component<None, Dataset> {}

    // sample: container-component
    public static final class Head implements ContainerComponent<Head.Inputs, Dataset> {

        public record Inputs(Dataset table, @Default("10") int lines, @Nullable String comment) {}

        @Override
        public Container container(InputPlaceholders<Inputs> in, OutputPlaceholders<Dataset> out) {
            return Container.image("registry.example/tools:1.0")
                    .command("table-head")
                    .args(
                            "--in",
                            in.path(Inputs::table),
                            "--lines=" + in.value(Inputs::lines),
                            in.ifPresent(Inputs::comment, List.of("--comment", in.value(Inputs::comment)), List.of()),
                            "--out",
                            out.path());
        }
    }
    // end

    // sample: from-yaml
    @FromYaml("/io/kfp4j/compiler/components/scale.yaml")
    interface Scale extends Component<Scale.Inputs, Scale.Scaled> {

        record Inputs(Dataset table, @Default("2.5") double factor) {}

        record Scaled(@WireName("scaled_table") Dataset table, int rows) {}
    }
    // end

    // sample: side-effects
    @SideEffects
    public interface Announce extends Component<Announce.Inputs, Void> {

        record Inputs(String message) {}
    }
    // end

    // sample: task-config
    @TaskConfigPassthrough(value = RESOURCES, alsoApplied = ENV)
    public interface TrainElsewhere extends Component<TrainElsewhere.Inputs, Model> {

        record Inputs(int workers, TaskConfig config) {}
    }

    static void taskConfig(PipelineBuilder<None, Void> p) {
        p.task(TrainElsewhere.class, set(TrainElsewhere.Inputs::workers).to(4))
                .resources(Resources.cpu("8").accelerator("nvidia.com/gpu", 1))
                .env("MODE", "quiet");
    }
    // end

    private ComponentSamples() {}
}
