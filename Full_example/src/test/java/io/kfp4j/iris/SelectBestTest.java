package io.kfp4j.iris;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kfp4j.component.ComponentException;
import io.kfp4j.component.Model;
import io.kfp4j.component.TaskContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SelectBestTest {

    @TempDir
    Path folder;

    @Test
    void picksTheMostAccurateModelAndOfEqualsTheFirst() throws Exception {
        var inputs = new SelectBest.Inputs(List.of(model("a"), model("b"), model("c")), List.of(0.5, 0.9, 0.9));

        var best = new SelectBest().run(inputs, TaskContext.in(folder.resolve("task"), SelectBest.class));

        assertThat(best.index()).isEqualTo(1);
        assertThat(best.accuracy()).isEqualTo(0.9);
        assertThat(best.model().path()).hasContent("b");
        assertThat(best.metrics().metadata()).containsEntry("accuracy", 0.9).containsEntry("candidates", 3.0);
    }

    @Test
    void refusesModelsWithoutAnAccuracyEach() throws Exception {
        var inputs = new SelectBest.Inputs(List.of(model("a")), List.of());

        assertThatThrownBy(() -> new SelectBest().run(inputs, TaskContext.in(folder.resolve("task"), SelectBest.class)))
                .isInstanceOf(ComponentException.class)
                .hasMessage("There are 1 models and 0 accuracies. Give one accuracy for each of at least one model");
    }

    private Model model(String content) throws IOException {
        return Model.at(Files.writeString(folder.resolve(content), content));
    }
}
