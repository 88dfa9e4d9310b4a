package io.kfp4j.differential;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An input or output.
 *
 * @param name in words: {@code learning rate}
 * @param initial the default, if it has one
 * @param optional whether it may be left out
 */
record Slot(String name, Type type, @Nullable Constant initial, boolean optional) {

    static Slot output(String name, Type type) {
        return new Slot(name, type, null, false);
    }

    /** An input of a source, for items of loops. */
    static Slot ofItems(Type type) {
        return new Slot(type == Type.TEXT ? "text item" : "whole item", type, null, true);
    }

    boolean takesItem(Type item) {
        return equals(ofItems(item));
    }

    boolean required() {
        return initial == null && !optional;
    }

    String java() {
        var name = Names.camel(this.name);
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }

    String python() {
        return name.replace(' ', '_');
    }

    /** As a component of a record. */
    String javaDeclared() {
        if (optional) {
            return "@Nullable " + type.boxed() + " " + java();
        }
        return (initial == null
                        ? ""
                        : "@Default(" + Constant.text(initial.wire()).java() + ") ") + type.java() + " " + java();
    }

    /** As a parameter of a function. */
    String pythonDeclared() {
        var declared = type.isArtifact() ? "Input[" + type.python() + "]" : type.python();
        if (optional) {
            return python() + ": " + (type.isArtifact() ? declared : "Optional[" + declared + "]") + " = None";
        }
        return python() + ": " + declared + (initial == null ? "" : " = " + initial.python());
    }
}
