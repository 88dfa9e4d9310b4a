package io.kfp4j.differential;

/** The same value in both languages. */
record Expression(Type type, String java, String python, Kind kind) {
    /** What it comes from, where that makes a difference to Python. */
    enum Kind {
        PLAIN,
        /** An item of a list that is known when the pipeline is defined. */
        ITEM,
        /** An item of a list that is known only later: Python takes it for a text, whatever it is. */
        LATER_ITEM,
        /** One of several values: Python does not take it as part of a text, and does not wire it to a condition. */
        CHOSEN,
        /** What the tasks of a loop made: Python does not loop over it. */
        COLLECTED
    }

    Expression(Type type, String java, String python) {
        this(type, java, python, Kind.PLAIN);
    }

    /** An output of a task. */
    static Expression output(String task, String component, Slot output) {
        return new Expression(
                output.type(),
                task + ".output(" + component + ".Outputs::" + output.java() + ")",
                task + ".outputs['" + output.python() + "']");
    }

    /** Whether it can be part of a text. */
    boolean printable() {
        return type.isPrimitive() && kind != Kind.CHOSEN;
    }

    /** Whether conditions can be about it. */
    boolean comparable() {
        return type.isPrimitive() && kind != Kind.CHOSEN && (kind != Kind.LATER_ITEM || type == Type.TEXT);
    }

    /** Whether it can be compared with another; Python turns a comparison with an item round. */
    boolean comparableWith(Expression right) {
        boolean turned = right.kind == Kind.ITEM || right.kind == Kind.LATER_ITEM;
        return right.comparable() && (!turned || kind == right.kind);
    }
}
