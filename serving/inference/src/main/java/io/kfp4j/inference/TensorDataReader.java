package io.kfp4j.inference;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonParser.NumberType;
import com.fasterxml.jackson.core.JsonToken;
import io.kfp4j.inference.TensorData.Booleans;
import io.kfp4j.inference.TensorData.Doubles;
import io.kfp4j.inference.TensorData.Floats;
import io.kfp4j.inference.TensorData.Integers;
import io.kfp4j.inference.TensorData.Texts;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.ArrayList;

/** Reads the values of one tensor, flat or nested as its shape is, into a buffer of exactly their number. */
final class TensorDataReader {
    private static final BigInteger TWO_TO_THE_64 = BigInteger.ONE.shiftLeft(64);

    /** Takes the value on which the parser stands. */
    private interface ElementSink {
        void take() throws IOException;
    }

    private final JsonInput json;
    private final JsonParser parser;
    private final String where;
    private final Datatype datatype;
    private final Shape shape;
    private final int elements;
    private int count;

    TensorDataReader(JsonInput json, String where, Datatype datatype, Shape shape) throws InvalidMessageException {
        this.json = json;
        this.parser = json.parser();
        this.where = where;
        this.datatype = datatype;
        this.shape = shape;
        this.elements = elements(where, shape);
        // A shape is a few bytes and may promise any number of values; a value is at least two bytes, its comma
        // included.
        if (elements > json.length() / 2 + 1) {
            throw new InvalidMessageException(where + ": shape " + shape + " needs " + elements
                    + " elements, more than a message of " + json.length() + " bytes can hold");
        }
    }

    private static int elements(String where, Shape shape) throws InvalidMessageException {
        try {
            return shape.elements();
        } catch (IllegalArgumentException e) {
            throw new InvalidMessageException(where + ": " + e.getMessage(), e);
        }
    }

    TensorData read() throws IOException {
        return switch (datatype.form()) {
            case BOOLEANS -> {
                var values = ByteBuffer.allocate(elements);
                fill(() -> values.put(nextBoolean()));
                yield new Booleans(values.flip());
            }
            case INTEGERS -> {
                var values = LongBuffer.allocate(elements);
                fill(() -> values.put(nextInteger()));
                yield new Integers(values.flip());
            }
            case FLOATS -> {
                var values = FloatBuffer.allocate(elements);
                fill(() -> values.put(nextFloat()));
                yield new Floats(values.flip());
            }
            case DOUBLES -> {
                var values = DoubleBuffer.allocate(elements);
                fill(() -> values.put(nextDouble()));
                yield new Doubles(values.flip());
            }
            case TEXTS -> {
                var values = new ArrayList<String>(elements);
                fill(() -> values.add(nextText()));
                yield new Texts(values);
            }
            case NONE ->
                throw new InvalidMessageException(
                        where + ": datatype " + datatype + " has no JSON form; send FP32 instead");
        };
    }

    private void fill(ElementSink sink) throws IOException {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            throw json.unexpected(where + ".data", "a JSON array");
        }
        if (parser.nextToken() == JsonToken.START_ARRAY) {
            nested(0, sink);
        } else {
            flat(sink);
        }
    }

    private void flat(ElementSink sink) throws IOException {
        for (; parser.currentToken() != JsonToken.END_ARRAY; parser.nextToken()) {
            if (count == elements) {
                throw wrongCount("more");
            }
            sink.take();
            count++;
        }
        if (count < elements) {
            throw wrongCount("only " + count);
        }
    }

    private InvalidMessageException wrongCount(String found) {
        return new InvalidMessageException(
                where + ": shape " + shape + " needs " + elements + " elements, but 'data' has " + found);
    }

    /** Reads one array of the given dimension; the parser stands on its first element. */
    private void nested(int dimension, ElementSink sink) throws IOException {
        var innermost = dimension == shape.rank() - 1;
        long length = 0;
        for (; parser.currentToken() != JsonToken.END_ARRAY; parser.nextToken()) {
            length++;
            if (dimension >= shape.rank() || length > shape.dimension(dimension)) {
                throw wrongNesting();
            }
            if (innermost) {
                sink.take();
                count++;
            } else {
                if (parser.currentToken() != JsonToken.START_ARRAY) {
                    throw wrongNesting();
                }
                parser.nextToken();
                nested(dimension + 1, sink);
            }
        }
        if (dimension >= shape.rank() || length != shape.dimension(dimension)) {
            throw wrongNesting();
        }
    }

    private InvalidMessageException wrongNesting() {
        return new InvalidMessageException(where + ": the nested arrays of 'data' do not have shape " + shape
                + "; differs after " + count + " elements");
    }

    private byte nextBoolean() throws IOException {
        return switch (parser.currentToken()) {
            case VALUE_TRUE -> 1;
            case VALUE_FALSE -> 0;
            default -> throw unexpected();
        };
    }

    private long nextInteger() throws IOException {
        if (parser.currentToken() != JsonToken.VALUE_NUMBER_INT) {
            throw unexpected();
        }
        if (datatype == Datatype.UINT64) {
            return nextUnsigned();
        }
        if (parser.getNumberType() == NumberType.BIG_INTEGER || !datatype.holds(parser.getLongValue())) {
            throw unexpected();
        }
        return parser.getLongValue();
    }

    private long nextUnsigned() throws IOException {
        var value = parser.getBigIntegerValue();
        if (value.signum() < 0 || value.compareTo(TWO_TO_THE_64) >= 0) {
            throw unexpected();
        }
        return value.longValue();
    }

    private float nextFloat() throws IOException {
        checkNumber();
        var value = parser.getFloatValue();
        if (!Float.isFinite(value)) {
            throw unexpected();
        }
        return value;
    }

    private double nextDouble() throws IOException {
        checkNumber();
        var value = parser.getDoubleValue();
        if (!Double.isFinite(value)) {
            throw unexpected();
        }
        return value;
    }

    private void checkNumber() throws IOException {
        if (parser.currentToken() != JsonToken.VALUE_NUMBER_FLOAT
                && parser.currentToken() != JsonToken.VALUE_NUMBER_INT) {
            throw unexpected();
        }
    }

    private String nextText() throws IOException {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            throw unexpected();
        }
        return parser.getText();
    }

    private InvalidMessageException unexpected() throws IOException {
        var expected =
                switch (datatype.form()) {
                    case BOOLEANS, TEXTS, NONE -> datatype.form().words();
                    case INTEGERS -> "a whole number for " + datatype + " (" + datatype.range() + ")";
                    case FLOATS, DOUBLES -> "a finite number for " + datatype;
                };
        return json.unexpected(where + ".data, element " + count, expected);
    }
}
