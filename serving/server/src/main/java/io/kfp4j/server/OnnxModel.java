package io.kfp4j.server;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import io.kfp4j.inference.InferenceRequest;
import io.kfp4j.inference.RequestedOutput;
import io.kfp4j.inference.Shape;
import io.kfp4j.inference.Tensor;
import io.kfp4j.inference.TensorMetadata;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;

/** One version of a model, loaded into ONNX Runtime; answers any number of threads at once. */
final class OnnxModel implements AutoCloseable {
    static final String PLATFORM = "onnxruntime_onnx";

    private final OrtEnvironment environment;
    private final OrtSession session;
    private final ModelSignature signature;

    private OnnxModel(OrtEnvironment environment, OrtSession session, ModelSignature signature) {
        this.environment = environment;
        this.session = session;
        this.signature = signature;
    }

    static OnnxModel load(OrtEnvironment environment, Path folder, ModelConfig config) throws ModelLoadException {
        var file = folder.resolve(config.fileName()).normalize();
        if (!file.startsWith(folder.normalize()) || !Files.isRegularFile(file)) {
            throw new ModelLoadException(folder + " has no file '" + config.fileName() + "'");
        }
        OrtSession session;
        // One thread computes one request: requests run beside each other, not each on all processors.
        try (var options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            session = environment.createSession(file.toString(), options);
        } catch (OrtException e) {
            throw new ModelLoadException(file + " cannot be loaded: " + e.getMessage(), e);
        }
        try {
            var inputs = metadata("input", session.getInputInfo().values());
            var outputs = metadata("output", session.getOutputInfo().values());
            return new OnnxModel(environment, session, ModelSignature.of(inputs, outputs, config));
        } catch (OrtException | ModelLoadException e) {
            close(session);
            throw new ModelLoadException(file + ": " + e.getMessage(), e);
        }
    }

    private static List<TensorMetadata> metadata(String kind, Collection<NodeInfo> nodes) throws ModelLoadException {
        var tensors = new ArrayList<TensorMetadata>();
        for (var node : nodes) {
            if (!(node.getInfo() instanceof TensorInfo info)) {
                throw new ModelLoadException(kind + " '" + node.getName()
                        + "' is no tensor but a sequence or map; convert the model so that it gives tensors only");
            }
            var datatype = OnnxTensors.datatype(info.onnxType)
                    .orElseThrow(() -> new ModelLoadException(kind + " '" + node.getName() + "' is of type "
                            + info.onnxType + ", which this server cannot carry; FP32 is a safe choice"));
            tensors.add(new TensorMetadata(node.getName(), datatype, Shape.of(info.getShape())));
        }
        return tensors;
    }

    ModelSignature signature() {
        return signature;
    }

    /**
     * Answers a request.
     *
     * @return the outputs asked for in that order, or all of them
     * @throws RefusedRequestException when the request does not suit the model
     * @throws OrtException when the model fails in computing
     */
    List<Tensor> infer(InferenceRequest request) throws RefusedRequestException, OrtException {
        signature.check(request);
        var wanted = request.outputs().isEmpty()
                ? signature.outputs().stream()
                        .map(output -> RequestedOutput.named(output.name()))
                        .toList()
                : request.outputs();
        var names =
                new LinkedHashSet<>(wanted.stream().map(RequestedOutput::name).toList());
        var inputs = new HashMap<String, OnnxTensor>();
        try {
            for (var tensor : request.inputs()) {
                inputs.put(tensor.name(), OnnxTensors.toOnnx(environment, tensor));
            }
            try (var result = session.run(inputs, names)) {
                return outputs(result, wanted);
            }
        } finally {
            inputs.values().forEach(OnnxTensor::close);
        }
    }

    private List<Tensor> outputs(OrtSession.Result result, List<RequestedOutput> wanted)
            throws RefusedRequestException, OrtException {
        var outputs = new ArrayList<Tensor>(wanted.size());
        for (var output : wanted) {
            var name = output.name();
            if (!(result.get(name).orElse(null) instanceof OnnxTensor value)) {
                throw new OrtException("output '" + name + "' is no tensor");
            }
            var tensor = OnnxTensors.fromOnnx(name, value);
            var classes = output.parameters().number(Classification.PARAMETER);
            outputs.add(
                    classes.isEmpty()
                            ? tensor
                            : Classification.of(
                                    tensor,
                                    classes.getAsLong(),
                                    signature.batched(),
                                    signature.labels().getOrDefault(name, List.of())));
        }
        return outputs;
    }

    @Override
    public void close() {
        close(session);
    }

    private static void close(OrtSession session) {
        try {
            session.close();
        } catch (OrtException e) {
            System.getLogger(OnnxModel.class.getName())
                    .log(System.Logger.Level.WARNING, "A model's memory was not given back: " + e.getMessage());
        }
    }
}
