package io.kfp4j.compiler;

import static io.kfp4j.dsl.Setting.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kfp4j.compiler.cases.NoInputs;
import io.kfp4j.component.Dataset;
import io.kfp4j.dsl.Container;
import io.kfp4j.dsl.ContainerComponent;
import io.kfp4j.dsl.InputPlaceholders;
import io.kfp4j.dsl.OutputPlaceholders;
import io.kfp4j.dsl.Pipeline;
import io.kfp4j.dsl.PipelineDefinition;
import io.kfp4j.dsl.PipelineDefinitionException;
import io.kfp4j.dsl.Secret;
import io.kfp4j.spec.CompiledPipeline;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TargetTest {

    record Parameters(String name) {}

    /** Says a number only if it is given one. */
    static final class Count implements ContainerComponent<Count.Inputs, Dataset> {
        record Inputs(@Nullable Integer rounds) {}

        @Override
        public Container container(InputPlaceholders<Inputs> in, OutputPlaceholders<Dataset> out) {
            return Container.image("alpine:3.22")
                    .command("count", out.path())
                    .args(in.ifPresent(
                            Inputs::rounds, List.of("--rounds", in.value(Inputs::rounds)), List.of("--say", "\"\t\\")));
        }
    }

    private static final Pipeline<Parameters, Void> CACHED =
            p -> p.task(NoInputs.class).caching("a-key");
    private static final Pipeline<Parameters, Void> NAMED = p -> p.task(NoInputs.class)
            .env(Secret.named(p.parameter(Parameters::name)).keys("TOKEN"));
    private static final Pipeline<Parameters, Void> CHOOSING =
            p -> p.task(Count.class, set(Count.Inputs::rounds).to(3));

    @Test
    void refusesWhatTheTargetWouldDropInSilence() {
        assertRefused(
                () -> compile(NAMED, "2.4.0"),
                "probe: KFP4J-E018 'exec-no-inputs' uses the name of a secret, config map or claim, or JSON for"
                        + " Kubernetes, in the form of today, which servers know from 2.5.0 on, and the target is 2.4.0. Leave it out, or choose a later"
                        + " target");
        assertRefused(
                () -> compile(CACHED, "2.17.0"),
                "probe: KFP4J-E018 'no-inputs' uses a caching key, which servers know from a release after 2.17.0 on,"
                        + " and the target is 2.17.0. Leave it out, or choose a later target");
    }

    @Test
    void takesWhatTheTargetKnows() {
        assertThat(compile(NAMED, "2.5.0").platform()).isNotNull();
        assertThat(compile(CACHED, "3.0").pipeline().root()).isNotNull();
    }

    @Test
    void takesEverythingThatSomeReleaseKnowsWhereNoTargetIsSaid() {
        var compiled = Compiler.compile(definition(CACHED), CompilerOptions.defaults());

        assertThat(compiled.pipeline().root()).isNotNull();
    }

    @Test
    void takesIfPresentForATargetThatResolvesItAndForNoOther() {
        Golden.check("if-present.yaml", compile(CHOOSING, "2.17.0"));
        assertRefused(
                () -> Compiler.compile(definition(CHOOSING), CompilerOptions.defaults()),
                "probe: KFP4J-E018 'exec-count' uses ifPresent(…), which servers know from 2.17.0 on, and others hand to"
                        + " the program as it is. Say targetBackend(…) if yours do");
        assertRefused(
                () -> compile(CHOOSING, "2.16.1"),
                "probe: KFP4J-E018 'exec-count' uses ifPresent(…), which servers know from 2.17.0 on, and the target is"
                        + " 2.16.1. Leave it out, or choose a later target");
    }

    @Test
    void refusesReleasesThatAreNone() {
        assertThatThrownBy(() -> Release.of("latest"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'latest' is no release. Write it like '2.16.1'");
    }

    private static void assertRefused(ThrowingCallable compilation, String message) {
        assertThatThrownBy(compilation)
                .isInstanceOf(PipelineDefinitionException.class)
                .hasMessage(message);
    }

    private static CompiledPipeline compile(Pipeline<Parameters, Void> pipeline, String target) {
        return Compiler.compile(definition(pipeline), CompilerOptions.defaults().targetBackend(Release.of(target)));
    }

    private static PipelineDefinition definition(Pipeline<Parameters, Void> pipeline) {
        return PipelineDefinition.named("probe", Parameters.class, pipeline);
    }
}
