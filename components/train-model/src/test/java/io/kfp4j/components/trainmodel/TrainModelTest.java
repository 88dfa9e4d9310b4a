package io.kfp4j.components.trainmodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kfp4j.component.ComponentException;
import io.kfp4j.component.Dataset;
import io.kfp4j.component.Model;
import io.kfp4j.component.TaskContext;
import io.kfp4j.network.NetworkFile;
import io.kfp4j.network.Reproducible;
import io.kfp4j.npy.FloatMatrix;
import io.kfp4j.npy.Npy;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.learning.config.Adam;

class TrainModelTest {
    private static final int CLASSES = 3;

    @TempDir
    Path folder;

    @BeforeEach
    void writeNetworkAndExamples() throws IOException {
        Reproducible.onThisThread(1);
        var network = new MultiLayerNetwork(new NeuralNetConfiguration.Builder()
                .seed(1)
                .updater(new Adam(0.001))
                .list()
                .layer(new DenseLayer.Builder()
                        .nIn(2)
                        .nOut(16)
                        .activation(Activation.RELU)
                        .build())
                .layer(new OutputLayer.Builder()
                        .nIn(16)
                        .nOut(CLASSES)
                        .activation(Activation.SOFTMAX)
                        .build())
                .build());
        network.init();
        NetworkFile.write(network, folder.resolve("network.zip"));
        writeExamples("train", 90, 1);
        writeExamples("test", 30, 2);
    }

    @Test
    void learnsToTellClassesApart() throws Exception {
        var trained = train(inputs(30, 0.02, 7, List.of("a", "b", "c")), "run");

        assertThat(trained.accuracy()).isGreaterThan(0.9);
        assertThat(trained.loss()).isLessThan(0.5);
        assertThat(trained.metrics().metadata())
                .containsEntry("accuracy", trained.accuracy())
                .containsEntry("test_examples", 30.0);
    }

    @Test
    void trainsAsManyEpochsAsItWasTold() throws Exception {
        var trained = train(inputs(3, 0.01, 7, null), "run");

        var network = NetworkFile.read(trained.model().path());
        assertThat(trained.metrics().metadata()).containsEntry("epochs", 3.0);
        assertThat(network.getIterationCount()).isEqualTo(9); // 90 examples in batches of 32, three times
    }

    @Test
    void givesTheSameBytesForTheSameSeedOnly() throws Exception {
        var first = train(inputs(2, 0.01, 7, null), "first").model();
        var second = train(inputs(2, 0.01, 7, null), "second").model();
        var other = train(inputs(2, 0.01, 8, null), "other").model();

        assertThat(second.path()).hasSameBinaryContentAs(first.path());
        assertThat(NetworkFile.read(other.path()).params())
                .isNotEqualTo(NetworkFile.read(first.path()).params());
    }

    @Test
    void drawsItsConfusionMatrixWithTheNamesOfTheClasses() throws Exception {
        var matrix = train(inputs(2, 0.01, 7, List.of("a", "b", "c")), "run")
                .evaluation()
                .metadata()
                .get("confusionMatrix");

        assertThat(matrix).isInstanceOfSatisfying(Map.class, drawn -> {
            assertThat(drawn.get("annotationSpecs"))
                    .isEqualTo(List.of(
                            Map.of("displayName", "a"), Map.of("displayName", "b"), Map.of("displayName", "c")));
            assertThat((List<?>) drawn.get("rows")).hasSize(CLASSES);
        });
    }

    @Test
    void drawsARocCurveFromCornerToCorner() throws Exception {
        var curve =
                train(inputs(2, 0.01, 7, null), "run").evaluation().metadata().get("confidenceMetrics");

        assertThat(curve).isInstanceOfSatisfying(List.class, points -> {
            assertThat(points.size()).isGreaterThan(2);
            assertThat(((Map<?, ?>) points.get(points.size() - 1)).get("recall"))
                    .isEqualTo(1.0);
        });
    }

    @Test
    void refusesExamplesThatDoNotFitTheNetwork() throws Exception {
        Npy.write(folder.resolve("train-x.npy"), FloatMatrix.of(new float[90][4]));

        assertThatThrownBy(() -> train(inputs(1, 0.01, 7, null), "run"))
                .isInstanceOf(ComponentException.class)
                .hasMessage("The network takes 2 features and tells 3 classes apart,"
                        + " but the examples have 4 features and 3 classes. Build it with these numbers");
    }

    @Test
    void refusesFeaturesAndLabelsOfDifferentSplits() throws Exception {
        Npy.write(folder.resolve("train-y.npy"), FloatMatrix.of(new float[5][3]));

        assertThatThrownBy(() -> train(inputs(1, 0.01, 7, null), "run"))
                .hasMessageContaining("has 90 examples")
                .hasMessageContaining("labels 5. Both must come from the same split");
    }

    @Test
    void refusesHyperparametersThatTrainNothing() {
        assertThatThrownBy(() -> train(inputs(0, -1, 7, null), "run"))
                .hasMessage("The network cannot be trained: epochs is 0 and must be at least 1;"
                        + " learning_rate is -1.0 and must be more than 0");
    }

    @Test
    void saysWhenATrainingDiverges() throws Exception {
        var huge = new float[90][2];
        huge[0][0] = Float.MAX_VALUE;
        Npy.write(folder.resolve("train-x.npy"), FloatMatrix.of(huge));

        assertThatThrownBy(() -> train(inputs(5, 1e9, 7, null), "run"))
                .hasMessageContaining("The training diverged in epoch")
                .hasMessageContaining("Use a smaller learning_rate");
    }

    private TrainModel.Trained train(TrainModel.Inputs inputs, String name) throws Exception {
        return new TrainModel().run(inputs, TaskContext.in(folder.resolve(name), TrainModel.class));
    }

    private TrainModel.Inputs inputs(int epochs, double learningRate, int seed, @Nullable List<String> classes) {
        return new TrainModel.Inputs(
                Model.at(folder.resolve("network.zip")),
                Dataset.at(folder.resolve("train-x.npy")),
                Dataset.at(folder.resolve("train-y.npy")),
                Dataset.at(folder.resolve("test-x.npy")),
                Dataset.at(folder.resolve("test-y.npy")),
                classes,
                epochs,
                32,
                learningRate,
                seed);
    }

    private void writeExamples(String name, int count, int seed) throws IOException {
        var random = new Random(seed);
        var features = new float[count][];
        var labels = new float[count][CLASSES];
        for (int i = 0; i < count; i++) {
            int label = i % CLASSES;
            double angle = 2 * Math.PI * label / CLASSES;
            features[i] = new float[] {
                (float) (2 * Math.cos(angle) + 0.3 * random.nextGaussian()),
                (float) (2 * Math.sin(angle) + 0.3 * random.nextGaussian())
            };
            labels[i][label] = 1;
        }
        Npy.write(folder.resolve(name + "-x.npy"), FloatMatrix.of(features));
        Npy.write(folder.resolve(name + "-y.npy"), FloatMatrix.of(labels));
    }
}
