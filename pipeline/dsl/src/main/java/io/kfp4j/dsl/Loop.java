package io.kfp4j.dsl;

import io.kfp4j.component.signature.FieldType;
import io.kfp4j.dsl.definition.Member;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The same tasks once per item of a list, about to be defined.
 *
 * @param <T> the item
 */
public final class Loop<T> {
    private final Recording recording;
    private final Member.@Nullable Items items;
    private final @Nullable FieldType type;
    private final String title;
    private final String where;
    private final Chain chain;
    private @Nullable String name;
    private int parallelism;

    Loop(
            Recording recording,
            Member.@Nullable Items items,
            @Nullable FieldType type,
            String title,
            String where,
            Chain chain) {
        this.recording = recording;
        this.items = items;
        this.type = type;
        this.title = title;
        this.where = where;
        this.chain = chain;
    }

    /** The name that people see. */
    public Loop<T> named(String shown) {
        recording.checkShown(Caller.where(), "named(…)", shown);
        this.name = shown;
        return this;
    }

    /** At most this many items at a time. */
    public Loop<T> parallelism(int limit) {
        if (limit < 1) {
            recording.problem(
                    Problem.Code.BAD_LOOP,
                    Caller.where(),
                    "parallelism(" + limit + ") lets nothing run. Say 1 or more, or nothing for no limit");
        }
        this.parallelism = limit;
        return this;
    }

    /** Defines what happens for each item, and collects nothing. */
    public Group run(Consumer<Value<T>> body) {
        var loop = scope();
        recording.inside(loop, where, () -> {
            body.accept(new Values.Item<>(loop));
            return loop;
        });
        return new Group(loop);
    }

    /** Defines what happens for each item and collects what the body returns. */
    public <O> Collected<O> collect(Function<Value<T>, ? extends Value<O>> body) {
        var home = recording.current();
        var loop = scope();
        return new Collected<>(
                loop, home, recording.<Value<O>>inside(loop, where, () -> body.apply(new Values.Item<>(loop))));
    }

    // Without items or their type there is a problem on record already, and the loop only holds its body.
    private Scope scope() {
        var loop = recording.open(Scope.Kind.LOOP, title);
        chain.finish();
        if (items == null || type == null) {
            recording.current().failed();
        } else {
            recording.itemType(loop, type);
            recording
                    .current()
                    .add(loop, members -> new Member.Loop(loop.id(), where, name, items, type, parallelism, members));
        }
        return loop;
    }
}
