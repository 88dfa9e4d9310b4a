package io.kfp4j.server;

import io.kfp4j.inference.Shape;
import io.kfp4j.inference.Tensor;
import io.kfp4j.inference.TensorData.Doubles;
import io.kfp4j.inference.TensorData.Floats;
import io.kfp4j.inference.TensorData.Integers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** Triton's classification extension: the best classes of each row as texts of {@code score:index:label}. */
final class Classification {
    /** The parameter of a requested output that asks for it; its value is how many classes to return. */
    static final String PARAMETER = "classification";

    private Classification() {}

    /**
     * The best classes, the best one first, equal scores in the order of the classes.
     *
     * @param batched whether the first dimension counts rows; else the whole tensor is one row
     * @param labels by class; a class without one gets {@code score:index}
     * @return a BYTES tensor of shape [rows, classes], or [classes] when it is not batched
     */
    static Tensor of(Tensor scores, long classes, boolean batched, List<String> labels) throws RefusedRequestException {
        var score = score(scores);
        int size = scores.data().size();
        int rows = batched ? (int) scores.shape().dimension(0) : 1;
        int width = rows == 0 ? 0 : size / rows;
        int best = (int) Math.min(classes, width);
        var texts = new ArrayList<String>(rows * best);
        for (int row = 0; row < rows; row++) {
            int start = row * width;
            IntStream.range(0, width)
                    .boxed()
                    .sorted(Comparator.comparingDouble((Integer index) -> -score.applyAsDouble(start + index)))
                    .limit(best)
                    .forEach(index -> texts.add(text(score.applyAsDouble(start + index), index, labels)));
        }
        return Tensor.texts(scores.name(), batched ? Shape.of(rows, best) : Shape.of(best), texts);
    }

    private static IntToDoubleFunction score(Tensor scores) throws RefusedRequestException {
        if (scores.data() instanceof Floats floats) {
            return floats.values()::get;
        } else if (scores.data() instanceof Doubles doubles) {
            return doubles.values()::get;
        } else if (scores.data() instanceof Integers integers) {
            return integers.values()::get;
        }
        throw RefusedRequestException.invalid(
                "output '" + scores.name() + "' is " + scores.datatype() + ", which has no order to find classes by");
    }

    private static String text(double score, int index, List<String> labels) {
        var text = String.format(Locale.ROOT, "%f:%d", score, index);
        return index < labels.size() ? text + ":" + labels.get(index) : text;
    }
}
