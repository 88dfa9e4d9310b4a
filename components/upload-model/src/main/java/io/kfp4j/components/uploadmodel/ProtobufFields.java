package io.kfp4j.components.uploadmodel;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.function.Consumer;

/**
 * Walks the fields of a protobuf message and skips what nobody asks for, so that nothing is copied.
 *
 * <p>Every method throws {@link BufferUnderflowException} or {@link IllegalArgumentException} where the bytes are no message.
 */
record ProtobufFields(ByteBuffer bytes) {
    private static final int VARINT = 0;
    private static final int FIXED_64 = 1;
    private static final int LENGTH = 2;
    private static final int FIXED_32 = 5;
    private static final int LONGEST_TEXT = 1 << 12;

    /** Takes one field: its number, its wire type, and the message at its value. */
    private interface Field {
        void take(int number, int wireType, ByteBuffer value);
    }

    /** Every message in a field. */
    ProtobufFields message(int wanted, Consumer<ProtobufFields> reader) {
        return walk((number, wireType, value) -> {
            if (number == wanted && wireType == LENGTH) {
                reader.accept(new ProtobufFields(value));
            }
        });
    }

    /** Every text in a field. */
    ProtobufFields text(int wanted, Consumer<String> reader) {
        return walk((number, wireType, value) -> {
            if (number == wanted && wireType == LENGTH) {
                if (value.remaining() > LONGEST_TEXT) {
                    throw new IllegalArgumentException("A text of " + value.remaining() + " bytes");
                }
                reader.accept(UTF_8.decode(value).toString());
            }
        });
    }

    /** Every number in a field. */
    ProtobufFields number(int wanted, Consumer<Long> reader) {
        return walk((number, wireType, value) -> {
            if (number == wanted && wireType == VARINT) {
                reader.accept(varint(value));
            }
        });
    }

    private ProtobufFields walk(Field field) {
        var rest = bytes.slice();
        while (rest.hasRemaining()) {
            var tag = varint(rest);
            var wireType = (int) (tag & 7);
            var start = rest.position();
            var length =
                    switch (wireType) {
                        case VARINT -> {
                            varint(rest);
                            var size = rest.position() - start;
                            rest.position(start);
                            yield size;
                        }
                        case FIXED_64 -> 8;
                        case FIXED_32 -> 4;
                        case LENGTH -> length(rest);
                        default -> throw new IllegalArgumentException("Wire type " + wireType);
                    };
            if (length > rest.remaining()) {
                throw new BufferUnderflowException();
            }
            field.take((int) (tag >>> 3), wireType, rest.slice(rest.position(), length));
            rest.position(rest.position() + length);
        }
        return this;
    }

    private static int length(ByteBuffer from) {
        var length = varint(from);
        if (length < 0 || length > from.remaining()) {
            throw new BufferUnderflowException();
        }
        return (int) length;
    }

    private static long varint(ByteBuffer from) {
        var value = 0L;
        for (int shift = 0; shift < 64; shift += 7) {
            var next = from.get();
            value |= (next & 0x7FL) << shift;
            if (next >= 0) {
                return value;
            }
        }
        throw new IllegalArgumentException("A number of more than ten bytes");
    }
}
