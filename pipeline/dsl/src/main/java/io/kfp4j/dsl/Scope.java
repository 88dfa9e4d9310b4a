package io.kfp4j.dsl;

import io.kfp4j.dsl.definition.Member;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A body while it is being recorded: the pipeline itself, a loop, the branches of a condition, one of them, an exit handler. */
final class Scope {
    private final int id;
    private final String title;
    private final @Nullable Scope parent;
    private final Kind kind;
    private final Session session;
    private final List<Supplier<? extends Member>> members = new ArrayList<>();
    private final List<Consumer<ContainerTask<?>>> defaults = new ArrayList<>();
    private boolean failed;

    /** What is written between the braces. */
    enum Kind {
        PIPELINE,
        LOOP,
        BRANCHES,
        BRANCH,
        EXIT_HANDLER,
        EXIT
    }

    private Scope(int id, Kind kind, String title, @Nullable Scope parent, Session session) {
        this.id = id;
        this.kind = kind;
        this.title = title;
        this.parent = parent;
        this.session = session;
    }

    /** A pipeline. */
    static Scope pipeline(String title, Session session) {
        return new Scope(0, Kind.PIPELINE, title, null, session);
    }

    /** A body inside this one. */
    Scope body(int number, Kind what, String name) {
        return new Scope(number, what, name, this, session);
    }

    Session session() {
        return session;
    }

    int id() {
        return id;
    }

    Kind kind() {
        return kind;
    }

    @Nullable
    Scope parent() {
        return parent;
    }

    /** The pipeline it is part of. */
    Scope pipeline() {
        var scope = this;
        while (scope.parent != null) {
            scope = scope.parent;
        }
        return scope;
    }

    boolean isEmpty() {
        return members.isEmpty() && !failed;
    }

    /** Notes that something belongs here that could not be made, which has been reported. */
    void failed() {
        failed = true;
    }

    int size() {
        return members.size();
    }

    void add(Supplier<? extends Member> member) {
        members.add(member);
    }

    /** A group inside this body, which is made when everything is known. */
    void add(Scope group, Function<List<Member>, Member> make) {
        members.add(() -> make.apply(group.members()));
    }

    void defaults(Consumer<ContainerTask<?>> more) {
        defaults.add(more);
    }

    // From the outside in, so that the nearest word is the last.
    void applyDefaults(ContainerTask<?> task) {
        if (parent != null) {
            parent.applyDefaults(task);
        }
        defaults.forEach(each -> each.accept(task));
    }

    boolean contains(Scope other) {
        for (Scope each = other; each != null; each = each.parent) {
            if (each == this) {
                return true;
            }
        }
        return false;
    }

    List<Member> members() {
        return members.stream().<Member>map(Supplier::get).toList();
    }

    @Override
    public String toString() {
        return title;
    }
}
