package io.kfp4j.server;

import io.kfp4j.inference.InferenceRequest;
import io.kfp4j.inference.RequestedOutput;
import io.kfp4j.inference.Shape;
import io.kfp4j.inference.Tensor;
import io.kfp4j.inference.TensorMetadata;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a model takes and gives: the model file's own word, narrowed by its configuration.
 *
 * @param batched whether the first dimension of every tensor counts rows that do not know of each other
 * @param maxBatchSize the most rows of one request; 0 for no limit
 * @param labels names of the classes, for the outputs that have them
 */
record ModelSignature(
        List<TensorMetadata> inputs,
        List<TensorMetadata> outputs,
        boolean batched,
        long maxBatchSize,
        Map<String, List<String>> labels) {

    /** @throws ModelLoadException when the configuration does not fit the model; the message shows both */
    static ModelSignature of(List<TensorMetadata> inputs, List<TensorMetadata> outputs, ModelConfig config)
            throws ModelLoadException {
        long maxBatchSize = config.maxBatchSize().orElse(0L);
        var servedInputs = narrowed("input", inputs, config.inputs(), maxBatchSize > 0);
        if (servedInputs.size() < inputs.size()) {
            throw new ModelLoadException(
                    "the configuration has inputs " + names(servedInputs) + ", but the model needs " + names(inputs));
        }
        var servedOutputs = narrowed("output", outputs, config.outputs(), maxBatchSize > 0);
        var labels = new LinkedHashMap<String, List<String>>();
        config.outputs().stream()
                .filter(output -> !output.labels().isEmpty())
                .forEach(output -> labels.put(output.name(), output.labels()));
        var batched =
                config.maxBatchSize().map(size -> size > 0).orElseGet(() -> openFirst(inputs) && openFirst(outputs));
        return new ModelSignature(servedInputs, servedOutputs, batched, maxBatchSize, labels);
    }

    private static boolean openFirst(List<TensorMetadata> tensors) {
        return tensors.stream()
                .allMatch(tensor -> tensor.shape().rank() > 0 && tensor.shape().dimension(0) == -1);
    }

    private static List<TensorMetadata> narrowed(
            String kind, List<TensorMetadata> actual, List<ModelConfig.TensorConfig> wanted, boolean batched)
            throws ModelLoadException {
        if (wanted.isEmpty()) {
            return List.copyOf(actual);
        }
        var tensors = new ArrayList<TensorMetadata>();
        for (var config : wanted) {
            var tensor = named(actual, config.name())
                    .orElseThrow(() -> new ModelLoadException("the configuration has " + kind + " '" + config.name()
                            + "', but the model has " + names(actual)));
            if (tensor.datatype() != config.datatype()) {
                throw new ModelLoadException(kind + " '" + config.name() + "' is " + config.datatype()
                        + " in the configuration, but " + tensor.datatype() + " in the model");
            }
            tensors.add(new TensorMetadata(
                    tensor.name(), tensor.datatype(), narrowed(kind, tensor, configured(config.dims(), batched))));
        }
        return List.copyOf(tensors);
    }

    private static Shape configured(Shape dims, boolean batched) {
        var dimensions = new ArrayList<>(dims.dimensions());
        if (batched) {
            dimensions.add(0, -1L);
        }
        return new Shape(dimensions);
    }

    private static Shape narrowed(String kind, TensorMetadata tensor, Shape configured) throws ModelLoadException {
        var actual = tensor.shape();
        // ONNX Runtime shows a shape that the model leaves open as one of no dimensions.
        if (actual.rank() == 0) {
            return configured;
        }
        var dimensions = new ArrayList<Long>();
        for (int i = 0; i < actual.rank() && actual.rank() == configured.rank(); i++) {
            long ours = actual.dimension(i);
            long theirs = configured.dimension(i);
            if (ours == -1 || theirs == -1 || ours == theirs) {
                dimensions.add(Math.max(ours, theirs));
            }
        }
        if (dimensions.size() != actual.rank()) {
            throw new ModelLoadException(kind + " '" + tensor.name() + "' has shape " + configured
                    + " by the configuration (the batch included), but " + actual + " in the model");
        }
        return new Shape(dimensions);
    }

    private static Optional<TensorMetadata> named(List<TensorMetadata> tensors, String name) {
        return tensors.stream().filter(tensor -> tensor.name().equals(name)).findFirst();
    }

    private static List<String> names(List<TensorMetadata> tensors) {
        return tensors.stream().map(TensorMetadata::name).toList();
    }

    /** Refuses a request that the model cannot answer, before any of it is computed. */
    void check(InferenceRequest request) throws RefusedRequestException {
        var given = new HashSet<String>();
        for (var tensor : request.inputs()) {
            check(tensor);
            if (!given.add(tensor.name())) {
                throw RefusedRequestException.invalid("input '" + tensor.name() + "' is given twice");
            }
        }
        if (given.size() < inputs.size()) {
            throw RefusedRequestException.invalid(
                    "the model needs the inputs " + names(inputs) + ", but the request has "
                            + request.inputs().stream().map(Tensor::name).toList());
        }
        if (batched && inputs.size() > 1) {
            checkSameRows(request.inputs());
        }
        for (var output : request.outputs()) {
            check(output);
        }
    }

    private void check(Tensor tensor) throws RefusedRequestException {
        var expected = named(inputs, tensor.name())
                .orElseThrow(() -> RefusedRequestException.invalid(
                        "the model has no input '" + tensor.name() + "'; it has " + names(inputs)));
        if (tensor.datatype() != expected.datatype()) {
            throw RefusedRequestException.invalid("input '" + tensor.name() + "': expected datatype "
                    + expected.datatype() + ", found " + tensor.datatype());
        }
        // A model may leave even the number of dimensions open, which shows as none.
        if (expected.shape().rank() > 0 && !expected.shape().admits(tensor.shape())) {
            throw RefusedRequestException.invalid("input '" + tensor.name() + "': expected shape " + expected.shape()
                    + " (-1 is any size), found " + tensor.shape());
        }
        if (maxBatchSize > 0 && tensor.shape().dimension(0) > maxBatchSize) {
            throw RefusedRequestException.invalid("input '" + tensor.name() + "' has "
                    + tensor.shape().dimension(0) + " rows, but 'max_batch_size' is " + maxBatchSize);
        }
    }

    private static void checkSameRows(List<Tensor> tensors) throws RefusedRequestException {
        var rows = tensors.stream()
                .map(tensor -> tensor.shape().dimension(0))
                .distinct()
                .toList();
        if (rows.size() > 1) {
            throw RefusedRequestException.invalid("the inputs differ in their number of rows: " + rows);
        }
    }

    private void check(RequestedOutput output) throws RefusedRequestException {
        if (named(outputs, output.name()).isEmpty()) {
            throw RefusedRequestException.invalid(
                    "the model has no output '" + output.name() + "'; it has " + names(outputs));
        }
        if (output.parameters().values().containsKey(Classification.PARAMETER)) {
            var classes = output.parameters().number(Classification.PARAMETER);
            if (classes.isEmpty() || classes.getAsLong() < 1) {
                throw RefusedRequestException.invalid("output '" + output.name() + "': parameter '"
                        + Classification.PARAMETER + "' is the number of classes wanted, 1 or more");
            }
        }
    }

    /** How many rows a request of this model has, as Triton counts them. */
    long rows(InferenceRequest request) {
        return batched && !request.inputs().isEmpty()
                ? request.inputs().get(0).shape().dimension(0)
                : 1;
    }
}
