package io.kfp4j.inference;

import io.kfp4j.inference.TensorData.Booleans;
import io.kfp4j.inference.TensorData.Doubles;
import io.kfp4j.inference.TensorData.Floats;
import io.kfp4j.inference.TensorData.Integers;
import io.kfp4j.inference.TensorData.Texts;
import java.nio.ByteBuffer;
import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.List;

/**
 * A named input or output of a model with its values.
 *
 * @param data as many elements as the shape says, in row-major order
 */
public record Tensor(String name, Datatype datatype, Shape shape, Parameters parameters, TensorData data) {
    /**
     * Checks that the parts belong together.
     *
     * @throws IllegalArgumentException when they do not; the message says which
     */
    public Tensor {
        if (name.isEmpty()) {
            throw new IllegalArgumentException("a tensor has an empty name");
        }
        if (formOf(data) != datatype.form()) {
            throw new IllegalArgumentException("tensor '" + name + "' of datatype " + datatype + " cannot hold "
                    + formOf(data).words());
        }
        var elements = shape.elements();
        if (elements != data.size()) {
            throw new IllegalArgumentException("tensor '" + name + "' of shape " + shape + " needs " + elements
                    + " elements, but has " + data.size());
        }
        if (data instanceof Integers integers) {
            checkRange(name, datatype, integers.values());
        }
    }

    public static Tensor floats(String name, Shape shape, float... values) {
        return floats(name, shape, FloatBuffer.wrap(values.clone()));
    }

    /** FP32 values that are kept where they are, in the buffer from its position to its limit. */
    public static Tensor floats(String name, Shape shape, FloatBuffer values) {
        return new Tensor(name, Datatype.FP32, shape, Parameters.none(), new Floats(values));
    }

    public static Tensor doubles(String name, Shape shape, double... values) {
        var data = new Doubles(DoubleBuffer.wrap(values.clone()));
        return new Tensor(name, Datatype.FP64, shape, Parameters.none(), data);
    }

    /** Values of any integer datatype, each within that type's range. */
    public static Tensor integers(String name, Datatype datatype, Shape shape, long... values) {
        return new Tensor(name, datatype, shape, Parameters.none(), new Integers(LongBuffer.wrap(values.clone())));
    }

    public static Tensor booleans(String name, Shape shape, boolean... values) {
        var bytes = ByteBuffer.allocate(values.length);
        for (boolean value : values) {
            bytes.put((byte) (value ? 1 : 0));
        }
        return new Tensor(name, Datatype.BOOL, shape, Parameters.none(), new Booleans(bytes.flip()));
    }

    public static Tensor texts(String name, Shape shape, List<String> values) {
        return new Tensor(name, Datatype.BYTES, shape, Parameters.none(), new Texts(values));
    }

    /** The values of an FP32 tensor. */
    public FloatBuffer floatValues() {
        if (data instanceof Floats floats) {
            return floats.values();
        }
        throw new IllegalStateException("tensor '" + name + "' is " + datatype + ", not FP32");
    }

    /** The values of a BYTES tensor. */
    public List<String> textValues() {
        if (data instanceof Texts texts) {
            return texts.values();
        }
        throw new IllegalStateException("tensor '" + name + "' is " + datatype + ", not BYTES");
    }

    private static Datatype.Form formOf(TensorData data) {
        if (data instanceof Booleans) {
            return Datatype.Form.BOOLEANS;
        } else if (data instanceof Integers) {
            return Datatype.Form.INTEGERS;
        } else if (data instanceof Floats) {
            return Datatype.Form.FLOATS;
        } else if (data instanceof Doubles) {
            return Datatype.Form.DOUBLES;
        }
        return Datatype.Form.TEXTS;
    }

    private static void checkRange(String name, Datatype datatype, LongBuffer values) {
        for (int i = 0; values.hasRemaining(); i++) {
            var value = values.get();
            if (!datatype.holds(value)) {
                throw new IllegalArgumentException("tensor '" + name + "' holds " + value + " at index " + i
                        + ", outside of " + datatype + " (" + datatype.range() + ")");
            }
        }
    }
}
