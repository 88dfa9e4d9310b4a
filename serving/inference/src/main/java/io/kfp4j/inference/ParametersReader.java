package io.kfp4j.inference;

import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.LinkedHashMap;

/** Reads parameters: of a message, a tensor or an output. */
final class ParametersReader {

    static Parameters read(JsonInput json, String where) throws IOException {
        var values = new LinkedHashMap<String, Object>();
        json.object(where, field -> values.put(field, value(json, where + "." + field)));
        return new Parameters(values);
    }

    private static Object value(JsonInput json, String where) throws IOException {
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

    private ParametersReader() {}
}
