package io.kfp4j.differential;

import java.util.ArrayList;
import java.util.List;

/** What the statements of a body can use: what is said before them there and in the bodies around it. */
final class Scope {
    private final List<Expression> values;
    private final List<String> upstreams;

    Scope() {
        this(List.of(), List.of());
    }

    private Scope(List<Expression> values, List<String> upstreams) {
        this.values = new ArrayList<>(values);
        this.upstreams = new ArrayList<>(upstreams);
    }

    /** The scope of a body inside; what is said there stays there. Python fails to carry collected artifacts there. */
    Scope inner() {
        return new Scope(
                values.stream().filter(each -> each.type() != Type.DATASETS).toList(), upstreams);
    }

    void add(Expression value) {
        values.add(value);
    }

    void addUpstream(String variable) {
        upstreams.add(variable);
    }

    List<String> upstreams() {
        return upstreams;
    }

    /** Values that will do for a type. */
    List<Expression> values(Type wanted) {
        return values.stream().filter(each -> wanted.takes(each.type())).toList();
    }

    /** Values of which a condition can be made. */
    List<Expression> comparable() {
        return values.stream().filter(Expression::comparable).toList();
    }

    /** Values that can be parts of texts. */
    List<Expression> printable() {
        return values.stream().filter(Expression::printable).toList();
    }

    /** Values that a loop can go over. */
    List<Expression> lists(Type wanted) {
        return values(wanted).stream()
                .filter(each -> each.kind() != Expression.Kind.COLLECTED)
                .toList();
    }

    /** Forgets a list in the loop over it: Python mixes up the items of two such loops. */
    void remove(Expression list) {
        values.remove(list);
    }

    /** Values that tasks and groups have made, and so no parameters. */
    List<Expression> made() {
        return values.stream()
                .filter(each -> !each.java().startsWith("p.parameter("))
                .toList();
    }

    /** The scope of an exit task, which sees parameters alone. */
    Scope parameters() {
        var parameters = new ArrayList<>(values);
        parameters.removeAll(made());
        return new Scope(parameters, List.of());
    }
}
