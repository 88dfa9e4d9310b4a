package io.kfp4j.fakekfp.list;

import io.kfp4j.fakekfp.http.ApiException;
import io.kfp4j.spec.format.Json;
import io.kfp4j.spec.format.SpecException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * Where a list goes on, and the query it belongs to.
 *
 * @param value of the field that is sorted by, in the next page's first row: a text
 * @param number the same where it is a time
 * @param id of that row
 */
record PageToken(
        String field, boolean descending, String filter, @Nullable String value, @Nullable Long number, String id) {

    static PageToken parse(String text) {
        try {
            return Json.read(
                    new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8), "token", PageToken.class);
        } catch (IllegalArgumentException | SpecException e) {
            throw ApiException.invalid("Invalid package token");
        }
    }

    static PageToken before(Object value, String id, String field, boolean descending, String filter) {
        return new PageToken(
                field,
                descending,
                filter,
                value instanceof String text ? text : null,
                value instanceof Long seconds ? seconds : null,
                id);
    }

    Object sortValue() {
        return number != null ? number : value == null ? "" : value;
    }

    String text() {
        return Base64.getEncoder().encodeToString(Json.write(this).getBytes(StandardCharsets.UTF_8));
    }
}
