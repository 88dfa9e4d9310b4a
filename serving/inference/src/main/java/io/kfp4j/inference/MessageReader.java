package io.kfp4j.inference;

import com.fasterxml.jackson.core.JsonFactory;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the protocol's messages from JSON; one reader serves any number of threads.
 *
 * <p>A field that the protocol does not know is passed over. Everything else that is not as the protocol says is an {@link
 * InvalidMessageException}, which names the place. The text is held whole by the caller, who bounds its size; its depth is
 * bounded here.
 */
public final class MessageReader {
    private final JsonFactory factory = JsonInput.factory();
    private final TensorReader tensors = new TensorReader(factory);

    /** What a client asks: the body of {@code POST …/infer}. */
    public InferenceRequest readRequest(byte[] body) throws InvalidMessageException {
        return JsonInput.readAll(factory, body, json -> {
            var fields = new Object() {
                @Nullable
                String id;

                Parameters parameters = Parameters.none();

                @Nullable
                List<Tensor> inputs;

                List<RequestedOutput> outputs = List.of();
            };
            json.object("request", field -> {
                switch (field) {
                    case "id" -> fields.id = json.textOrNull(field);
                    case "parameters" -> fields.parameters = ParametersReader.read(json, field);
                    case "inputs" -> fields.inputs = json.list(field, where -> tensors.read(json, where));
                    case "outputs" -> fields.outputs = json.list(field, where -> requestedOutput(json, where));
                    default -> json.skip();
                }
            });
            return new InferenceRequest(
                    fields.id,
                    fields.parameters,
                    JsonInput.required("request", "inputs", fields.inputs),
                    fields.outputs);
        });
    }

    /** What a server answers to {@code POST …/infer}. */
    public InferenceResponse readResponse(byte[] body) throws InvalidMessageException {
        return JsonInput.readAll(factory, body, json -> {
            var fields = new Object() {
                @Nullable
                String modelName;

                @Nullable
                String modelVersion;

                @Nullable
                String id;

                Parameters parameters = Parameters.none();

                @Nullable
                List<Tensor> outputs;
            };
            json.object("response", field -> {
                switch (field) {
                    case "model_name" -> fields.modelName = json.text(field);
                    case "model_version" -> fields.modelVersion = json.textOrNull(field);
                    case "id" -> fields.id = json.textOrNull(field);
                    case "parameters" -> fields.parameters = ParametersReader.read(json, field);
                    case "outputs" -> fields.outputs = json.list(field, where -> tensors.read(json, where));
                    default -> json.skip();
                }
            });
            return new InferenceResponse(
                    JsonInput.required("response", "model_name", fields.modelName),
                    fields.modelVersion,
                    fields.id,
                    fields.parameters,
                    JsonInput.required("response", "outputs", fields.outputs));
        });
    }

    /** What a server answers to {@code GET /v2}. */
    public ServerMetadata readServerMetadata(byte[] body) throws InvalidMessageException {
        return JsonInput.readAll(factory, body, json -> {
            var fields = new Object() {
                @Nullable
                String name;

                @Nullable
                String version;

                List<String> extensions = List.of();
            };
            json.object("server metadata", field -> {
                switch (field) {
                    case "name" -> fields.name = json.text(field);
                    case "version" -> fields.version = json.text(field);
                    case "extensions" -> fields.extensions = json.list(field, json::text);
                    default -> json.skip();
                }
            });
            return new ServerMetadata(
                    JsonInput.required("server metadata", "name", fields.name),
                    JsonInput.required("server metadata", "version", fields.version),
                    fields.extensions);
        });
    }

    /** What a server answers to {@code GET /v2/models/{model}}. */
    public ModelMetadata readModelMetadata(byte[] body) throws InvalidMessageException {
        return JsonInput.readAll(factory, body, json -> {
            var fields = new Object() {
                @Nullable
                String name;

                List<String> versions = List.of();
                String platform = "";
                List<TensorMetadata> inputs = List.of();
                List<TensorMetadata> outputs = List.of();
            };
            json.object("model metadata", field -> {
                switch (field) {
                    case "name" -> fields.name = json.text(field);
                    case "versions" -> fields.versions = json.list(field, json::text);
                    case "platform" -> fields.platform = json.text(field);
                    case "inputs" -> fields.inputs = json.list(field, where -> TensorReader.readMetadata(json, where));
                    case "outputs" ->
                        fields.outputs = json.list(field, where -> TensorReader.readMetadata(json, where));
                    default -> json.skip();
                }
            });
            return new ModelMetadata(
                    JsonInput.required("model metadata", "name", fields.name),
                    fields.versions,
                    fields.platform,
                    fields.inputs,
                    fields.outputs);
        });
    }

    /** The text of an error body, {@code {"error": "…"}}; nothing when the body is something else. */
    public Optional<String> readError(byte[] body) {
        try {
            return JsonInput.readAll(factory, body, json -> {
                var fields = new Object() {
                    @Nullable
                    String error;
                };
                json.object("error", field -> {
                    if (field.equals("error")) {
                        fields.error = json.text(field);
                    } else {
                        json.skip();
                    }
                });
                return Optional.ofNullable(fields.error);
            });
        } catch (InvalidMessageException e) {
            return Optional.empty();
        }
    }

    private static RequestedOutput requestedOutput(JsonInput json, String where) throws IOException {
        var fields = new Object() {
            @Nullable
            String name;

            Parameters parameters = Parameters.none();
        };
        json.object(where, field -> {
            switch (field) {
                case "name" -> fields.name = json.text(where + ".name");
                case "parameters" -> fields.parameters = ParametersReader.read(json, where + ".parameters");
                default -> json.skip();
            }
        });
        var name = JsonInput.required(where, "name", fields.name);
        if (name.isEmpty()) {
            throw new InvalidMessageException(where + ".name: expected the name of an output, found ''");
        }
        return new RequestedOutput(name, fields.parameters);
    }
}
