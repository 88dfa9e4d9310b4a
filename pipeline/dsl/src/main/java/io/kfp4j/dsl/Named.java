package io.kfp4j.dsl;

import io.kfp4j.component.Accessor;
import io.kfp4j.component.signature.Accessors;
import io.kfp4j.component.signature.Accessors.Resolution;
import io.kfp4j.component.signature.RecordFields;

/** What an accessor names, or the sentence that says why it names nothing. */
sealed interface Named {

    /** A component of a record. */
    record Component(Class<?> record, String name) implements Named {

        String title() {
            return RecordFields.nameOf(record) + "::" + name;
        }
    }

    /** Nothing. */
    record Nothing(String sentence) implements Named {}

    static Named by(Accessor<?, ?> accessor) {
        var resolution = Accessors.resolve(accessor);
        if (resolution instanceof Resolution.Found found) {
            return new Component(found.type(), found.component().getName());
        }
        return new Nothing(((Resolution.Problem) resolution).sentence());
    }

    /** The Java name, for messages. */
    default String text() {
        return this instanceof Component component ? component.name() : "?";
    }
}
