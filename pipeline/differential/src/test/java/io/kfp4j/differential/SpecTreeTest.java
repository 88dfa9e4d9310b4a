package io.kfp4j.differential;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SpecTreeTest {
    private static final String SPEC =
            """
            components:
              comp-a:
                executorLabel: exec-a
            deploymentSpec:
              executors:
                exec-a:
                  container:
                    image: one
            root:
              dag:
                tasks:
                  a:
                    componentRef:
                      name: comp-a
            sdkVersion: any
            """;

    @Test
    void putsComponentsAndExecutorsInPlaceOfTheirNames() {
        var renamed =
                SPEC.replace("comp-a", "comp-b").replace("exec-a", "exec-b").replace("any", "other");

        var differences = Differences.between(SpecTree.of(SPEC), SpecTree.of(renamed), new Allowances());

        assertThat(differences).isEmpty();
    }

    @Test
    void seesAnotherExecutorBehindTheSameName() {
        var other = SPEC.replace("image: one", "image: two");

        var differences = Differences.between(SpecTree.of(SPEC), SpecTree.of(other), new Allowances());

        assertThat(differences)
                .containsExactly(
                        "root.dag.tasks.a.component.executor.container.image\n    Java   'one'\n    Python 'two'");
    }

    @Test
    void seesPlatformsThatOnlyOneHas() {
        var mounted = SPEC
                + """
                ---
                platforms:
                  kubernetes:
                    deploymentSpec:
                      executors:
                        exec-a:
                          imagePullPolicy: Always
                """;

        var differences = Differences.between(SpecTree.of(SPEC), SpecTree.of(mounted), new Allowances());

        assertThat(differences).singleElement().asString().contains("platform.imagePullPolicy", "Java   has nothing");
    }

    @Test
    void tellsTextsFromNumbers() {
        var text = SPEC.replace("image: one", "image: '1'");
        var number = SPEC.replace("image: one", "image: 1.0");

        var differences = Differences.between(SpecTree.of(text), SpecTree.of(number), new Allowances());

        assertThat(differences).hasSize(1);
    }

    @Test
    void countsTheTypesThatPythonDoesNotKnow() {
        var allowances = new Allowances();
        var input = SPEC.replace(
                "executorLabel",
                "inputDefinitions: {parameters: {x-loop-item: {parameterType: NUMBER_INTEGER}}}\n    executorLabel");

        var differences = Differences.between(
                SpecTree.of(input), SpecTree.of(input.replace("NUMBER_INTEGER", "STRING")), allowances);

        assertThat(differences).isEmpty();
        assertThat(allowances.counts()).containsEntry(Allowances.Reason.ITEMS_HAVE_THEIR_TYPE, 1);
    }
}
