package io.kfp4j.components.buildmodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kfp4j.component.ComponentException;
import io.kfp4j.component.Model;
import io.kfp4j.component.TaskContext;
import io.kfp4j.network.NetworkFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.deeplearning4j.nn.conf.dropout.Dropout;
import org.deeplearning4j.nn.conf.layers.DropoutLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildModelTest {

    @TempDir
    Path folder;

    @Test
    void buildsTheNetworkItWasAskedFor() throws Exception {
        var model = build(new BuildModel.Inputs(4, List.of(1000, 500, 300), 3, 0.2, 0.001, 42), "network");

        var network = NetworkFile.read(model.path());
        assertThat(model.path()).isEqualTo(folder.resolve("network/Output/network.zip"));
        assertThat(network.numParams()).isEqualTo(656_703);
        assertThat(model.metadata()).containsEntry("parameters", 656_703L);
    }

    @Test
    void keepsWhatIsNotDropped() throws Exception {
        var network = NetworkFile.read(build(new BuildModel.Inputs(4, List.of(8), 3, 0.2, 0.001, 42), "dropout")
                .path());

        assertThat(probabilityOfKeeping(network)).isEqualTo(0.8);
    }

    @Test
    void givesTheSameBytesForTheSameSeed() throws Exception {
        var first = build(new BuildModel.Inputs(4, List.of(8), 3, 0.2, 0.001, 7), "first");
        var second = build(new BuildModel.Inputs(4, List.of(8), 3, 0.2, 0.001, 7), "second");
        var other = build(new BuildModel.Inputs(4, List.of(8), 3, 0.2, 0.001, 8), "other");

        assertThat(first.path()).hasSameBinaryContentAs(second.path());
        assertThat(Files.mismatch(first.path(), other.path())).isNotNegative();
    }

    @Test
    void saysEverythingThatIsWrongWithAShape() {
        var inputs = new BuildModel.Inputs(0, List.of(8, -1), 1, 1.0, 0, 7);

        assertThatThrownBy(() -> build(inputs, "wrong"))
                .isInstanceOf(ComponentException.class)
                .hasMessage("The network cannot be built: features is 0 and must be from 1 to 65536;"
                        + " each of hidden_layers is -1 and must be from 1 to 65536;"
                        + " classes is 1, and one class is told apart from nothing;"
                        + " dropout is 1.0 and must be at least 0 and less than 1;"
                        + " learning_rate is 0.0 and must be more than 0");
    }

    private Model build(BuildModel.Inputs inputs, String name) throws Exception {
        return new BuildModel().run(inputs, TaskContext.in(folder.resolve(name), BuildModel.class));
    }

    private static double probabilityOfKeeping(MultiLayerNetwork network) {
        var layer = (DropoutLayer) network.getLayer(1).conf().getLayer();
        return ((Dropout) layer.getIDropout()).getP();
    }
}
