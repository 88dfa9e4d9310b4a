package io.kfp4j.onnx;

/**
 * How far a model strays from the network it was made from.
 *
 * @param rows how many rows both computed
 * @param worstDifference the largest absolute difference of two outputs; not finite as soon as one output is not
 * @param argmaxMismatches the rows in which another output is the largest; where two outputs are as good as equal, the
 *     last bit decides
 */
public record ParityReport(int rows, double worstDifference, int argmaxMismatches) {

    /** Whether both pick the same class in every row. */
    public boolean argmaxAgrees() {
        return argmaxMismatches == 0;
    }

    /** Whether no output differs by more than this; never true for outputs that are not finite. */
    public boolean isWithin(double tolerance) {
        return worstDifference <= tolerance;
    }
}
