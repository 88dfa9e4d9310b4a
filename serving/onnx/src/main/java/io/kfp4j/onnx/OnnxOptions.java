package io.kfp4j.onnx;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What an exported model says about itself: its versions, the names of its tensors, who made it, its class names.
 *
 * <pre>{@code
 * OnnxOptions.defaults().opset(15).labels(List.of("setosa", "versicolor", "virginica"))
 * }</pre>
 *
 * @param opset the operator set, {@value #OLDEST_OPSET} to {@value #NEWEST_OPSET}; 13 unless told
 * @param irVersion the version of the file format, {@value #OLDEST_IR} to {@value #NEWEST_IR}; 8 unless told
 * @param input the name of the input tensor, {@code FLOAT[batch, features]}; {@code x} unless told
 * @param output the name of the output tensor, {@code FLOAT[batch, classes]}; {@code output} unless told
 * @param producer who made the model; {@code kfp4j} unless told
 * @param producerVersion the producer's version; empty leaves it out
 * @param labels the class names, in the order of the outputs; they become the metadata property {@code labels},
 *     one name a line; none leaves it out
 */
public record OnnxOptions(
        int opset,
        int irVersion,
        String input,
        String output,
        String producer,
        String producerVersion,
        List<String> labels) {

    /** The first whose Clip takes its bounds as inputs. */
    public static final int OLDEST_OPSET = 11;

    public static final int NEWEST_OPSET = 25;

    /** The first in which weights need not be listed as inputs of the graph. */
    public static final int OLDEST_IR = 4;

    public static final int NEWEST_IR = 13;

    // The slash is left to the names the exporter gives to values inside the graph.
    private static final Pattern TENSOR_NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]{0,127}");

    /**
     * Takes a copy of the labels.
     *
     * @throws IllegalArgumentException naming every option that is wrong
     */
    public OnnxOptions {
        labels = List.copyOf(labels);
        List<String> problems = new ArrayList<>();
        requireRange("opset", opset, OLDEST_OPSET, NEWEST_OPSET, problems);
        requireRange("IR version", irVersion, OLDEST_IR, NEWEST_IR, problems);
        requireTensorName("input", input, problems);
        requireTensorName("output", output, problems);
        if (input.equals(output)) {
            problems.add("input and output are both named '" + input + "'; give them different names");
        }
        requireLabels(labels, problems);
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException("ONNX options: " + String.join("; ", problems));
        }
    }

    /** Opset 13, IR version 8, {@code x} in, {@code output} out: what serving runtimes of the last years all load. */
    public static OnnxOptions defaults() {
        return new OnnxOptions(13, 8, "x", "output", "kfp4j", "", List.of());
    }

    public OnnxOptions opset(int version) {
        return new OnnxOptions(version, irVersion, input, output, producer, producerVersion, labels);
    }

    public OnnxOptions irVersion(int version) {
        return new OnnxOptions(opset, version, input, output, producer, producerVersion, labels);
    }

    public OnnxOptions input(String name) {
        return new OnnxOptions(opset, irVersion, name, output, producer, producerVersion, labels);
    }

    public OnnxOptions output(String name) {
        return new OnnxOptions(opset, irVersion, input, name, producer, producerVersion, labels);
    }

    public OnnxOptions producer(String name, String version) {
        return new OnnxOptions(opset, irVersion, input, output, name, version, labels);
    }

    public OnnxOptions labels(List<String> names) {
        return new OnnxOptions(opset, irVersion, input, output, producer, producerVersion, names);
    }

    private static void requireRange(String what, int value, int from, int to, List<String> problems) {
        if (value < from || value > to) {
            problems.add(what + " " + value + " is not supported; choose one from " + from + " to " + to);
        }
    }

    private static void requireTensorName(String what, String name, List<String> problems) {
        if (!TENSOR_NAME.matcher(name).matches()) {
            problems.add(what + " name '" + name + "' is no tensor name; use letters, digits, '_', '.' and '-',"
                    + " a letter or '_' first, at most 128");
        }
    }

    private static void requireLabels(List<String> labels, List<String> problems) {
        var seen = new HashSet<String>();
        for (String label : labels) {
            if (label.isBlank()) {
                problems.add("a label is blank; name every class");
            } else if (label.lines().count() != 1 || label.endsWith("\n") || label.endsWith("\r")) {
                problems.add("label '" + label.strip() + "' has a line break; labels are written one a line");
            } else if (!seen.add(label)) {
                problems.add("label '" + label + "' occurs twice; name every class differently");
            }
        }
    }
}
