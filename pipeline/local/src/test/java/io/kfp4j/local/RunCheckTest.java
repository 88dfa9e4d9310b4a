package io.kfp4j.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.kfp4j.spec.CompiledPipeline;
import io.kfp4j.spec.format.SpecReader;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RunCheckTest {

    @Test
    void findsNothingInAGoodPipeline() throws IOException {
        assertThat(RunCheck.problems(Specs.spec("two-tasks.yaml"), Map.of())).isEmpty();
    }

    @Test
    void namesTasksThatWaitForEachOther() {
        var pipeline = pipeline(
                """
                a: {componentRef: {name: comp-a}, dependentTasks: [b]}
                b: {componentRef: {name: comp-a}, dependentTasks: [a]}
                """);

        assertThat(RunCheck.problems(pipeline, Map.of()))
                .containsExactly("In the pipeline: Tasks 'a', 'b' wait for each other in a circle."
                        + " Take one of the dependencies away.");
    }

    @Test
    void findsEverythingThatIsMissing() {
        var pipeline = pipeline(
                """
                a: {componentRef: {name: comp-x}, dependentTasks: [c]}
                b: {componentRef: {name: comp-no-executor}}
                """);

        assertThat(RunCheck.problems(pipeline, Map.of()))
                .containsExactly(
                        "Task 'a' in the pipeline waits for 'c', which is not there. Compile the pipeline again.",
                        "Task 'a' in the pipeline runs component 'comp-x', which is not there. Compile the pipeline again.",
                        "Component 'comp-no-executor' wants executor 'exec-x', which is not there."
                                + " Compile the pipeline again.");
    }

    @Test
    void refusesPipelinesThatContainThemselves() {
        assertThat(RunCheck.problems(pipeline("a: {componentRef: {name: comp-loop}}"), Map.of()))
                .containsExactly("Component 'comp-loop' contains itself, by way of [comp-loop]."
                        + " Pipelines cannot call themselves; use a loop.");
    }

    @Test
    void refusesNamesThatWouldLeaveTheFolder() {
        assertThat(RunCheck.problems(pipeline("../a: {componentRef: {name: comp-a}}"), Map.of()))
                .containsExactly(
                        "A task in the pipeline is '../a'." + " Use letters, digits, '-', '_', '.' and spaces only.");
    }

    private static CompiledPipeline pipeline(String tasks) {
        return SpecReader.parse(
                """
                components:
                  comp-a: {executorLabel: exec-a}
                  comp-loop: {dag: {tasks: {again: {componentRef: {name: comp-loop}}}}}
                  comp-no-executor: {executorLabel: exec-x}
                deploymentSpec: {executors: {exec-a: {container: {command: [sh], image: alpine}}}}
                pipelineInfo: {name: check}
                schemaVersion: 2.1.0
                root:
                  dag:
                    tasks:
                """
                        + tasks.indent(6),
                "check.yaml");
    }
}
