package io.kfp4j.components.trainmodel;

import io.kfp4j.component.ComponentException;
import io.kfp4j.npy.FloatMatrix;
import io.kfp4j.npy.Npy;
import java.io.IOException;
import java.nio.file.Path;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Labelled examples.
 *
 * @param features one row per example
 * @param labels one row per example, one column per class, 1 for its class and 0 for the others
 */
record Examples(INDArray features, INDArray labels) {

    static Examples read(Path features, Path labels) throws IOException, ComponentException {
        var measured = Npy.read(features);
        var known = Npy.read(labels);
        if (measured.rows() != known.rows()) {
            throw new ComponentException("'" + features + "' has " + measured.rows() + " examples, but '" + labels
                    + "' labels " + known.rows() + ". Both must come from the same split");
        }
        if (measured.rows() == 0) {
            throw new ComponentException("'" + features + "' has no examples");
        }
        return new Examples(array(measured), array(known));
    }

    int size() {
        return features.rows();
    }

    int classes() {
        return labels.columns();
    }

    private static INDArray array(FloatMatrix matrix) {
        return Nd4j.create(matrix.toArray(), new int[] {matrix.rows(), matrix.columns()});
    }
}
