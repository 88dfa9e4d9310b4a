package io.kfp4j.components.preprocess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kfp4j.component.ComponentException;
import io.kfp4j.component.Dataset;
import io.kfp4j.component.TaskContext;
import io.kfp4j.components.preprocess.Preprocess.Inputs;
import io.kfp4j.components.preprocess.Preprocess.Split;
import io.kfp4j.npy.FloatMatrix;
import io.kfp4j.npy.Npy;
import io.kfp4j.testing.ComponentTester;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PreprocessTest {
    private final Path folder;
    private final Path flowers;

    PreprocessTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        this.flowers = Files.writeString(folder.resolve("flowers.csv"), flowers(50));
    }

    @Test
    void splitsEveryClassInTheSameProportion() throws Exception {
        var split = run(0.3, 7, "first");

        assertThat(columnSums(Npy.read(split.trainLabels().path()))).containsExactly(35f, 35f, 35f);
        assertThat(columnSums(Npy.read(split.testLabels().path()))).containsExactly(15f, 15f, 15f);
        assertThat(Npy.read(split.trainFeatures().path()).rows()).isEqualTo(105);
        assertThat(Npy.read(split.testFeatures().path()).columns()).isEqualTo(2);
        assertThat(split.trainFeatures().metadata()).containsEntry("rows", 105).containsEntry("columns", 2);
    }

    @Test
    void keepsTheClassNamesInTheOrderOfTheLabels() throws Exception {
        var split = run(0.3, 7, "first");

        var features = Npy.read(split.testFeatures().path());
        var labels = Npy.read(split.testLabels().path());
        assertThat(split.classes()).containsExactly("setosa", "versicolor", "virginica");
        // The second feature of the test's flowers is the number of their class.
        for (int row = 0; row < labels.rows(); row++) {
            assertThat(labels.at(row, (int) features.at(row, 1))).isEqualTo(1f);
        }
    }

    @Test
    void putsEveryExampleIntoExactlyOneSet() throws Exception {
        var split = run(0.3, 7, "first");

        var seen = new HashSet<Float>();
        for (var path :
                new Path[] {split.trainFeatures().path(), split.testFeatures().path()}) {
            var features = Npy.read(path);
            IntStream.range(0, features.rows())
                    .forEach(row -> assertThat(seen.add(features.at(row, 0))).isTrue());
        }
        assertThat(seen).hasSize(150);
    }

    @Test
    void makesTheSameBytesFromTheSameSeed() throws Exception {
        var first = run(0.3, 7, "first");
        var second = run(0.3, 7, "second");
        var other = run(0.3, 8, "other");

        assertThat(first.trainFeatures().path())
                .hasSameBinaryContentAs(second.trainFeatures().path());
        assertThat(first.testLabels().path())
                .hasSameBinaryContentAs(second.testLabels().path());
        assertThat(Npy.read(other.trainFeatures().path()))
                .isNotEqualTo(Npy.read(first.trainFeatures().path()));
    }

    @Test
    void keepsOneExampleOfEveryClassOnBothSides() throws Exception {
        Files.writeString(flowers, flowers(2));

        var split = run(0.01, 7, "few");

        assertThat(columnSums(Npy.read(split.testLabels().path()))).containsExactly(1f, 1f, 1f);
        assertThat(columnSums(Npy.read(split.trainLabels().path()))).containsExactly(1f, 1f, 1f);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, -0.1, 1.5, Double.NaN})
    void refusesAFractionThatLeavesASideEmpty(double fraction) {
        assertThatThrownBy(() -> run(fraction, 7, "out"))
                .isInstanceOf(ComponentException.class)
                .hasMessage("test_fraction is " + fraction + ". Give the share to test on, above 0 and below 1");
    }

    @Test
    void refusesAClassWithOneExample() throws Exception {
        Files.writeString(flowers, flowers(2) + "9.5,3,unicum\n");

        assertThatThrownBy(() -> run(0.3, 7, "out")).hasMessageStartingWith("The class 'unicum' has one example.");
    }

    @Test
    void refusesExamplesOfOneClass() throws Exception {
        Files.writeString(flowers, "length,species\n1,setosa\n2,setosa\n");

        assertThatThrownBy(() -> run(0.3, 7, "out")).hasMessageStartingWith("The examples have the classes [setosa].");
    }

    @Test
    void namesTheMalformedLine() throws Exception {
        Files.writeString(flowers, "length,species\n1,setosa\nlong,setosa\n");

        assertThatThrownBy(() -> run(0.3, 7, "out"))
                .isInstanceOf(ComponentException.class)
                .hasMessageStartingWith(flowers + ":3: the row has 'long' in column 'length', not a number");
    }

    @Test
    void doesTheSameBehindItsContainerContract() throws Exception {
        var direct = run(0.3, 7, "direct");

        var run = ComponentTester.of(Preprocess.class)
                .in(folder.resolve("task"))
                .run(new Inputs(Dataset.at(flowers), 0.3, 7, "species"));

        assertThat(run)
                .succeeded()
                .hasParameter("classes", List.of("setosa", "versicolor", "virginica"))
                .hasMetadata("train_features", "rows", 105);
        assertThat(run.output(Split::trainFeatures).path())
                .hasSameBinaryContentAs(direct.trainFeatures().path());
    }

    private Split run(double testFraction, int seed, String name) throws Exception {
        return new Preprocess()
                .run(
                        new Inputs(Dataset.at(flowers), testFraction, seed, "species"),
                        TaskContext.in(folder.resolve(name), Preprocess.class));
    }

    /** Flowers whose length is unlike every other's and whose width is the number of their class. */
    private static String flowers(int ofEach) {
        var species = new String[] {"virginica", "setosa", "versicolor"};
        var numbers = new int[] {2, 0, 1};
        var text = new StringBuilder("length,width,species\n");
        for (int i = 0; i < 3 * ofEach; i++) {
            text.append(i)
                    .append(".5,")
                    .append(numbers[i % 3])
                    .append(',')
                    .append(species[i % 3])
                    .append('\n');
        }
        return text.toString();
    }

    private static float[] columnSums(FloatMatrix matrix) {
        var sums = new float[matrix.columns()];
        for (int row = 0; row < matrix.rows(); row++) {
            for (int column = 0; column < sums.length; column++) {
                sums[column] += matrix.at(row, column);
            }
        }
        return Arrays.copyOf(sums, sums.length);
    }
}
