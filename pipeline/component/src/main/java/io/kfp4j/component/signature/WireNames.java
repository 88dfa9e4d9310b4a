package io.kfp4j.component.signature;

import java.util.Locale;

/** How Java names are spelt in a spec: inputs and outputs {@code like_this}, components and tasks {@code like-this}. */
public final class WireNames {

    /** What KFP calls the only output of a component that does not name it. */
    public static final String ONLY_OUTPUT = "Output";

    /** {@code learningRate} becomes {@code learning_rate}, {@code modelURI} becomes {@code model_uri}. */
    public static String ofField(String javaName) {
        return separated(javaName, '_');
    }

    /** {@code TrainModel} becomes {@code train-model}, {@code ExportONNX} becomes {@code export-onnx}. */
    public static String ofClass(Class<?> type) {
        return separated(type.getSimpleName().replace('_', '-'), '-');
    }

    private static String separated(String name, char separator) {
        return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", String.valueOf(separator))
                .toLowerCase(Locale.ROOT);
    }

    private WireNames() {}
}
