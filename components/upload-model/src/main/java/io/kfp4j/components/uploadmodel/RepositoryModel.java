package io.kfp4j.components.uploadmodel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;

/** A model as a model repository holds it: the ONNX file, its configuration and the names of its classes. */
record RepositoryModel(String name, int version, List<String> classes, Path onnx) {
    private static final String LABELS = "labels.txt";

    RepositoryModel {
        classes = List.copyOf(classes);
    }

    String modelPath() {
        return name + "/" + version + "/model.onnx";
    }

    String configPath() {
        return name + "/config.pbtxt";
    }

    String labelsPath() {
        return name + "/" + LABELS;
    }

    boolean hasLabels() {
        return !classes.isEmpty();
    }

    /** One class a line. */
    String labels() {
        return String.join("\n", classes) + "\n";
    }

    /**
     * The configuration that Triton wants.
     *
     * @throws InvalidModelException if the parts do not fit one another
     */
    String config() throws IOException {
        if (version < 1) {
            throw new InvalidModelException("version is " + version + ". Servers count versions from 1");
        }
        if (!Files.isRegularFile(onnx)) {
            throw new InvalidModelException("There is no file " + onnx + ". Give a model that holds model.onnx");
        }
        var signature = OnnxSignature.read(onnx);
        if (hasLabels()) {
            checkLabels(signature);
        }
        return new TritonConfig(name, signature, hasLabels() ? LABELS : "").text();
    }

    private void checkLabels(OnnxSignature signature) throws InvalidModelException {
        var shape = signature.outputs().get(0).shape();
        var outputs = shape.isEmpty() ? 1 : shape.get(shape.size() - 1);
        if (signature.outputs().size() != 1 || outputs != classes.size()) {
            throw new InvalidModelException("There are " + classes.size() + " classes " + classes
                    + ", but the model has the outputs " + signature.outputs()
                    + ". Give as many classes as the last dimension of its only output");
        }
        if (new HashSet<>(classes).size() < classes.size()
                || classes.stream()
                        .anyMatch(each -> each.isBlank() || each.chars().anyMatch(Character::isISOControl))) {
            throw new InvalidModelException(
                    "The classes " + classes + " hold a name twice, an empty one or one of several lines. Rename it");
        }
    }
}
