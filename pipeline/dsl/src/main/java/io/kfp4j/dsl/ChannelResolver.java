package io.kfp4j.dsl;

import io.kfp4j.component.signature.Field;
import io.kfp4j.component.signature.FieldType;
import io.kfp4j.component.signature.RecordFields;
import io.kfp4j.component.signature.SignatureException;
import io.kfp4j.dsl.Problem.Code;
import io.kfp4j.dsl.Resolver.Use;
import io.kfp4j.dsl.definition.Source;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds parameters, outputs and loop items. */
final class ChannelResolver {
    private final Recording recording;
    private final Resolver resolver;

    ChannelResolver(Recording recording, Resolver resolver) {
        this.recording = recording;
        this.resolver = resolver;
    }

    Source.@Nullable Channel channel(Value<?> value, Use use) {
        if (value instanceof Values.Widened widened) {
            return channel(widened.whole(), use);
        }
        if (value instanceof Values.Flat<?> flat) {
            return channel(flat.lists(), use);
        }
        if (value instanceof Values.Parameter<?> parameter) {
            return parameter(parameter, use);
        }
        if (value instanceof Values.Item<?> item) {
            return item(item.scope(), item.toString(), use);
        }
        if (value instanceof Values.FieldOf<?> field) {
            return field(field, use.at(field.where()));
        }
        return produced(value, use);
    }

    private Source.@Nullable Produced produced(Value<?> value, Use use) {
        if (value instanceof Task<?> task) {
            return onlyOutput(task, use);
        }
        if (value instanceof Values.Output<?> output) {
            return output.name() instanceof Named.Component component ? output(output.of(), component, use) : null;
        }
        if (value instanceof Values.CollectedOutput<?> output) {
            return output(output.of(), output.name(), use.at(output.where()));
        }
        if (value instanceof Values.ChosenOutput<?> output) {
            return output(output.of(), output.name(), use.at(output.where()));
        }
        if (value instanceof Collected<?> collected) {
            return collected(collected, produced(collected.each(), use.within(collected.body())), use);
        }
        if (value instanceof Chosen<?> chosen) {
            return chosen(chosen, use, (each, branch) -> produced(each, use.within(branch)));
        }
        if (value instanceof Values.Flat<?> flat) {
            return produced(flat.lists(), use);
        }
        resolver.refuse(
                use,
                Code.BAD_OUTPUT,
                use.user() + " takes " + value + " out of a body or pipeline, and KFP lets only outputs of tasks out."
                        + " Return what a task made there");
        return null;
    }

    Source.@Nullable Produced output(Value<?> of, Named name, Use use) {
        if (!(name instanceof Named.Component component)) {
            recording.checkNamed(use.where(), "output(…)", name);
            return null;
        }
        if (of instanceof Task<?> task) {
            return output(task, component, use);
        }
        if (of instanceof Values.RecordOf<?> struct) {
            return struct.fields().stream()
                    .filter(each -> each.name().text().equals(component.name()))
                    .findFirst()
                    .map(each -> produced(each.value(), use))
                    .orElse(null);
        }
        if (of instanceof Collected<?> collected) {
            return collected(collected, output(collected.each(), name, use.within(collected.body())), use);
        }
        if (of instanceof Chosen<?> chosen) {
            return chosen(chosen, use, (each, branch) -> output(each, name, use.within(branch)));
        }
        resolver.refuse(
                use,
                Code.BAD_OUTPUT,
                use.user() + " asks for " + component.title() + " of " + of + ", which has no outputs of its own");
        return null;
    }

    private Source.@Nullable Channel parameter(Values.Parameter<?> parameter, Use use) {
        if (!(parameter.name() instanceof Named.Component component)
                || !resolver.visible(parameter.scope(), "parameter " + component.title(), use)) {
            return null;
        }
        return recording.parameters().stream()
                .filter(each -> each.javaName().equals(component.name()))
                .findFirst()
                .map(Source.Parameter::new)
                .orElse(null);
    }

    private Source.@Nullable Channel item(Scope loop, String title, Use use) {
        if (!loop.contains(use.from()) && loop.pipeline() == use.from().pipeline()) {
            resolver.refuse(
                    use,
                    Code.NOT_VISIBLE,
                    use.user() + " uses " + title + " outside of that loop. Use it inside, and collect(…) what is made"
                            + " of it");
            return null;
        }
        return resolver.visible(loop, title, use)
                ? recording
                        .itemType(loop)
                        .map(type -> new Source.Item(loop.id(), type))
                        .orElse(null)
                : null;
    }

