package io.kfp4j.dsl;

import io.kfp4j.component.signature.FieldType;
import io.kfp4j.dsl.Problem.Code;
import io.kfp4j.dsl.definition.Member.Items;
import io.kfp4j.dsl.definition.Source;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Starts loops, and looks at what they run over. */
final class Loops {
    private final Recording recording;

    Loops(Recording recording) {
        this.recording = recording;
    }

    <T> Loop<T> over(List<T> items, String where) {
        if (items.isEmpty()) {
            recording.problem(Code.BAD_LOOP, where, "forEach(…) has no items. Put at least one into the list");
            return new Loop<>(recording, null, null, title(items), where, begin(items, where));
        }
        var source = recording.resolver().resolve(new Values.Constant<>(items), use(where));
        if (source == null) {
            return new Loop<>(recording, null, null, title(items), where, begin(items, where));
        }
        List<Object> known = List.copyOf(items);
        var type = ItemTypes.ofAll(known).orElse(null);
        if (type == null) {
            recording.problem(
                    Code.BAD_LOOP,
                    where,
                    "forEach(…) over " + items + " has items of several types. Give all the same");
        }
        return new Loop<>(recording, new Items.Known(known), type, title(items), where, begin(items, where));
    }

    <T> Loop<T> over(Value<? extends List<T>> items, String where) {
        var source = recording.resolver().resolve(items, use(where));
        if (source instanceof Source.Channel channel) {
            return new Loop<>(
                    recording,
                    new Items.Supplied(channel),
                    itemType(channel, items, where),
                    title(items),
                    where,
                    begin(items, where));
        }
        if (source != null) {
            recording.problem(
                    Code.BAD_LOOP,
                    where,
                    "forEach(…) over " + items + ". Loop over a list, a parameter, an output or a field of an item");
        }
        return new Loop<>(recording, null, null, title(items), where, begin(items, where));
    }

    private @Nullable FieldType itemType(Source.Channel channel, Value<?> items, String where) {
        var type = ItemTypes.of(channel).orElse(null);
        if (type == null) {
            recording.problem(Code.BAD_LOOP, where, "forEach(…) over " + items + ", whose items have no type");
        } else if (type instanceof FieldType.OfArtifact) {
            recording.problem(
                    Code.BEYOND_KUBEFLOW,
                    where,
                    "forEach(…) over " + items + " is a loop over artifacts, which Kubeflow does not run. Loop over"
                            + " parameters, or let one component read the whole list");
        }
        return type;
    }

    private Resolver.Use use(String where) {
        return new Resolver.Use(where, "forEach(…)", recording.current());
    }

    private Chain begin(Object items, String where) {
        return recording.begin(
                Code.BAD_LOOP,
                where,
                "forEach(…) over " + items + " has no body. Add .run(item -> …) or .collect(item -> …)");
    }

    private static String title(Object items) {
        return "for each of " + items;
    }
}
