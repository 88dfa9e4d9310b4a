package io.kfp4j.runtime;

import io.kfp4j.component.signature.Field;
import io.kfp4j.component.signature.FieldType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Compares the names in an executor input with a component's own: a spec of another version than the image must not go unnoticed. */
final class Names {

    static final String OTHER_VERSION = ". Is the pipeline's spec of another version than the image?";

    /** Those that no input or output of the kind has. */
    static List<String> unknown(Set<String> given, List<Field> fields, Class<? extends FieldType> kind) {
        var unknown = new ArrayList<>(given);
        for (var field : fields) {
            if (kind.isInstance(field.type())) {
                unknown.remove(field.wireName());
            }
        }
        return unknown;
    }

    private Names() {}
}
