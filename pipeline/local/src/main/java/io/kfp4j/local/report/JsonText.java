package io.kfp4j.local.report;

import io.kfp4j.spec.format.Json;
import org.jspecify.annotations.Nullable;

/** JSON values as a person reads them: texts without quotes, everything else as JSON. */
final class JsonText {

    static String of(@Nullable Object value) {
        return value instanceof String text ? text : Json.text(value);
    }

    static String shortened(@Nullable Object value, int most) {
        var text = of(value);
        return text.length() <= most ? text : text.substring(0, most - 1) + "…";
    }

    private JsonText() {}
}
