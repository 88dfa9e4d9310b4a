package io.kfp4j.inference;

import java.nio.ByteBuffer;
import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.List;

/**
 * The elements of a tensor in row-major order, held without boxing.
 *
 * <p>The buffers given are kept, not copied, from their position to their limit: whoever makes a tensor of a buffer leaves
 * its content alone from then on. What the accessors return is read-only and has its own position.
 */
public sealed interface TensorData {
    /** How many elements there are. */
    int size();

    /** BOOL: one byte for each element, 0 or 1. */
    record Booleans(ByteBuffer values) implements TensorData {
        public Booleans {
            values = values.slice().asReadOnlyBuffer();
        }

        @Override
        public ByteBuffer values() {
            return values.duplicate();
        }

        @Override
        public int size() {
            return values.remaining();
        }
    }

    /** Every signed and unsigned integer type; UINT64 uses all 64 bits without a sign. */
    record Integers(LongBuffer values) implements TensorData {
        public Integers {
            values = values.slice().asReadOnlyBuffer();
        }

        @Override
        public LongBuffer values() {
            return values.duplicate();
        }

        @Override
        public int size() {
            return values.remaining();
        }
    }

    /** FP32. */
    record Floats(FloatBuffer values) implements TensorData {
        public Floats {
            values = values.slice().asReadOnlyBuffer();
        }

        @Override
        public FloatBuffer values() {
            return values.duplicate();
        }

        @Override
        public int size() {
            return values.remaining();
        }
    }

    /** FP64. */
    record Doubles(DoubleBuffer values) implements TensorData {
        public Doubles {
            values = values.slice().asReadOnlyBuffer();
        }

        @Override
        public DoubleBuffer values() {
            return values.duplicate();
        }

        @Override
        public int size() {
            return values.remaining();
        }
    }

    /** BYTES. */
    record Texts(List<String> values) implements TensorData {
        public Texts {
            values = List.copyOf(values);
        }

        @Override
        public int size() {
            return values.size();
        }
    }
}
