package io.kfp4j.dsl;

import io.kfp4j.component.Artifact;
import io.kfp4j.component.signature.Field;
import io.kfp4j.component.signature.RecordFields;
import io.kfp4j.component.signature.SignatureException;
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

    /**
     * Who uses a value.
     *
     * @param user as a message would call it, {@code task 'tune'}
     * @param from the body it is used in
     */
    record Use(String where, String user, Scope from) {}

    Resolver(Recording recording) {
        this.recording = recording;
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
            return text(text, use);
        }
        if (value instanceof Values.RecordOf<?> struct) {
            return struct(struct, use);
        }
        if (value instanceof Values.ExitStatus status) {
            return visible(status.exit(), value.toString(), use)
                    ? new Source.StatusOfExitHandler(status.handler())
                    : null;
        }
        if (value instanceof Values.TaskStatus status) {
            return status(status.task(), use);
        }
        return channel(value, use);
    }

    /** One of several outputs of a value that stands for all of them. */
    Source.@Nullable Produced output(Value<?> of, Named name, Use use) {
        if (!(name instanceof Named.Component component)) {
            recording.checkNamed(use.where(), "output(…)", name);
            return null;
        }
        if (of instanceof Task<?> task) {
            return output(task, component, use);
        }
        if (of instanceof Values.RecordOf<?> struct) {
            for (var setting : struct.fields()) {
                if (setting.name().equals(name)) {
                    return produced(setting.value(), use);
                }
            }
            return refuse(use, Code.BAD_OUTPUT, use.user() + " asks for " + component.title() + ", which is not set");
        }
        if (of instanceof Collected<?> collected) {
            return collected(collected, output(collected.each(), name, within(collected.loop(), use)), use);
        }
        if (of instanceof Chosen<?> chosen) {
            return chosen(chosen, use, (each, branch) -> output(each, name, within(branch, use)));
        }
        return refuse(
                use,
                Code.BAD_OUTPUT,
                use.user() + " asks for " + component.title() + " of " + of + ", which has no outputs of its own");
    }

    private Source.@Nullable Channel channel(Value<?> value, Use use) {
        if (value instanceof Values.Widened widened) {
            return channel(widened.whole(), use);
        }
        if (value instanceof Values.Parameter<?> parameter) {
            return parameter(parameter, use);
        }
        if (value instanceof Values.Item<?> item) {
            return visible(item.loop(), item.toString(), use)
                    ? recording
                            .itemType(item.loop())
                            .map(type -> new Source.Item(item.loop().id(), type))
                            .orElse(null)
                    : null;
        }
        if (value instanceof Values.FieldOf<?> field) {
            return field(field, use);
        }
        return produced(value, use);
    }

    private Source.@Nullable Produced produced(Value<?> value, Use use) {
        if (value instanceof Task<?> task) {
            return onlyOutput(task, use);
        }
        if (value instanceof Values.Output<?> output) {
            return output.name() instanceof Named.Component component ? output(output.task(), component, use) : null;
        }
        if (value instanceof Values.CollectedOutput<?> output) {
            return output(output.of(), output.name(), use);
        }
        if (value instanceof Values.ChosenOutput<?> output) {
            return output(output.of(), output.name(), use);
        }
        if (value instanceof Collected<?> collected) {
            return collected(collected, produced(collected.each(), within(collected.loop(), use)), use);
        }
        if (value instanceof Chosen<?> chosen) {
            return chosen(chosen, use, (each, branch) -> produced(each, within(branch, use)));
        }
        return refuse(
                use,
                Code.BAD_OUTPUT,
                use.user() + " takes " + value + " out of a body or pipeline, and KFP lets only outputs of tasks out."
                        + " Return what a task made there");
    }

    private @Nullable Source constant(@Nullable Object value, Use use) {
        if (value == null) {
            return refuse(use, Code.UNUSABLE_VALUE, use.user() + " is given null. Leave the input out instead");
        }
        if (value instanceof Artifact) {
            return refuse(
                    use,
                    Code.UNUSABLE_VALUE,
                    use.user() + " is given an artifact of this machine. Artifacts come from tasks");
        }
        try {
            var marked = firstMarked(WireValues.toWire(value));
            if (marked != null) {
                return refuse(
                        use,
                        Code.TEXT_MADE_WITH_PLUS,
                        use.user() + " is given a text made with '+' out of a runtime value: \"" + marked
                                + "\". Write Value.text(\"…%s\", value)");
            }
            return new Source.Constant(value);
        } catch (IllegalArgumentException e) {
            return refuse(
                    use, Code.UNUSABLE_VALUE, use.user() + " is given a value KFP cannot carry: " + e.getMessage());
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

    // The server fills in what it knows of the run only where it is the whole value.
    private @Nullable Source text(Values.Text text, Use use) {
        List<Source.Channel> parts = new ArrayList<>();
        for (Value<?> part : text.parts()) {
            if (part instanceof RunValue) {
                return refuse(
                        new Use(text.where(), use.user(), use.from()),
                        Code.UNUSABLE_VALUE,
                        part + " must be the whole value of an input, not part of a text: the server does not fill it"
                                + " in there");
            }
            var channel = part instanceof Values.Text ? null : channel(part, use);
            if (channel == null) {
                return part instanceof Values.Text
                        ? refuse(use, Code.UNUSABLE_VALUE, "a text cannot be part of a text. Write one template")
                        : null;
            }
            parts.add(channel);
        }
        int gaps = text.template().split("%s", -1).length - 1;
        if (gaps != parts.size()) {
            return refuse(
                    new Use(text.where(), use.user(), use.from()),
                    Code.UNUSABLE_VALUE,
                    "text(…) has " + gaps + (gaps == 1 ? " gap" : " gaps") + " (%s) and " + parts.size()
                            + (parts.size() == 1 ? " value" : " values"));
        }
        return new Source.Text(text.template(), parts);
    }

    private @Nullable Source struct(Values.RecordOf<?> struct, Use use) {
        return new Structs(recording, this).struct(struct, use);
    }

    private @Nullable Source status(Task<?> task, Use use) {
        if (task.scope() != use.from()) {
            return refuse(
                    use,
                    Code.NOT_VISIBLE,
                    use.user() + " asks how task '" + task.name() + "' has ended, and is not in the same body");
        }
        return new Source.StatusOfTask(task.name());
    }

    private Source.@Nullable Channel parameter(Values.Parameter<?> parameter, Use use) {
        if (!(parameter.name() instanceof Named.Component component)) {
            return null;
        }
        if (!visible(parameter.pipeline(), "parameter " + component.title(), use)) {
            return null;
        }
        for (Field field : recording.parameters()) {
            if (field.javaName().equals(component.name())) {
                return new Source.Parameter(field);
            }
        }
        return null;
    }

    private Source.@Nullable Channel field(Values.FieldOf<?> field, Use use) {
        if (!(field.name() instanceof Named.Component component)) {
            recording.checkNamed(field.where(), "field(…)", field.name());
            return null;
        }
        var of = channel(field.of(), use);
        if (of == null) {
            return null;
        }
        if (!(of instanceof Source.Item) && !(of instanceof Source.ItemField)) {
            return refuse(
                    new Use(field.where(), use.user(), use.from()),
                    Code.UNUSABLE_VALUE,
                    "field(" + component.title() + ") of " + field.of()
                            + ": KFP picks fields out of loop items only. Hand over the whole record");
        }
        var named = fieldOf(component);
        if (named == null) {
            return null;
        }
        List<Field> path = new ArrayList<>(of instanceof Source.ItemField outer ? outer.path() : List.of());
        path.add(named);
        return new Source.ItemField(of instanceof Source.ItemField outer ? outer.item() : (Source.Item) of, path);
    }

    private static @Nullable Field fieldOf(Named.Component component) {
        try {
            return RecordFields.of(component.record()).stream()
                    .filter(each -> each.javaName().equals(component.name()))
                    .findFirst()
                    .orElse(null);
        } catch (SignatureException e) {
            return null;
        }
    }

    private Source.@Nullable Produced onlyOutput(Task<?> task, Use use) {
        if (!seen(task, use)) {
            return null;
        }
        var outputs = task.outputs();
        if (outputs.bare()) {
            return new Source.Output(task.name(), outputs.fields().get(0));
        }
        var names = outputs.fields().stream().map(Field::javaName).toList();
        return refuse(
                use,
                Code.BAD_OUTPUT,
                names.isEmpty()
                        ? use.user() + " uses task '" + task.name() + "', which returns nothing"
                        : use.user() + " uses task '" + task.name() + "', which has the outputs " + names
                                + ". Name one with output(…)");
    }

    private Source.@Nullable Produced output(Task<?> task, Named.Component component, Use use) {
        if (!seen(task, use)) {
            return null;
        }
        var field = task.outputs().named(component.name());
        return field == null
                ? refuse(
                        use,
                        Code.NOT_AN_ACCESSOR,
                        "task '" + task.name() + "' has no output " + component.title() + ", only "
                                + task.outputs().fields().stream()
                                        .map(Field::javaName)
                                        .toList())
                : new Source.Output(task.name(), field);
    }

    private Source.@Nullable Produced collected(Collected<?> of, Source.@Nullable Produced each, Use use) {
        var home = of.loop().parent();
        if (each == null || home == null || !visible(home, "what '" + of.loop() + "' collects", use)) {
            return null;
        }
        if (each instanceof Source.OneOf || !madeIn(of.loop(), of.each())) {
            return refuse(
                    use,
                    Code.BAD_OUTPUT,
                    "the body of '" + of.loop() + "' returns " + of.each()
                            + ". KFP collects what a task or loop directly in the body makes");
        }
        return new Source.Collected(of.loop().id(), each);
    }

    private interface EachBranch {
        Source.@Nullable Produced of(Value<?> value, Scope branch);
    }

    private Source.@Nullable Produced chosen(Chosen<?> of, Use use, EachBranch each) {
        var home = of.scope().parent();
        if (home == null || !visible(home, "a chosen value", use)) {
            return null;
        }
        List<Source.Alternative> alternatives = new ArrayList<>();
        for (var alternative : of.alternatives()) {
            var source = each.of(alternative.value(), alternative.branch());
            if (source == null) {
                return null;
            }
            if (!(source instanceof Source.Output output) || !madeIn(alternative.branch(), alternative.value())) {
                return refuse(
                        use,
                        Code.BAD_OUTPUT,
                        "'" + alternative.branch() + "' offers " + alternative.value()
                                + ". KFP chooses among what a task directly in each branch makes");
            }
            alternatives.add(new Source.Alternative(alternative.branch().id(), output));
        }
        return new Source.OneOf(of.scope().id(), alternatives);
    }

    private static boolean madeIn(Scope body, Value<?> value) {
        if (value instanceof Task<?> task) {
            return task.scope() == body;
        }
        if (value instanceof Values.Output<?> output) {
            return output.task().scope() == body;
        }
        if (value instanceof Values.CollectedOutput<?> output) {
            return output.of().loop().parent() == body;
        }
        if (value instanceof Values.RecordOf<?> struct) {
            return struct.fields().stream().allMatch(each -> madeIn(body, each.value()));
        }
        return value instanceof Collected<?> collected && collected.loop().parent() == body;
    }

    private boolean seen(Task<?> task, Use use) {
        if (!task.outputs().known()) {
            return false;
        }
        if (use.from().kind() == Scope.Kind.EXIT && task.scope() != use.from()) {
            refuse(
                    use,
                    Code.BAD_EXIT_HANDLER,
                    use.user() + " runs at the exit and cannot use task '" + task.name()
                            + "', which may never have run");
            return false;
        }
        return visible(task.scope(), "task '" + task.name() + "'", use);
    }

    private boolean visible(Scope owner, String what, Use use) {
        if (!owner.contains(use.from())) {
            refuse(
                    use,
                    Code.NOT_VISIBLE,
                    use.user() + " uses " + what + " from inside '" + owner
                            + "'. Only what that body returns leaves it");
            return false;
        }
        return true;
    }

    private static Use within(Scope body, Use use) {
        return new Use(use.where(), use.user(), body);
    }

    @SuppressWarnings("TypeParameterUnusedInFormals") // nothing is the absence of a value of any type
    <T> @Nullable T refuse(Use use, Code code, String what) {
        recording.problem(code, use.where(), what);
        return null;
    }
}
