package io.kfp4j.component.signature;

import io.kfp4j.component.WireName;
import java.lang.reflect.RecordComponent;
import java.util.Locale;

/** How Java names are spelt in a spec: inputs and outputs {@code like_this}, components and tasks {@code like-this}. */
public final class WireNames {

    /** What KFP calls the only output of a component that does not name it. */
    public static final String ONLY_OUTPUT = "Output";

    /** {@code learningRate} becomes {@code learning_rate}, {@code modelURI} becomes {@code model_uri}. */
    public static String ofField(String javaName) {
        return separated(javaName, '_');
    }

    /** What a component of a record is called in a spec: what its {@code @WireName} says, or else its Java name in snake_case. */
    public static String of(RecordComponent component) {
        var said = component.getAnnotation(WireName.class);
        return said == null ? ofField(component.getName()) : checked(said);
    }

    /** The name of the only output of a component that returns it bare. */
    static String ofOnlyOutput(Class<?> component) {
        var said = component.getAnnotation(WireName.class);
        return said == null ? ONLY_OUTPUT : checked(said);
    }

    /** Whether an input or output can be called so: letters, digits, '_' and '-', no digit first. */
    public static boolean isWireName(String name) {
        return name.matches("[A-Za-z_][A-Za-z0-9_-]*");
    }

    private static String checked(WireName said) {
        if (!isWireName(said.value())) {
            throw new SignatureException(
                    "has the @WireName \"" + said.value() + "\"; use letters, digits, '_' and '-', no digit first");
        }
        return said.value();
    }

    /** {@code TrainModel} becomes {@code train-model}, {@code ExportONNX} becomes {@code export-onnx}. */
    public static String ofClass(Class<?> type) {
        return separated(type.getSimpleName().replace('_', '-'), '-');
    }

    private static String separated(String name, char separator) {
        var separated = new StringBuilder(name.length() + 4);
        for (int i = 0; i < name.length(); i++) {
            if (i > 0 && isUpper(name.charAt(i)) && (isLowerOrDigit(name.charAt(i - 1)) || isLastOfCapitals(name, i))) {
                separated.append(separator);
            }
            separated.append(name.charAt(i));
        }
        return separated.toString().toLowerCase(Locale.ROOT);
    }

    // The last of several capitals begins the next word: the D of XMLDocument.
    private static boolean isLastOfCapitals(String name, int i) {
        return isUpper(name.charAt(i - 1)) && i + 1 < name.length() && isLower(name.charAt(i + 1));
    }

    private static boolean isUpper(char c) {
        return c >= 'A' && c <= 'Z';
    }

    private static boolean isLower(char c) {
        return c >= 'a' && c <= 'z';
    }

    private static boolean isLowerOrDigit(char c) {
        return isLower(c) || (c >= '0' && c <= '9');
    }

    private WireNames() {}
}