    private Source.@Nullable Channel field(Values.FieldOf<?> field, Use use) {
        if (!(field.name() instanceof Named.Component component)) {
            recording.checkNamed(use.where(), "field(…)", field.name());
            return null;
        }
        var of = channel(field.of(), use);
        var named = fieldOf(component);
        if (of == null || named == null) {
            return null;
        }
        if (of instanceof Source.Item item) {
            return new Source.ItemField(item, List.of(named));
        }
        if (of instanceof Source.ItemField outer) {
            List<Field> path = new ArrayList<>(outer.path());
            path.add(named);
            return new Source.ItemField(outer.item(), path);
        }
        resolver.refuse(
                use,
                Code.UNUSABLE_VALUE,
                "field(" + component.title() + ") of " + field.of()
                        + ": KFP picks fields out of loop items only. Hand over the whole record");
        return null;
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
        resolver.refuse(
                use,
                Code.BAD_OUTPUT,
                use.user() + " uses task '" + task.name() + "', which "
                        + (names.isEmpty()
                                ? "returns nothing"
                                : "has the outputs " + names + ". Name one with output(…)"));
        return null;
    }

    private Source.@Nullable Produced output(Task<?> task, Named.Component component, Use use) {
        if (!seen(task, use)) {
            return null;
        }
        var field = task.outputs().named(component.name());
        if (field == null) {
            resolver.refuse(
                    use,
                    Code.NOT_AN_ACCESSOR,
                    "task '" + task.name() + "' has no output " + component.title() + ", only "
                            + task.outputs().fields().stream()
                                    .map(Field::javaName)
                                    .toList());
            return null;
        }
        return new Source.Output(task.name(), field);
    }

    private Source.@Nullable Produced collected(Collected<?> of, Source.@Nullable Produced each, Use use) {
        if (each == null || !seen(of.scope(), "what '" + of.body() + "' collects", use)) {
            return null;
        }
        if (each instanceof Source.OneOf || !madeIn(of.body(), of.each())) {
            resolver.refuse(
                    use,
                    Code.BAD_OUTPUT,
                    "the body of '" + of.body() + "' returns " + of.each()
                            + ". KFP collects what a task or loop directly in the body makes");
            return null;
        }
        return new Source.Collected(of.body().id(), each);
    }

    private interface EachBranch {
        Source.@Nullable Produced of(Value<?> value, Scope branch);
    }

    private Source.@Nullable Produced chosen(Chosen<?> of, Use use, EachBranch each) {
        var home = of.scope().parent();
        if (home == null || !seen(home, "what " + of.scope() + " chooses", use)) {
            return null;
        }
        List<Source.Alternative> alternatives = new ArrayList<>();
        for (var alternative : of.alternatives()) {
            var source = each.of(alternative.value(), alternative.branch());
            if (source == null) {
                return null;
            }
            if (!(source instanceof Source.Output output) || !madeIn(alternative.branch(), alternative.value())) {
                resolver.refuse(
                        use,
                        Code.BAD_OUTPUT,
                        "'" + alternative.branch() + "' offers " + alternative.value()
                                + ". KFP chooses among what a task directly in each branch makes");
                return null;
            }
            if (!alternatives.isEmpty()
                    && !onTheWire(alternatives.get(0).output().type()).equals(onTheWire(output.type()))) {
                resolver.refuse(
                        use,
                        Code.BAD_OUTPUT,
                        "'" + alternative.branch() + "' offers " + alternative.value() + " ("
                                + TypeNames.of(output.type()) + "), and the first branch "
                                + of.alternatives().get(0).value() + " ("
                                + TypeNames.of(alternatives.get(0).output().type())
                                + "). KFP chooses among values of one type");
                return null;
            }
            alternatives.add(new Source.Alternative(alternative.branch().id(), output));
        }
        return new Source.OneOf(of.scope().id(), alternatives);
    }

    private static String onTheWire(FieldType type) {
        return type instanceof FieldType.OfArtifact artifact
                ? (artifact.list() ? "several " : "") + artifact.schemaTitle()
                : ((FieldType.Parameter) type).kind().name();
    }

    private static boolean madeIn(Scope body, Value<?> value) {
        if (value instanceof Task<?> task) {
            return task.scope() == body;
        }
        if (value instanceof Values.Output<?> output) {
            return output.of().scope() == body;
        }
        if (value instanceof Values.CollectedOutput<?> output) {
            return output.of().scope() == body;
        }
        if (value instanceof Values.Flat<?> flat) {
            return madeIn(body, flat.lists());
        }
        if (value instanceof Values.RecordOf<?> struct) {
            return struct.fields().stream().allMatch(each -> madeIn(body, each.value()));
        }
        return value instanceof Collected<?> collected && collected.scope() == body;
    }

    private boolean seen(Task<?> task, Use use) {
        if (!task.outputs().known()) {
            return false;
        }
        return seen(task.scope(), "task '" + task.name() + "'", use);
    }

    private boolean seen(Scope home, String what, Use use) {
        if (use.from().kind() == Scope.Kind.EXIT && home != use.from()) {
            resolver.refuse(
                    use,
                    Code.BAD_EXIT_HANDLER,
                    use.user() + " runs at the exit and cannot use " + what + ", which may never have run. It can use"
                            + " parameters and the status it is given");
            return false;
        }
        return resolver.visible(home, what, use);
    }
}
