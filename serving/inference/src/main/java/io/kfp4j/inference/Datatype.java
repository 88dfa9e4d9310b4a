package io.kfp4j.inference;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the elements of a tensor are, by the protocol's own names. */
public enum Datatype {
    BOOL(Form.BOOLEANS, 0, 1),
    UINT8(Form.INTEGERS, 0, 0xFFL),
    UINT16(Form.INTEGERS, 0, 0xFFFFL),
    UINT32(Form.INTEGERS, 0, 0xFFFF_FFFFL),
    /** Held as 64 bits without a sign: what is above {@link Long#MAX_VALUE} looks negative in a {@code long}. */
    UINT64(Form.INTEGERS, Long.MIN_VALUE, Long.MAX_VALUE),
    INT8(Form.INTEGERS, Byte.MIN_VALUE, Byte.MAX_VALUE),
    INT16(Form.INTEGERS, Short.MIN_VALUE, Short.MAX_VALUE),
    INT32(Form.INTEGERS, Integer.MIN_VALUE, Integer.MAX_VALUE),
    INT64(Form.INTEGERS, Long.MIN_VALUE, Long.MAX_VALUE),
    /** Appears in a model's metadata only; the protocol has no JSON form for its values. */
    FP16(Form.NONE, 0, 0),
    /** Appears in a model's metadata only; the protocol has no JSON form for its values. */
    BF16(Form.NONE, 0, 0),
    FP32(Form.FLOATS, 0, 0),
    FP64(Form.DOUBLES, 0, 0),
    /** Text, one string for each element. */
    BYTES(Form.TEXTS, 0, 0);

    /** Which kind of {@link TensorData} holds the values. */
    enum Form {
        BOOLEANS("true or false"),
        INTEGERS("whole numbers"),
        FLOATS("numbers"),
        DOUBLES("numbers"),
        TEXTS("strings"),
        NONE("nothing");

        private final String words;

        Form(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    private final Form form;
    private final long least;
    private final long greatest;

    Datatype(Form form, long least, long greatest) {
        this.form = form;
        this.least = least;
        this.greatest = greatest;
    }

    /** The datatype of that name, or nothing when the protocol has none of that name. */
    public static Optional<Datatype> named(String name) {
        return Arrays.stream(values())
                .filter(datatype -> datatype.name().equals(name))
                .findFirst();
    }

    Form form() {
        return form;
    }

    boolean holds(long value) {
        return value >= least && value <= greatest;
    }

    String range() {
        return this == UINT64
                ? "0 to " + Long.toUnsignedString(-1)
                : Long.toString(least) + " to " + Long.toString(greatest);
    }

    static String names() {
        return Arrays.stream(values()).map(Datatype::name).collect(Collectors.joining(", "));
    }
}
