package io.kfp4j.iris;

import java.util.List;

/** A flower with its measurements, in the order of the model's input, centimetres. */
record Flower(String species, float sepalLength, float sepalWidth, float petalLength, float petalWidth) {

    /** One of each species, as the data set describes them. */
    static final List<Flower> ONE_OF_EACH = List.of(
            new Flower("Iris-setosa", 5.1f, 3.5f, 1.4f, 0.2f),
            new Flower("Iris-versicolor", 6.4f, 3.2f, 4.5f, 1.5f),
            new Flower("Iris-virginica", 6.3f, 3.3f, 6.0f, 2.5f));

    float[] measurements() {
        return new float[] {sepalLength, sepalWidth, petalLength, petalWidth};
    }
}
