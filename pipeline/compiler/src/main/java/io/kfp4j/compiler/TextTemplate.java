package io.kfp4j.compiler;

import io.kfp4j.dsl.definition.Source;
import java.util.function.Function;

/** Fills the gaps of a text. */
final class TextTemplate {

    static String filled(Source.Text text, Function<Source.Channel, String> filling) {
        var pieces = text.template().split("%s", -1);
        var whole = new StringBuilder(pieces[0]);
        for (int i = 1; i < pieces.length; i++) {
            whole.append(filling.apply(text.parts().get(i - 1))).append(pieces[i]);
        }
        return whole.toString();
    }

    private TextTemplate() {}
}
