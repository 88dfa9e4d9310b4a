package io.kfp4j.local.report;

import io.kfp4j.graph.Markup;
import org.jspecify.annotations.Nullable;

/** Text of a page in the making. Everything put in by {@link #text} is escaped; only {@link #raw} is not. */
final class Html {
    private final StringBuilder page = new StringBuilder();

    /** Markup written by this package, never by a run. */
    Html raw(String markup) {
        page.append(markup);
        return this;
    }

    Html text(@Nullable Object content) {
        page.append(Markup.escaped(content == null ? "" : content.toString()));
        return this;
    }

    /** An element around a text. */
    Html element(String name, String attributes, @Nullable Object content) {
        page.append('<')
                .append(name)
                .append(attributes.isEmpty() ? "" : " ")
                .append(attributes)
                .append('>');
        return text(content).raw("</" + name + ">");
    }

    /** An attribute with any text as its value. */
    static String attribute(String name, String value) {
        return name + "=\"" + Markup.escaped(value) + "\"";
    }

    @Override
    public String toString() {
        return page.toString();
    }
}
