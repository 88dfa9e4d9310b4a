package io.kfp4j.spec.format;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** YAML text that is not a specification: files of parameters and settings, and objects for other tools than KFP. */
public final class Yaml {

    /**
     * The tree that the only document of a text holds, made of what {@link Json} makes trees of; null where the text is empty. Bounded in
     * size, depth and repetition, and refused with a {@link SpecException} if it is not right.
     *
     * @param source what to call the text in messages
     */
    public static @Nullable Object parse(String text, String source) {
        var problems = new Problems(source);
        if (text.length() > Limits.BYTES) {
            throw problems.fatal(Position.START, "this is larger than 32 MiB. Make it smaller.");
        }
        List<Node> documents = YamlNodes.read(text, problems);
        problems.throwIfAny();
        if (documents.isEmpty()) {
            return null;
        }
        if (documents.size() > 1) {
            throw problems.fatal(documents.get(1).at(), "this is a second document. Keep one a file.");
        }
        return new Decoder(problems, Decoder.Option.KEEP_INTEGERS).tree(documents.get(0));
    }

    /** A record as one document, with sorted keys and the rules that {@link io.kfp4j.spec.PipelineSpec} describes. */
    public static String write(Record record) {
        return YamlText.of(List.of(new Encoder(record.getClass().getSimpleName(), false).message(record)));
    }

    private Yaml() {}
}
