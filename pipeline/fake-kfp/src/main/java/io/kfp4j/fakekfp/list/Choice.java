package io.kfp4j.fakekfp.list;

import io.kfp4j.client.message.Filter;
import io.kfp4j.client.message.Filter.Operation;
import io.kfp4j.fakekfp.http.ApiException;
import io.kfp4j.fakekfp.http.ProtoJson;
import io.kfp4j.spec.format.SpecException;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads filters, and chooses by them as KFP's database does: texts are the same whatever their case. */
final class Choice {
    private static final String TAG = "tags.";

    /** What a filter lets through. */
    static <T> Predicate<T> of(String filter, Fields<T> fields) {
        if (filter.isEmpty()) {
            return thing -> true;
        }
        Filter parsed;
        try {
            parsed = ProtoJson.read(filter, "filter", Filter.class);
        } catch (SpecException e) {
            throw ApiException.invalid("failed to parse valid filter from \"" + filter + "\": " + e.getMessage());
        }
        Predicate<T> all = thing -> true;
        for (Filter.Predicate each : parsed.predicates()) {
            all = all.and(predicate(each, fields));
        }
        return all;
    }

    private static <T> Predicate<T> predicate(Filter.Predicate predicate, Fields<T> fields) {
        String key = predicate.key() == null ? "" : predicate.key();
        Operation operation = predicate.operation() == null ? Operation.OPERATION_UNSPECIFIED : predicate.operation();
        List<Object> values = values(predicate);
        if (key.isEmpty()) {
            throw ApiException.invalid("Predicate key cannot be empty for operation " + operation);
        }
        if (key.startsWith(TAG)) {
            return tag(key.substring(TAG.length()), operation, values, fields);
        }
        Function<T, Object> field = fields.values().get(key);
        if (field == null) {
            throw ApiException.invalid("no support for filtering on unrecognized field \"" + key + "\"");
        }
        boolean list =
                predicate.intValues() != null || predicate.longValues() != null || predicate.stringValues() != null;
        if (values.isEmpty() && !list) {
            throw ApiException.invalid("the predicate on \"" + key + "\" has no value");
        }
        if (list != (operation == Operation.IN)) {
            throw ApiException.invalid(
                    list
                            ? "cannot use scalar operator " + operation + " on array type"
                            : "cannot use IN operator with scalar type");
        }
        return comparison(operation, field, values);
    }

    private static <T> Predicate<T> comparison(Operation operation, Function<T, Object> field, List<Object> values) {
        return switch (operation) {
            case EQUALS -> thing -> compare(field.apply(thing), values.get(0)) == 0;
            case NOT_EQUALS -> thing -> compare(field.apply(thing), values.get(0)) != 0;
            case GREATER_THAN -> thing -> compare(field.apply(thing), values.get(0)) > 0;
            case GREATER_THAN_EQUALS -> thing -> compare(field.apply(thing), values.get(0)) >= 0;
            case LESS_THAN -> thing -> compare(field.apply(thing), values.get(0)) < 0;
            case LESS_THAN_EQUALS -> thing -> compare(field.apply(thing), values.get(0)) <= 0;
            case IN -> thing -> values.stream().anyMatch(value -> compare(field.apply(thing), value) == 0);
            case IS_SUBSTRING -> {
                if (!(values.get(0) instanceof String part)) {
                    throw ApiException.invalid("cannot use non string value type with operator IS_SUBSTRING");
                }
                yield thing -> lower(field.apply(thing)).contains(lower(part));
            }
            case OPERATION_UNSPECIFIED -> throw ApiException.invalid("invalid predicate operation: " + operation);
        };
    }

    private static <T> Predicate<T> tag(String label, Operation operation, List<Object> values, Fields<T> fields) {
        if (operation != Operation.EQUALS || values.size() != 1) {
            throw ApiException.invalid("only EQUALS operation is supported for tag filtering, got " + operation
                    + " for key \"tags." + label + "\"");
        }
        return thing -> values.get(0).equals(fields.tags().apply(thing).get(label));
    }

    private static List<Object> values(Filter.Predicate predicate) {
        Stream<@Nullable Object> single = Stream.of(
                predicate.intValue() == null
                        ? null
                        : (Object) predicate.intValue().longValue(),
                predicate.longValue(),
                predicate.stringValue(),
                predicate.timestampValue() == null
                        ? null
                        : (Object) predicate.timestampValue().getEpochSecond());
        Stream<Object> several = Stream.of(
                        predicate.intValues() == null
                                ? Stream.<Object>of()
                                : predicate.intValues().values().stream().map(Integer::longValue),
                        predicate.longValues() == null ? Stream.<Object>of() : predicate.longValues().values().stream(),
                        predicate.stringValues() == null
                                ? Stream.<Object>of()
                                : predicate.stringValues().values().stream())
                .flatMap(values -> values);
        return Stream.concat(single.flatMap(Stream::ofNullable), several).toList();
    }

    /** Numbers as numbers, all else as texts. */
    static int compare(Object one, Object other) {
        return one instanceof Long first && other instanceof Long second
                ? Long.compare(first, second)
                : lower(one).compareTo(lower(other));
    }

    private static String lower(Object value) {
        return String.valueOf(value).toLowerCase(Locale.ROOT);
    }

    private Choice() {}
}
