package io.kfp4j.inference;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import io.kfp4j.inference.TensorData.Booleans;
import io.kfp4j.inference.TensorData.Doubles;
import io.kfp4j.inference.TensorData.Floats;
import io.kfp4j.inference.TensorData.Integers;
import io.kfp4j.inference.TensorData.Texts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes the protocol's messages as JSON in UTF-8; one writer serves any number of threads.
 *
 * <p>Tensors are written flat, with the shortest digits that give the same number back. NaN and the infinities have no JSON
 * form: a tensor that holds one is an {@link IllegalArgumentException}.
 */
public final class MessageWriter {
    private final JsonFactory factory = JsonFactory.builder()
            .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
            .build();

    private interface Body {
        void write(JsonGenerator json) throws IOException;
    }

    public byte[] write(InferenceRequest request) {
        return object(json -> {
            optional(json, "id", request.id());
            parameters(json, request.parameters());
            tensors(json, "inputs", request.inputs());
            if (!request.outputs().isEmpty()) {
                json.writeArrayFieldStart("outputs");
                for (var output : request.outputs()) {
                    json.writeStartObject();
                    json.writeStringField("name", output.name());
                    parameters(json, output.parameters());
                    json.writeEndObject();
                }
                json.writeEndArray();
            }
        });
    }

    public byte[] write(InferenceResponse response) {
        return object(json -> {
            json.writeStringField("model_name", response.modelName());
            optional(json, "model_version", response.modelVersion());
            optional(json, "id", response.id());
            parameters(json, response.parameters());
            tensors(json, "outputs", response.outputs());
        });
    }

    public byte[] write(ServerMetadata server) {
        return object(json -> {
            json.writeStringField("name", server.name());
            json.writeStringField("version", server.version());
            texts(json, "extensions", server.extensions());
        });
    }

    public byte[] write(ModelMetadata model) {
        return object(json -> {
            json.writeStringField("name", model.name());
            texts(json, "versions", model.versions());
            json.writeStringField("platform", model.platform());
            metadata(json, "inputs", model.inputs());
            metadata(json, "outputs", model.outputs());
        });
    }

    /** The protocol's error body: {@code {"error": "…"}}. */
    public byte[] writeError(String message) {
        return object(json -> json.writeStringField("error", message));
    }

    private byte[] object(Body body) {
        var bytes = new ByteArrayOutputStream(512);
        try (var json = factory.createGenerator(bytes)) {
            json.writeStartObject();
            body.write(json);
            json.writeEndObject();
        } catch (IOException e) {
            // Only text that is not Unicode can fail here: memory does not.
            throw new UncheckedIOException("cannot write the message as JSON: " + e.getMessage(), e);
        }
        return bytes.toByteArray();
    }

    private static void optional(JsonGenerator json, String field, @Nullable String value) throws IOException {
        if (value != null) {
            json.writeStringField(field, value);
        }
    }

    private static void texts(JsonGenerator json, String field, List<String> values) throws IOException {
        json.writeArrayFieldStart(field);
        for (var value : values) {
            json.writeString(value);
        }
        json.writeEndArray();
    }

    private static void parameters(JsonGenerator json, Parameters parameters) throws IOException {
        if (!parameters.isEmpty()) {
            json.writeObjectFieldStart("parameters");
            for (var parameter : parameters.values().entrySet()) {
                json.writePOJOField(parameter.getKey(), parameter.getValue());
            }
            json.writeEndObject();
        }
    }

    private static void metadata(JsonGenerator json, String field, List<TensorMetadata> tensors) throws IOException {
        json.writeArrayFieldStart(field);
        for (var tensor : tensors) {
            json.writeStartObject();
            json.writeStringField("name", tensor.name());
            json.writeStringField("datatype", tensor.datatype().name());
            shape(json, tensor.shape());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void shape(JsonGenerator json, Shape shape) throws IOException {
        json.writeFieldName("shape");
        json.writeArray(shape.toArray(), 0, shape.rank());
    }

    private static void tensors(JsonGenerator json, String field, List<Tensor> tensors) throws IOException {
        json.writeArrayFieldStart(field);
        for (var tensor : tensors) {
            json.writeStartObject();
            json.writeStringField("name", tensor.name());
            // Before the data, so that whoever reads it knows what to make of the data when it comes.
            shape(json, tensor.shape());
            json.writeStringField("datatype", tensor.datatype().name());
            parameters(json, tensor.parameters());
            json.writeArrayFieldStart("data");
            elements(json, tensor);
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void elements(JsonGenerator json, Tensor tensor) throws IOException {
        if (tensor.data() instanceof Booleans booleans) {
            for (var values = booleans.values(); values.hasRemaining(); ) {
                json.writeBoolean(values.get() != 0);
            }
        } else if (tensor.data() instanceof Integers integers) {
            for (var values = integers.values(); values.hasRemaining(); ) {
                integer(json, tensor.datatype(), values.get());
            }
        } else if (tensor.data() instanceof Floats floats) {
            for (var values = floats.values(); values.hasRemaining(); ) {
                var value = values.get();
                checkFinite(Float.isFinite(value), tensor, values.position() - 1, value);
                json.writeNumber(value);
            }
        } else if (tensor.data() instanceof Doubles doubles) {
            for (var values = doubles.values(); values.hasRemaining(); ) {
                var value = values.get();
                checkFinite(Double.isFinite(value), tensor, values.position() - 1, value);
                json.writeNumber(value);
            }
        } else if (tensor.data() instanceof Texts texts) {
            for (var value : texts.values()) {
                json.writeString(value);
            }
        }
    }

    private static void integer(JsonGenerator json, Datatype datatype, long value) throws IOException {
        if (datatype == Datatype.UINT64 && value < 0) {
            json.writeNumber(new BigInteger(Long.toUnsignedString(value)));
        } else {
            json.writeNumber(value);
        }
    }

    private static void checkFinite(boolean finite, Tensor tensor, int index, double value) {
        if (!finite) {
            throw new IllegalArgumentException("tensor '" + tensor.name() + "' holds " + value + " at index " + index
                    + ", which JSON cannot carry");
        }
    }
}
