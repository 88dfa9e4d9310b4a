package io.kfp4j.inference;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One JSON text, read token by token, with errors that name the place in the message. */
final class JsonInput {
    private static final int MAX_DEPTH = 32;

    /** What to do with one field; the parser stands on its value. */
    interface FieldReader {
        void read(String field) throws IOException;
    }

    /** What to make of one element of a list; the parser stands on it. */
    interface ElementReader<T> {
        T read(String where) throws IOException;
    }

    /** Reads a whole message from its first token. */
    interface RootReader<T> {
        T read(JsonInput json) throws IOException;
    }

    private final JsonParser parser;
    private final byte[] text;

    private JsonInput(JsonParser parser, byte[] text) {
        this.parser = parser;
        this.text = text;
    }

    static JsonFactory factory() {
        return JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(MAX_DEPTH)
                        .build())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER)
                .build();
    }

    static <T> T readAll(JsonFactory factory, byte[] text, RootReader<T> reader) throws InvalidMessageException {
        try (var parser = factory.createParser(text)) {
            var json = new JsonInput(parser, text);
            parser.nextToken();
            var message = reader.read(json);
            if (parser.nextToken() != null) {
                throw new InvalidMessageException("there is more text after the end of the JSON object");
            }
            return message;
        } catch (JsonProcessingException e) {
            var place = e.getLocation();
            throw new InvalidMessageException(
                    "not readable as JSON"
                            + (place == null ? "" : " at line " + place.getLineNr() + ", column " + place.getColumnNr())
                            + ": " + e.getOriginalMessage(),
                    e);
        } catch (InvalidMessageException e) {
            throw e;
        } catch (IOException e) {
            throw new InvalidMessageException("not readable as JSON: " + e.getMessage(), e);
        }
    }

    JsonParser parser() {
        return parser;
    }

    /** How many bytes the whole text has: more values than that it cannot hold. */
    int length() {
        return text.length;
    }

    void object(String where, FieldReader reader) throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            throw unexpected(where, "a JSON object");
        }
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            var field = parser.currentName();
            parser.nextToken();
            reader.read(field);
        }
    }

    <T> List<T> list(String where, ElementReader<T> reader) throws IOException {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            throw unexpected(where, "a JSON array");
        }
        var elements = new ArrayList<T>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            elements.add(reader.read(where + "[" + elements.size() + "]"));
        }
        return elements;
    }

    String text(String where) throws IOException {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            throw unexpected(where, "a string");
        }
        return parser.getText();
    }

    /** A string, or nothing for JSON's null. */
    @Nullable
    String textOrNull(String where) throws IOException {
        return parser.currentToken() == JsonToken.VALUE_NULL ? null : text(where);
    }

    long integer(String where) throws IOException {
        if (parser.currentToken() != JsonToken.VALUE_NUMBER_INT
                || parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER) {
            throw unexpected(where, "a whole number");
        }
        return parser.getLongValue();
    }

    void skip() throws IOException {
        parser.skipChildren();
    }

    /** Skips the value and returns its text, so that it can be read once more is known about it. */
    byte[] skipped(String where) throws IOException {
        var from = parser.currentTokenLocation().getByteOffset();
        parser.skipChildren();
        var to = parser.currentLocation().getByteOffset();
        if (from < 0 || to > text.length) {
            throw new InvalidMessageException(where + ": put 'shape' and 'datatype' before 'data', or use UTF-8");
        }
        return Arrays.copyOfRange(text, (int) from, (int) to);
    }

    InvalidMessageException unexpected(String where, String expected) throws IOException {
        return new InvalidMessageException(where + ": expected " + expected + ", found " + found());
    }

    private String found() throws IOException {
        var token = parser.currentToken();
        if (token == null) {
            return "nothing";
        }
        return switch (token) {
            case START_OBJECT -> "an object";
            case START_ARRAY -> "an array";
            case END_ARRAY -> "the end of the array";
            case VALUE_STRING -> "the string '" + abridged(parser.getText()) + "'";
            case NOT_AVAILABLE, END_OBJECT, FIELD_NAME, VALUE_EMBEDDED_OBJECT -> "something else";
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT, VALUE_TRUE, VALUE_FALSE, VALUE_NULL ->
                "'" + abridged(parser.getText()) + "'";
        };
    }

    private static String abridged(String text) {
        return text.length() <= 60 ? text : text.substring(0, 57) + "...";
    }

    /** A field that must be there. */
    static <T> T required(String where, String field, @Nullable T value) throws InvalidMessageException {
        if (value == null) {
            throw new InvalidMessageException(where + ": '" + field + "' is missing");
        }
        return value;
    }
}
