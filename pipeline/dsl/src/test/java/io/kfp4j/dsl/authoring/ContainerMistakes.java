package io.kfp4j.dsl.authoring;

import static io.kfp4j.dsl.Setting.set;

import io.kfp4j.component.Dataset;
import io.kfp4j.component.Model;
import io.kfp4j.dsl.Container;
import io.kfp4j.dsl.ContainerComponent;
import io.kfp4j.dsl.InputPlaceholders;
import io.kfp4j.dsl.OutputPlaceholders;
import io.kfp4j.dsl.PipelineBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Container components that no server would run as they are meant. */
final class ContainerMistakes {

    record Outputs(Model model, int length) {}

    /** Mixes everything up that can be. */
    static final class MixedUp implements ContainerComponent<MixedUp.Inputs, Outputs> {
        record Inputs(String text, Dataset words, List<Dataset> more, @Nullable Integer rounds) {}

        @Override
        public Container container(InputPlaceholders<Inputs> in, OutputPlaceholders<Outputs> out) {
            var choice = in.ifPresent(Inputs::rounds, List.of("--in=" + in.path(Inputs::words)), List.of());
            return Container.image(" ")
                    .command(in.value(Inputs::text), choice)
                    .args(in.value(Inputs::words), in.value(Inputs::more), out.file(Outputs::model), out.path(), choice)
                    .args("--maybe=" + choice, in.value(inputs -> inputs.rounds()));
        }
    }

    static final class Silent implements ContainerComponent<Mistakes.None, Void> {
        @Override
        public Container container(InputPlaceholders<Mistakes.None> in, OutputPlaceholders<Void> out) {
            return Container.image("alpine:3.22");
        }
    }

    /** Has an input that may be left out, and a command that may not be without it. */
    static final class Needy implements ContainerComponent<Needy.Inputs, Void> {
        record Inputs(@Nullable Integer rounds, @Nullable Dataset words) {}

        @Override
        public Container container(InputPlaceholders<Inputs> in, OutputPlaceholders<Void> out) {
            return Container.image("alpine:3.22")
                    .command("echo", in.path(Inputs::words), "--rounds=" + in.value(Inputs::rounds));
        }
    }

    abstract static class Unmade implements ContainerComponent<Mistakes.None, Void> {
        @Override
        public Container container(InputPlaceholders<Mistakes.None> in, OutputPlaceholders<Void> out) {
            return Container.image("alpine:3.22").command("true");
        }
    }

    static void all(PipelineBuilder<Mistakes.Parameters, Void> p) {
        var dataset = p.task(Components.NoInputs.class);
        p.task(
                MixedUp.class,
                set(MixedUp.Inputs::text).to("a"),
                set(MixedUp.Inputs::words).to(dataset),
                set(MixedUp.Inputs::more).to(p.forEach(List.of(1)).collect(i -> p.task(Components.NoInputs.class))));
        p.task(Silent.class);
        p.task(Needy.class, set(Needy.Inputs::words).to(dataset));
        p.task(Unmade.class);
    }

    private ContainerMistakes() {}
}
