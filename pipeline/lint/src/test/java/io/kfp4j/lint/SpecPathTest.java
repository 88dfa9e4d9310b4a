package io.kfp4j.lint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SpecPathTest {

    @Test
    void writesKeysWithDotsAndItemsInBrackets() {
        var path = SpecPath.of("deploymentSpec", "executors", "exec-train", "container", "args")
                .to(0);

        assertThat(path).hasToString("deploymentSpec.executors.exec-train.container.args[0]");
    }

    @Test
    void quotesKeysThatAreNoWords() {
        var path = SpecPath.of("labels", "example.com/it's").to("a");

        assertThat(path).hasToString("labels['example.com/it''s'].a");
    }

    @Test
    void writesTheWholePipelineAsADot() {
        assertThat(SpecPath.of()).hasToString(".");
    }

    @Test
    void tellsTheStepBehindABeginning() {
        var path = SpecPath.of("components", "comp-a", "dag", "tasks", "b", "inputs");

        assertThat(path.after("components", "*", "dag", "tasks")).contains("b");
        assertThat(path.after("components")).contains("comp-a");
        assertThat(path.after("root")).isEmpty();
        assertThat(SpecPath.of("components").after("components")).isEmpty();
    }
}
