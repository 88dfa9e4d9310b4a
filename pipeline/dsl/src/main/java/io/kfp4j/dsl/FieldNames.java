package io.kfp4j.dsl;

import io.kfp4j.component.signature.Field;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Looks at the names of inputs and outputs, of which Java allows more than KFP. */
final class FieldNames {
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9\\s_-]*");

    static void check(String owner, List<Field> fields, Consumer<String> problems) {
        fields.stream()
                .filter(each -> !NAME.matcher(each.wireName()).matches())
                .forEach(each -> problems.accept(owner + "." + each.javaName() + " is called '" + each.wireName()
                        + "' by KFP, which takes letters, digits and '_', the first a letter. Give it another name"));
    }

    private FieldNames() {}
}
