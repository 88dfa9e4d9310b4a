package io.kfp4j.server;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A message of protobuf's text format, with every field as a list of what was given for it, in order.
 *
 * @param fields each value a {@link String}, or a nested message
 */
record TextMessage(Map<String, List<Object>> fields) {
    boolean has(String field) {
        return fields.containsKey(field);
    }

    /** The last scalar given for a field: that is the one which counts. */
    Optional<String> text(String field) throws ModelLoadException {
        var texts = texts(field);
        return texts.isEmpty() ? Optional.empty() : Optional.of(texts.get(texts.size() - 1));
    }

    List<String> texts(String field) throws ModelLoadException {
        return values(field, String.class, "a value");
    }

    List<TextMessage> messages(String field) throws ModelLoadException {
        return values(field, TextMessage.class, "a message in braces");
    }

    List<Long> numbers(String field) throws ModelLoadException {
        var texts = texts(field);
        try {
            return texts.stream().map(Long::parseLong).toList();
        } catch (NumberFormatException e) {
            throw new ModelLoadException("field '" + field + "' is " + texts + ", not whole numbers", e);
        }
    }

    private <T> List<T> values(String field, Class<T> kind, String words) throws ModelLoadException {
        var values = fields.getOrDefault(field, List.of());
        for (var value : values) {
            if (!kind.isInstance(value)) {
                throw new ModelLoadException("field '" + field + "' is not " + words);
            }
        }
        return values.stream().map(kind::cast).toList();
    }
}
