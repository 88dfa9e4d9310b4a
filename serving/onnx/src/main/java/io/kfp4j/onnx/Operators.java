package io.kfp4j.onnx;

/** The ONNX operators that do what one layer or activation does. */
@FunctionalInterface
interface Operators {
    /** Passes its input on: a dropout layer at inference. */
    Operators NONE = (graph, input) -> input;

    /**
     * Appends the operators to the graph.
     *
     * @param input the name of the value they start from
     * @return the name of the value they end with
     */
    String append(Graph graph, String input);

    /** These operators, then those. */
    default Operators then(Operators next) {
        return (graph, input) -> next.append(graph, append(graph, input));
    }
}
