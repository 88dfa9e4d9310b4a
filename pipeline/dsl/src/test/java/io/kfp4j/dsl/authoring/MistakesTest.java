package io.kfp4j.dsl.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.kfp4j.dsl.Pipeline;
import io.kfp4j.dsl.PipelineDefinition;
import io.kfp4j.dsl.PipelineDefinitionException;
import io.kfp4j.dsl.authoring.Mistakes.Parameters;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class MistakesTest {
    @Test
    void refusesWrongInputs() throws IOException {
        var message = problems("inputs", Mistakes::inputs);

        Refusals.check("inputs.txt", message);
    }

    @Test
    void refusesValuesOutOfSight() throws IOException {
        var message = problems("visibility", Mistakes::visibility);

        Refusals.check("visibility.txt", message);
    }

    @Test
    void refusesTextsThatNobodyFills() throws IOException {
        var message = problems("texts", Mistakes::texts);

        Refusals.check("texts.txt", message);
    }

    @Test
    void refusesStructuresThatTheServerWouldChange() throws IOException {
        var message = problems("structures", Mistakes::structures);

        Refusals.check("structures.txt", message);
    }

    @Test
    void refusesPlacesAndRunsThatCannotBe() throws IOException {
        var message = problems("places", PlaceMistakes::all);

        Refusals.check("places.txt", message);
    }

    @Test
    void refusesContainersThatNoServerRunsAsMeant() throws IOException {
        var message = problems("containers", ContainerMistakes::all);

        Refusals.check("containers.txt", message);
    }

    @Test
    void refusesLoopsThatCannotBe() throws IOException {
        var message = problems("loops", Mistakes::loops);

        Refusals.check("loops.txt", message);
    }

    @Test
    void refusesConditionsThatCannotBe() throws IOException {
        var message = problems("conditions", Mistakes::conditions);

        Refusals.check("conditions.txt", message);
    }

    @Test
    void refusesExitHandlersThatCannotBe() throws IOException {
        var message = problems("exits", Mistakes::exits);

        Refusals.check("exits.txt", message);
    }

    @Test
    void refusesOptionsThatKubernetesWould() throws IOException {
        var message = problems("options", Mistakes::options);

        Refusals.check("options.txt", message);
    }

    @Test
    void refusesNamesThatKfpDoesNotTake() throws IOException {
        var message = problems("names", Mistakes::names);

        Refusals.check("names.txt", message);
    }

    @Test
    void refusesOutputsThatCannotLeave() throws IOException {
        var message = problems(new Mistakes.ForgetsItsOutput())
                + problems(new Mistakes.ReturnsFromAnExitHandler())
                + problems(new Mistakes.ReturnsItsParameter());

        Refusals.check("outputs.txt", message);
    }

    @Test
    void refusesAPipelineThatIsNone() throws IOException {
        var message = problems("nothing", Mistakes::nothing)
                + problems("Bad Name", p -> p.task(Components.NoInputs.class))
                + problems(new Mistakes.ContainsItself())
                + problems((Pipeline<Parameters, Void>) Mistakes::nothing);

        Refusals.check(
                "pipelines.txt",
                message.replaceAll("Lambda[^ ]*:", "Lambda:").replaceAll("'mistakes-test[^']*'", "'…'"));
    }

    @Test
    void saysTheSameInItsProblemsAsInItsMessage() {
        var exception = catchThrowableOfType(
                PipelineDefinitionException.class,
                () -> PipelineDefinition.named("inputs", Parameters.class, Mistakes::inputs));

        assertThat(exception.problems()).hasSizeGreaterThan(5);
        assertThat(exception.getMessage().lines()).hasSameSizeAs(exception.problems());
    }

    private static String problems(String name, Pipeline<Parameters, Void> pipeline) {
        return Refusals.of(name, Parameters.class, pipeline);
    }

    private static String problems(Pipeline<?, ?> pipeline) {
        return Refusals.of(pipeline);
    }
}
