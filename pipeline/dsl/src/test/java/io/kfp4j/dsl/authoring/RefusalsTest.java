package io.kfp4j.dsl.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.kfp4j.dsl.Pipeline;
import io.kfp4j.dsl.PipelineDefinitionException;
import io.kfp4j.dsl.Problem;
import io.kfp4j.dsl.Problem.Code;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class RefusalsTest {

    @Test
    void refusesValuesThatLeaveTheirBodies() throws IOException {
        var refusal = bodies(BodyMistakes::leaks);

        Refusals.check("leaks.txt", refusal);
    }

    @Test
    void refusesConditionsAndLoopsThatSayNothing() throws IOException {
        var refusal = bodies(BodyMistakes::unfinished);

        Refusals.check("unfinished.txt", refusal);
    }

    @Test
    void refusesBranchesOutOfOrder() throws IOException {
        var refusal = bodies(BodyMistakes::resumed);

        Refusals.check("resumed.txt", refusal);
    }

    @Test
    void refusesToCompareRuntimeValuesInJava() throws IOException {
        var refusal = bodies(BodyMistakes::comparedInJava);

        Refusals.check("compared-in-java.txt", refusal);
    }

    @Test
    void refusesComparisonsThatTheServerWouldMakeOtherwise() throws IOException {
        var refusal = bodies(BodyMistakes::comparisons);

        Refusals.check("comparisons.txt", refusal);
    }

    @Test
    void refusesExitTasksThatDependOnOthers() throws IOException {
        var refusal = bodies(BodyMistakes::exitTasks);

        Refusals.check("exit-tasks.txt", refusal);
    }

    @Test
    void refusesChoicesAmongUnlikeValues() throws IOException {
        var refusal = bodies(BodyMistakes::choices);

        Refusals.check("choices.txt", refusal);
    }

    @Test
    void refusesNamesAndSignaturesThatKfpDoesNotTake() throws IOException {
        var refusal = Refusals.of("names", NameMistakes.None.class, NameMistakes::names);

        Refusals.check("signatures.txt", refusal);
    }

    @Test
    void refusesOutputsOutOfPlace() throws IOException {
        var refusal = Refusals.of(new NameMistakes.Returning())
                + Refusals.of(new NameMistakes.ReturningInside())
                + Refusals.of(new NameMistakes.ReturningAll());

        Refusals.check("returns.txt", refusal);
    }

    @Test
    void refusesOptionsThatAreNearlyRight() throws IOException {
        var refusal = Refusals.of("options", NameMistakes.None.class, PodMistakes::options);

        Refusals.check("near-options.txt", refusal);
    }

    @Test
    void refusesPodsThatAreNearlyRight() throws IOException {
        var refusal = Refusals.of("pods", NameMistakes.None.class, PodMistakes::pods);

        Refusals.check("near-pods.txt", refusal);
    }

    @Test
    void refusesAPipelineOfAnExitTaskAlone() throws IOException {
        var refusal = Refusals.of(
                "alone", NameMistakes.None.class, p -> p.onExit(status -> p.task(Components.NoInputs.class)));

        Refusals.check("alone.txt", refusal);
    }

    @Test
    void saysNothingOfAnEmptyPipelineWhoseOnlyLoopIsRefused() throws IOException {
        var refusal = Refusals.of("loop", NameMistakes.None.class, p -> p.forEach(List.of())
                .run(item -> p.task(Components.NoInputs.class)));

        assertThat(refusal.lines()).singleElement().asString().contains("KFP4J-E008");
    }

    @Test
    void ordersProblemsByFileAndLineAndSaysEachOnce() {
        var late = new Problem(Code.CYCLE, "A.java:10", "late");
        var early = new Problem(Code.NO_TASKS, "A.java:9", "early");
        var other = new Problem(Code.BAD_LOOP, "B.java:1", "other");
        var whole = new Problem(Code.TOO_LARGE, "iris", "whole");

        var refusal = new PipelineDefinitionException(List.of(late, other, early, whole, late));

        assertThat(refusal.problems()).containsExactly(early, late, other, whole);
    }

    private static String bodies(Pipeline<BodyMistakes.Parameters, Void> pipeline) {
        return Refusals.of("bodies", BodyMistakes.Parameters.class, pipeline);
    }
}
