package io.kfp4j.dsl;

import io.kfp4j.component.Artifact;
import io.kfp4j.component.signature.WireValues;
import io.kfp4j.dsl.Problem.Code;
import io.kfp4j.dsl.definition.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds out where a value comes from, and refuses one that cannot be seen from where it is used. */
final class Resolver {
    private final Recording recording;
    private final ChannelResolver channels;
    private final Structs structs;

    /**
     * Who uses a value.
     *
     * @param user as a message would call it, {@code task 'tune'}
     * @param from the body it is used in
     */
    record Use(String where, String user, Scope from) {

        Use at(String line) {
            return new Use(line, user, from);
        }

        Use within(Scope body) {
            return new Use(where, user, body);
        }
    }

    Resolver(Recording recording) {
        this.recording = recording;
        this.channels = new ChannelResolver(recording, this);
        this.structs = new Structs(recording, this);
    }

    /** The origin of a value; null, and reported, where it has none. */
    @Nullable
    Source resolve(Value<?> value, Use use) {
        if (value instanceof Values.Constant<?> constant) {
            return constant(constant.value(), use);
        }
        if (value instanceof RunValue run) {
            return new Source.OfRun(run);
        }
        if (value instanceof Values.Text text) {
            return text(text, use.at(text.where()));
        }
        if (value instanceof Values.RecordOf<?> struct) {
            return structs.struct(struct, use);
        }
        if (value instanceof Values.ListOf<?> list) {
            return structs.list(list, use);
        }
        if (value instanceof Values.ExitStatus status) {
            return visible(status.exit(), value.toString(), use)
                    ? new Source.StatusOfExitHandler(status.handler())
                    : null;
        }
        if (value instanceof Values.TaskStatus status) {
            return status(status.task(), use);
        }
        var channel = channels.channel(value, use);
        return channel == null || isFlat(channel, value, use) ? channel : null;
    }

    // What loops in loops collect arrives as one list, and the Java type must say so.
    private boolean isFlat(Source.Channel channel, Value<?> value, Use use) {
        int flattened = 0;
        var inner = value;
        while (inner instanceof Values.Flat<?> flat) {
            flattened++;
            inner = flat.lists();
        }
        int loops = 0;
        var each = channel;
        while (each instanceof Source.Collected collected) {
            loops++;
            each = collected.each();
        }
        if (loops > flattened + 1) {
            refuse(
                    use,
                    Code.UNUSABLE_VALUE,
                    use.user() + " takes " + value
                            + " as lists in a list, and KFP makes one list of what loops in loops"
                            + " collect. Take it with Value.flat(…)");
        } else if (flattened > 0 && loops < flattened + 1) {
            refuse(
                    use,
                    Code.UNUSABLE_VALUE,
                    "flat(" + inner + ") is for what a loop in a loop collects. Let a component flatten other lists");
        } else {
            return true;
        }
        return false;
    }

    /** One of several outputs of a value that stands for all of them. */
    Source.@Nullable Produced output(Value<?> of, Named name, Use use) {
        return channels.output(of, name, use);
    }

    private @Nullable Source constant(@Nullable Object value, Use use) {
        if (value == null) {
            refuse(use, Code.UNUSABLE_VALUE, use.user() + " is given null. Leave the input out instead");
            return null;
        }
        if (value instanceof Artifact) {
            refuse(
                    use,
                    Code.UNUSABLE_VALUE,
                    use.user() + " is given an artifact of this machine. Artifacts come from tasks");
            return null;
        }
        try {
            var marked = firstMarked(WireValues.toWire(value));
            if (marked != null) {
                refuse(
                        use,
                        Code.TEXT_MADE_WITH_PLUS,
                        use.user() + " is given a text made with '+' out of a runtime value: \"" + marked
                                + "\". Write Value.text(\"…%s\", value)");
                return null;
            }
            return new Source.Constant(value);
        } catch (IllegalArgumentException e) {
            refuse(use, Code.UNUSABLE_VALUE, use.user() + " is given a value KFP cannot carry: " + e.getMessage());
            return null;
        }
    }

