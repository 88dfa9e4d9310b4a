package io.kfp4j.inference;

import com.fasterxml.jackson.core.JsonFactory;
import java.io.IOException;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/**
 * Reads tensors, and descriptions of tensors, wherever they stand in a message.
 *
 * @param factory reads data that stand before the datatype or shape they are of
 */
record TensorReader(JsonFactory factory) {

    Tensor read(JsonInput json, String position) throws IOException {
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
                case "parameters" -> fields.parameters = ParametersReader.read(json, fields.where + ".parameters");
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
        var name = JsonInput.required(position, "name", fields.name);
        var datatype = JsonInput.required(fields.where, "datatype", fields.datatype);
        var shape = JsonInput.required(fields.where, "shape", fields.shape);
        var data = fields.unread == null
                ? fields.data
                : JsonInput.readAll(
                        factory, fields.unread, late -> new TensorDataReader(late, fields.where, datatype, shape)
                                .read());
        try {
            return new Tensor(name, datatype, shape, fields.parameters, JsonInput.required(fields.where, "data", data));
        } catch (IllegalArgumentException e) {
            throw new InvalidMessageException(position + ": " + e.getMessage(), e);
        }
    }

    static TensorMetadata readMetadata(JsonInput json, String where) throws IOException {
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
                JsonInput.required(where, "name", fields.name),
                JsonInput.required(where, "datatype", fields.datatype),
                JsonInput.required(where, "shape", fields.shape));
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
}
