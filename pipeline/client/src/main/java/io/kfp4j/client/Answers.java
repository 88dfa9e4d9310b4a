package io.kfp4j.client;

import io.kfp4j.client.http.Call;
import io.kfp4j.client.http.Transport;
import io.kfp4j.client.message.Page;
import io.kfp4j.client.query.Query;
import io.kfp4j.spec.format.Json;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what the server answers. */
final class Answers {

    /** One message. */
    static <T extends Record> Function<String, T> of(Class<T> type) {
        return text -> Json.readLenient(text, "answer", type);
    }

    /** Nothing that matters. */
    static final Function<String, Boolean> DONE = text -> true;

    /** All items of all pages, fetched when they are asked for. */
    static <T, P extends Record & Page<T>> Stream<T> list(
            Transport transport, String path, Query<T> query, @Nullable String namespace, Class<P> page) {
        Call call = Call.get(path)
                .with("namespace", query.namespace() == null ? namespace : query.namespace())
                .with("experiment_id", query.experimentId())
                .with("sort_by", query.sortBy())
                .with("filter", query.filter())
                .with("page_size", query.pageSize());
        return Pages.stream(token -> transport.send(call.with("page_token", token), of(page)));
    }

    private Answers() {}
}
