package io.kfp4j.server;

import io.kfp4j.inference.Datatype;
import io.kfp4j.inference.Shape;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What {@code config.pbtxt} says about a model, as far as this server heeds it; the file's absence says nothing.
 *
 * @param maxBatchSize rows that one request may have, where the file says so; 0 when the model takes no batches
 * @param inputs empty when the file leaves them to the model
 * @param outputs those to serve; empty when the file leaves them to the model
 */
record ModelConfig(
        Optional<Long> maxBatchSize,
        String fileName,
        VersionPolicy versions,
        List<TensorConfig> inputs,
        List<TensorConfig> outputs) {
    static final String FILE_NAME = "config.pbtxt";

    private static final int MAX_BYTES = 1 << 20;
    private static final Set<String> UNSUPPORTED =
            Set.of("ensemble_scheduling", "sequence_batching", "model_transaction_policy");
    private static final Map<String, String> DATATYPE_NAMES = Map.of("STRING", "BYTES");

    /**
     * One input or output.
     *
     * @param dims without the dimension of the batch when the model takes batches
     * @param labels the names of the classes; empty when there are none
     */
    record TensorConfig(String name, Datatype datatype, Shape dims, List<String> labels) {}

    static ModelConfig ofModelIn(Path folder) throws ModelLoadException {
        var file = folder.resolve(FILE_NAME);
        if (!Files.exists(file)) {
            return new ModelConfig(Optional.empty(), "model.onnx", new VersionPolicy.All(), List.of(), List.of());
        }
        try {
            return of(TextMessageReader.read(text(file)), folder);
        } catch (ModelLoadException e) {
            throw new ModelLoadException(file + ": " + e.getMessage(), e);
        }
    }

    private static ModelConfig of(TextMessage config, Path folder) throws ModelLoadException {
        checkName(config, folder);
        checkPlatform(config);
        for (var field : UNSUPPORTED) {
            if (config.has(field)) {
                throw new ModelLoadException(
                        "'" + field + "' is not supported by this server; it serves single ONNX models");
            }
        }
        var batch = config.numbers("max_batch_size");
        if (batch.stream().anyMatch(size -> size < 0)) {
            throw new ModelLoadException("'max_batch_size' is " + batch.get(0) + ", not 0 or more");
        }
        return new ModelConfig(
                batch.stream().findFirst(),
                config.text("default_model_filename").orElse("model.onnx"),
                VersionPolicy.of(config),
                tensors(config, "input", folder),
                tensors(config, "output", folder));
    }

    private static void checkName(TextMessage config, Path folder) throws ModelLoadException {
        var name = config.text("name");
        var folderName = String.valueOf(folder.getFileName());
        if (name.isPresent() && !name.get().isEmpty() && !name.get().equals(folderName)) {
            throw new ModelLoadException("'name' is '" + name.get() + "', but the model's folder is '" + folderName
                    + "'; give both the same name");
        }
    }

    private static void checkPlatform(TextMessage config) throws ModelLoadException {
        var platform = config.text("platform").orElse("");
        var backend = config.text("backend").orElse("");
        if (!(platform.isEmpty() || platform.equals(OnnxModel.PLATFORM))
                || !(backend.isEmpty() || backend.equals("onnxruntime"))) {
            throw new ModelLoadException("platform '" + platform + "', backend '" + backend
                    + "': this server serves ONNX models only; expected platform '" + OnnxModel.PLATFORM
                    + "' or backend 'onnxruntime'");
        }
    }

    private static List<TensorConfig> tensors(TextMessage config, String field, Path folder) throws ModelLoadException {
        var tensors = new ArrayList<TensorConfig>();
        for (var tensor : config.messages(field)) {
            var where = field + "[" + tensors.size() + "]: ";
            var name = tensor.text("name").orElseThrow(() -> new ModelLoadException(where + "'name' is missing"));
            if (tensor.has("reshape")) {
                throw new ModelLoadException(where + "'reshape' of '" + name + "' is not supported by this server");
            }
            tensors.add(new TensorConfig(name, datatype(tensor, where), dims(tensor, where), labels(tensor, folder)));
        }
        return List.copyOf(tensors);
    }

    private static Datatype datatype(TextMessage tensor, String where) throws ModelLoadException {
        var text = tensor.text("data_type").orElse("none");
        var name = text.startsWith("TYPE_") ? text.substring("TYPE_".length()) : "";
        return Datatype.named(DATATYPE_NAMES.getOrDefault(name, name))
                .orElseThrow(() -> new ModelLoadException(
                        where + "'data_type' is '" + text + "'; expected one like TYPE_FP32, TYPE_INT64, TYPE_STRING"));
    }

    private static Shape dims(TextMessage tensor, String where) throws ModelLoadException {
        try {
            return new Shape(tensor.numbers("dims"));
        } catch (IllegalArgumentException e) {
            throw new ModelLoadException(where + "'dims': " + e.getMessage(), e);
        }
    }

    private static List<String> labels(TextMessage tensor, Path folder) throws ModelLoadException {
        var fileName = tensor.text("label_filename").orElse("");
        if (fileName.isEmpty()) {
            return List.of();
        }
        var file = folder.resolve(fileName).normalize();
        if (!file.startsWith(folder.normalize())) {
            throw new ModelLoadException("'label_filename' is '" + fileName + "', outside of the model's folder");
        }
        return text(file).lines().map(String::strip).toList();
    }

    private static String text(Path file) throws ModelLoadException {
        try {
            if (Files.size(file) > MAX_BYTES) {
                throw new ModelLoadException(file + " is larger than " + MAX_BYTES + " bytes");
            }
            return Files.readString(file);
        } catch (CharacterCodingException e) {
            throw new ModelLoadException(file + " is not UTF-8 text", e);
        } catch (IOException e) {
            throw new ModelLoadException(file + " cannot be read: " + e, e);
        }
    }
}
