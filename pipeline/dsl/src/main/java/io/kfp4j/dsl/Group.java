package io.kfp4j.dsl;

/** A loop, a condition or an exit handler with everything in it, to wait for. */
public final class Group implements Upstream {
    private final Scope scope;

    Group(Scope scope) {
        this.scope = scope;
    }

    Scope scope() {
        return scope;
    }

    @Override
    public String toString() {
        return scope.toString();
    }
}
