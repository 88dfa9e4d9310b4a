package io.kfp4j.fakekfp.list;

import io.kfp4j.fakekfp.http.ApiException;
import io.kfp4j.fakekfp.http.Request;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What {@code page_token}, {@code page_size}, {@code sort_by} and {@code filter} of a request make of a list. */
public final class Listing {
    private static final int USUAL_SIZE = 20;
    private static final int LARGEST_SIZE = 200;
    private static final String USUAL_FIELD = "created_at";

    private record Order(String field, boolean descending) {}

    /**
     * The page that a request asks for.
     *
     * @throws ApiException if the request makes no sense, or its token is another query's
     */
    public static <T> Slice<T> page(Request request, Fields<T> fields, Stream<T> things) {
        int size = size(request.query("page_size"));
        String filter = request.query("filter");
        Order order = order(request.query("sort_by"), fields);
        PageToken token = null;
        if (!request.query("page_token").isEmpty()) {
            token = PageToken.parse(request.query("page_token"));
            boolean others = (!request.query("sort_by").isEmpty() || !filter.isEmpty())
                    && !(token.field().equals(order.field())
                            && token.descending() == order.descending()
                            && token.filter().equals(filter));
            if (others || !fields.values().containsKey(token.field())) {
                throw ApiException.invalid(
                        "page token does not match the supplied sort by and/or filtering criteria. Either specify the same"
                                + " criteria or leave the latter empty if page token is specified.");
            }
            filter = token.filter();
            order = new Order(token.field(), token.descending());
        }
        return slice(things.filter(Choice.of(filter, fields)).toList(), fields, order, filter, token, size);
    }

    private static <T> Slice<T> slice(
            List<T> chosen, Fields<T> fields, Order order, String filter, @Nullable PageToken token, int size) {
        Function<T, Object> field = value(order.field(), fields);
        Comparator<T> comparator =
                Comparator.<T, Object>comparing(field, Choice::compare).thenComparing(fields.id());
        List<T> sorted = chosen.stream()
                .sorted(order.descending() ? comparator.reversed() : comparator)
                .toList();
        int from = token == null ? 0 : start(sorted, field, fields, token);
        int to = Math.min(sorted.size(), from + size);
        String next = to == sorted.size()
                ? null
                : PageToken.before(
                                field.apply(sorted.get(to)),
                                fields.id().apply(sorted.get(to)),
                                order.field(),
                                order.descending(),
                                filter)
                        .text();
        return new Slice<>(sorted.subList(from, to), sorted.size(), next);
    }

    /** Rows may have come and gone since the token was given; the page begins at or behind the row it names. */
    private static <T> int start(List<T> sorted, Function<T, Object> field, Fields<T> fields, PageToken token) {
        int start = 0;
        while (start < sorted.size()) {
            T row = sorted.get(start);
            int order = Choice.compare(field.apply(row), token.sortValue());
            order = order != 0 ? order : fields.id().apply(row).compareTo(token.id());
            if (token.descending() ? order <= 0 : order >= 0) {
                break;
            }
            start++;
        }
        return start;
    }

    private static int size(String text) {
        int size;
        try {
            size = text.isEmpty() ? 0 : Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw ApiException.invalid("type mismatch, parameter: page_size, error: \"" + text + "\" is no number");
        }
        if (size < 0) {
            throw ApiException.invalid("The page size should be greater than 0. Got " + size);
        }
        return size == 0 ? USUAL_SIZE : Math.min(size, LARGEST_SIZE);
    }

    private static <T> Order order(String text, Fields<T> fields) {
        String[] words = text.isBlank()
                ? new String[] {USUAL_FIELD}
                : text.strip().toLowerCase(Locale.ROOT).split("\\s+", -1);
        if (words.length > 2 || (words.length == 2 && !words[1].equals("asc") && !words[1].equals("desc"))) {
            throw ApiException.invalid("Received invalid sort by format \"" + text
                    + "\". Supported format: \"field_name\", \"field_name desc\", or \"field_name asc\"");
        }
        value(words[0], fields);
        return new Order(words[0], words.length == 2 && words[1].equals("desc"));
    }

    private static <T> Function<T, Object> value(String name, Fields<T> fields) {
        Function<T, Object> value = fields.values().get(name);
        if (value == null) {
            throw ApiException.invalid("Invalid sorting field: \"" + name + "\"");
        }
        return value;
    }

    private Listing() {}
}
