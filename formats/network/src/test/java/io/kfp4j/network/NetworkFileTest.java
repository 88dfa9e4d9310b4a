package io.kfp4j.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.util.ModelSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Adam;

class NetworkFileTest {

    @TempDir
    Path folder;

    @Test
    void givesTheSameBytesForTheSameSeedAndReadsThemBack() throws IOException {
        var first = folder.resolve("first.zip");
        var second = folder.resolve("second.zip");

        NetworkFile.write(trained(7), first);
        NetworkFile.write(trained(7), second);

        assertThat(second).hasSameBinaryContentAs(first);
        var read = NetworkFile.read(first);
        assertThat(read.params()).isEqualTo(trained(7).params());
        assertThat(read.getUpdater().getStateViewArray())
                .isEqualTo(trained(7).getUpdater().getStateViewArray());
    }

    @Test
    void givesOtherBytesForAnotherSeed() throws IOException {
        NetworkFile.write(trained(7), folder.resolve("seven.zip"));
        NetworkFile.write(trained(8), folder.resolve("eight.zip"));

        assertThat(Files.mismatch(folder.resolve("seven.zip"), folder.resolve("eight.zip")))
                .isNotNegative();
    }

    @Test
    void isReadByDeeplearning4jItself() throws IOException {
        var file = folder.resolve("network.zip");
        NetworkFile.write(trained(7), file);

        var network = ModelSerializer.restoreMultiLayerNetwork(file.toFile(), true);

        assertThat(network.params()).isEqualTo(trained(7).params());
    }

    @Test
    void refusesEntriesThatWouldHaveToBeDeserialized() throws IOException {
        var file = zip("configuration.json", "coefficients.bin", "normalizer.bin");

        assertThatThrownBy(() -> NetworkFile.read(file))
                .isInstanceOf(NetworkFileException.class)
                .hasMessageContaining("holds 'normalizer.bin'")
                .hasMessageContaining("Save the network without normalizer");
    }

    @Test
    void saysWhatIsMissing() throws IOException {
        var file = zip("configuration.json");

        assertThatThrownBy(() -> NetworkFile.read(file))
                .hasMessage("'" + file + "' is no Deeplearning4j network: it has no entry 'coefficients.bin'");
    }

    @Test
    void refusesAFileThatIsNoNetwork() throws IOException {
        var text = Files.writeString(folder.resolve("network.zip"), "hello");
        var empty = zip("configuration.json", "coefficients.bin");

        assertThatThrownBy(() -> NetworkFile.read(text)).hasMessageContaining("is no Deeplearning4j network");
        assertThatThrownBy(() -> NetworkFile.read(empty)).hasMessageContaining("holds no usable network");
    }

    @Test
    void leavesNothingBehindWhenItCannotWrite() {
        var file = folder.resolve("absent/network.zip");

        assertThatThrownBy(() -> NetworkFile.write(trained(7), file)).isInstanceOf(IOException.class);

        assertThat(folder.resolve("absent")).doesNotExist();
    }

    private Path zip(String... names) throws IOException {
        var file = folder.resolve("broken.zip");
        try (var out = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var name : List.of(names)) {
                out.putNextEntry(new ZipEntry(name));
            }
        }
        return file;
    }

    private static MultiLayerNetwork trained(int seed) {
        Reproducible.onThisThread(seed);
        var network = new MultiLayerNetwork(new NeuralNetConfiguration.Builder()
                .seed(seed)
                .updater(new Adam(0.01))
                .list()
                .layer(new DenseLayer.Builder()
                        .nIn(2)
                        .nOut(5)
                        .activation(Activation.RELU)
                        .build())
                .layer(new OutputLayer.Builder()
                        .nIn(5)
                        .nOut(2)
                        .activation(Activation.SOFTMAX)
                        .build())
                .build());
        network.init();
        network.fit(Nd4j.rand(8, 2), Nd4j.ones(8, 2).div(2));
        return network;
    }
}
