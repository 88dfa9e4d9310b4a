package io.kfp4j.onnx;

import java.util.List;

/** Says which layers of a network have no ONNX export, all of them at once, and which ones do. */
public final class UnsupportedLayerException extends RuntimeException {
    private final transient List<String> problems;

    UnsupportedLayerException(List<String> problems) {
        super("The network has no ONNX export:\n  " + String.join("\n  ", problems) + "\nSupported layers are "
                + String.join(", ", LayerOperators.supported()) + ".\nSupported activations are "
                + String.join(", ", ActivationOperators.supported()) + ".");
        this.problems = List.copyOf(problems);
    }

    /** One sentence for each layer or activation that is refused, in the network's order. */
    public List<String> problems() {
        return problems;
    }
}
