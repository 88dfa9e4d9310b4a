package io.kfp4j.spec.format;

import org.jspecify.annotations.Nullable;

/**
 * JSON text, its trees and its records. A tree is made of {@code String}, {@code Boolean}, {@code Long}, {@code Double},
 * {@code List<Object>}, {@code Map<String, Object>} and null. Texts that are not right are refused with a {@link SpecException}.
 *
 * <p>Records are read and written by the names of their components, with the rules of protobuf's JSON that
 * {@link io.kfp4j.spec.PipelineSpec} describes.
 */
public final class Json {

    /**
     * The tree that a text holds. Whole numbers are {@code Long} where they fit, all others {@code Double}.
     *
     * @param source what to call the text in messages
     */
    public static @Nullable Object parse(String text, String source) {
        var problems = new Problems(source);
        return new Decoder(problems, Decoder.Option.KEEP_INTEGERS).tree(node(text, problems));
    }

    /** A tree on one line, with sorted keys. */
    public static String text(@Nullable Object tree) {
        return JsonText.compact(new Encoder("JSON", false).value(tree));
    }

    /** A tree on many lines, with sorted keys, indented by two, without a line break at the end. */
    public static String pretty(@Nullable Object tree) {
        return JsonText.pretty(new Encoder("JSON", false).value(tree));
    }

    /**
     * The record that a text holds. Every field must be known.
     *
     * @param source what to call the text in messages
     */
    public static <T extends Record> T read(String text, String source, Class<T> type) {
        var problems = new Problems(source);
        return new Decoder(problems, Decoder.Option.KEEP_INTEGERS).decode(node(text, problems), type);
    }

    /**
     * The record that a text holds. Unknown fields are left out and unknown constants are the enum's {@code …UNSPECIFIED}, where it has
     * one: for messages of servers, which may be newer or older than the record.
     *
     * @param source what to call the text in messages
     */
    public static <T extends Record> T readLenient(String text, String source, Class<T> type) {
        var problems = new Problems(source);
        return new Decoder(problems, Decoder.Option.KEEP_INTEGERS, Decoder.Option.IGNORE_UNKNOWN_FIELDS)
                .decode(node(text, problems), type);
    }

    /** A record on one line, with sorted keys. */
    public static String write(Record record) {
        return JsonText.compact(new Encoder(record.getClass().getSimpleName(), false).message(record));
    }

    private static Node node(String text, Problems problems) {
        if (text.length() > Limits.BYTES) {
            throw problems.fatal(Position.START, "this is larger than 32 MiB. Make it smaller.");
        }
        return JsonNodes.read(text, problems);
    }

    private Json() {}
}
