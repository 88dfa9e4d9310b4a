package io.kfp4j.inference;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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
                    case "parameters" -> fields.parameters = parameters(json, field);
                    case "inputs" -> fields.inputs = json.list(field, where -> tensor(json, where));
                    case "outputs" -> fields.outputs = json.list(field, where -> requestedOutput(json, where));
                    default -> json.skip();
                }
            });
            return new InferenceRequest(
                    fields.id, fields.parameters, required("request", "inputs", fields.inputs), fields.outputs);
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
                    case "parameters" -> fields.parameters = parameters(json, field);
                    case "outputs" -> fields.outputs = json.list(field, where -> tensor(json, where));
                    default -> json.skip();
                }
            });
            return new InferenceResponse(
                    required("response", "model_name", fields.modelName),
                    fields.modelVersion,
                    fields.id,
                    fields.parameters,
                    required("response", "outputs", fields.outputs));
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
                    required("server metadata", "name", fields.name),
                    required("server metadata", "version", fields.version),
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
                    case "inputs" -> fields.inputs = json.list(field, where -> tensorMetadata(json, where));
                    case "outputs" -> fields.outputs = json.list(field, where -> tensorMetadata(json, where));
                    default -> json.skip();
                }
            });
            return new ModelMetadata(
                    required("model metadata", "name", fields.name),
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

    private Tensor tensor(JsonInput json, String position) throws IOException {
        var fields = new Object() {
            String where = position;

            @Nullable
            String name;

            @Nullable
            Datatype datatype;

            @Nullable
            Shape shape;

            Parameters parameters = Parameters.none();

            @Nullable
            TensorData data;

            byte @Nullable [] unread;
        };
        json.object(position, field -> {
            switch (field) {
                case "name" -> {
                    fields.name = json.text(position + ".name");
                    fields.where = position + " '" + fields.name + "'";
                }
                case "datatype" -> fields.datatype = datatype(json, fields.where);
                case "shape" -> fields.shape = shape(json, fields.where);
                case "parameters" -> fields.parameters = parameters(json, fields.where + ".parameters");
                case "data" -> {
                    if (fields.datatype == null || fields.shape == null) {
                        fields.unread = json.skipped(fields.where);
                    } else {
                        fields.data = new TensorDataReader(json, fields.where, fields.datatype, fields.shape).read();
                    }
                }
                default -> json.skip();
            }
        });
        var name = required(position, "name", fields.name);
        var datatype = required(fields.where, "datatype", fields.datatype);
        var shape = required(fields.where, "shape", fields.shape);
        var data = fields.unread == null
                ? fields.data
                : JsonInput.readAll(
                        factory, fields.unread, late -> new TensorDataReader(late, fields.where, datatype, shape)
                                .read());
        try {
            return new Tensor(name, datatype, shape, fields.parameters, required(fields.where, "data", data));
        } catch (IllegalArgumentException e) {
            throw new InvalidMessageException(position + ": " + e.getMessage(), e);
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
                case "parameters" -> fields.parameters = parameters(json, where + ".parameters");
                default -> json.skip();
            }
        });
        var name = required(where, "name", fields.name);
        if (name.isEmpty()) {
            throw new InvalidMessageException(where + ".name: expected the name of an output, found ''");
        }
        return new RequestedOutput(name, fields.parameters);
    }

    private static TensorMetadata tensorMetadata(JsonInput json, String where) throws IOException {
        var fields = new Object() {
            @Nullable
            String name;

            @Nullable
            Datatype datatype;

            @Nullable
            Shape shape;
        };
        json.object(where, field -> {
            switch (field) {
                case "name" -> fields.name = json.text(where + ".name");
                case "datatype" -> fields.datatype = datatype(json, where);
                case "shape" -> fields.shape = shape(json, where);
                default -> json.skip();
            }
        });
        return new TensorMetadata(
                required(where, "name", fields.name),
                required(where, "datatype", fields.datatype),
                required(where, "shape", fields.shape));
    }

    private static Datatype datatype(JsonInput json, String where) throws IOException {
        var name = json.text(where + ".datatype");
        return Datatype.named(name)
                .orElseThrow(() -> new InvalidMessageException(
                        where + ": unknown datatype '" + name + "'; the protocol has " + Datatype.names()));
    }

    private static Shape shape(JsonInput json, String where) throws IOException {
        var dimensions = json.list(where + ".shape", json::integer);
        try {
            return new Shape(new ArrayList<>(dimensions));
        } catch (IllegalArgumentException e) {
            throw new InvalidMessageException(where + ": " + e.getMessage(), e);
        }
    }

    private static Parameters parameters(JsonInput json, String where) throws IOException {
        var values = new LinkedHashMap<String, Object>();
        json.object(where, field -> values.put(field, parameter(json, where + "." + field)));
        return new Parameters(values);
    }

    private static Object parameter(JsonInput json, String where) throws IOException {
        var token = json.parser().currentToken();
        if (token == JsonToken.VALUE_TRUE || token == JsonToken.VALUE_FALSE) {
            return token == JsonToken.VALUE_TRUE;
        } else if (token == JsonToken.VALUE_NUMBER_INT) {
            return json.integer(where);
        } else if (token == JsonToken.VALUE_NUMBER_FLOAT
                && Double.isFinite(json.parser().getDoubleValue())) {
            return json.parser().getDoubleValue();
        } else if (token == JsonToken.VALUE_STRING) {
            return json.text(where);
        }
        throw json.unexpected(where, "a string, a number, true or false");
    }

    private static <T> T required(String where, String field, @Nullable T value) throws InvalidMessageException {
        if (value == null) {
            throw new InvalidMessageException(where + ": '" + field + "' is missing");
        }
        return value;
    }
}