    private static @Nullable String firstMarked(@Nullable Object wire) {
        if (wire instanceof String text) {
            return Values.isMarked(text) ? text : null;
        }
        Iterable<?> parts =
                wire instanceof List<?> list ? list : wire instanceof Map<?, ?> map ? map.values() : List.of();
        for (Object part : parts) {
            var marked = firstMarked(part);
            if (marked != null) {
                return marked;
            }
        }
        return null;
    }

    private @Nullable Source text(Values.Text text, Use use) {
        List<Source.Channel> parts = new ArrayList<>();
        var template = text.template();
        boolean seen = true;
        for (Value<?> part : text.parts()) {
            if (part == RunValue.WORKSPACE_PATH) {
                template = filled(template, parts.size(), RunValue.WORKSPACE_PATH.placeholder());
                continue;
            }
            var channel = part(part, use);
            if (channel == null) {
                seen = false;
            } else {
                parts.add(channel);
            }
        }
        int gaps = text.template().split("%s", -1).length - 1;
        int values = text.parts().size();
        if (gaps != values) {
            refuse(
                    use,
                    Code.UNUSABLE_VALUE,
                    "text(\"" + text.template() + "\") has " + gaps + (gaps == 1 ? " gap" : " gaps") + " (%s) and "
                            + values + (values == 1 ? " value" : " values"));
            return null;
        }
        return seen ? new Source.Text(template, parts) : null;
    }

    private static String filled(String template, int gap, String filling) {
        int at = template.indexOf("%s");
        for (int i = 0; i < gap && at >= 0; i++) {
            at = template.indexOf("%s", at + 2);
        }
        return at < 0 ? template : template.substring(0, at) + filling + template.substring(at + 2);
    }

    // The server fills in what it knows of the run only where it is the whole value.
    private Source.@Nullable Channel part(Value<?> part, Use use) {
        if (part instanceof RunValue) {
            refuse(
                    use,
                    Code.UNUSABLE_VALUE,
                    part + " must be the whole value of an input, not part of a text: the server does not fill it in"
                            + " there");
            return null;
        }
        if (part instanceof Values.Text) {
            refuse(use, Code.UNUSABLE_VALUE, "a text cannot be part of a text. Write one template");
            return null;
        }
        return channels.channel(part, use);
    }

    private @Nullable Source status(Task<?> task, Use use) {
        if (task.scope() != use.from()) {
            refuse(
                    use,
                    Code.NOT_VISIBLE,
                    use.user() + " asks how task '" + task.name()
                            + "' has ended, and is not in the same body. Ask there");
            return null;
        }
        return new Source.StatusOfTask(task.name());
    }

    boolean visible(Scope owner, String what, Use use) {
        if (owner.contains(use.from())) {
            return true;
        }
        var pipeline = owner.pipeline();
        if (owner.kind() == Scope.Kind.EXIT) {
            refuse(
                    use,
                    Code.NOT_VISIBLE,
                    use.user() + " uses " + what + ", which is there at the exit only. Nothing leaves an exit handler");
            return false;
        }
        refuse(
                use,
                Code.NOT_VISIBLE,
                pipeline == use.from().pipeline()
                        ? use.user() + " uses " + what + " from inside '" + owner + "'. " + wayOut(owner)
                        : use.user() + " uses " + what + " of another pipeline, '" + pipeline
                                + "'. Hand it over as a parameter, or return it");
        return false;
    }

    private static String wayOut(Scope body) {
        return switch (body.kind()) {
            case LOOP -> "Collect it: forEach(…).collect(item -> …) gives a list of it";
            case BRANCH -> "Use it in there, or choose it: when(…).choose(() -> …).otherwise(() -> …)";
            default -> "Nothing leaves an exit handler. Use it in there";
        };
    }

    void refuse(Use use, Code code, String what) {
        recording.problem(code, use.where(), what);
    }
}
