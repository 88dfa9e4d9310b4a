package io.kfp4j.dsl;

import io.kfp4j.component.Component;
import io.kfp4j.component.signature.ComponentSignature;
import io.kfp4j.component.signature.Field;
import io.kfp4j.component.signature.FieldType;
import io.kfp4j.component.signature.ParameterKind;
import io.kfp4j.component.signature.WireNames;
import io.kfp4j.dsl.Problem.Code;
import io.kfp4j.dsl.definition.Source;
import io.kfp4j.dsl.definition.TaskDefinition;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Puts tasks into the body that is open, and looks at their inputs. */
final class Tasks {
    private static final ComponentSignature UNREADABLE =
            new ComponentSignature(Void.class, "", null, Record.class, List.of(), List.of(), false, false);

    private static final String NAME = "[a-z0-9][a-z0-9-]*";
    private static final String NAME_OF_A_GROUP = "(condition|condition-branches|for-loop|exit-handler)-[0-9]+";

    private final Recording recording;

    Tasks(Recording recording) {
        this.recording = recording;
    }

    <I extends Record, R> ContainerTask<R> container(
            Class<? extends Component<I, R>> component, List<Setting<I>> settings, String where) {
        var read = recording.session().signature(component, where);
        var signature = read.orElse(UNREADABLE);
        var name = recording.taskName(WireNames.ofClass(component));
        var outputs = new Task.Outputs(signature.outputs(), signature.bareOutput(), read.isPresent());
        var container = recording.session().container(signature, where);
        var task = new ContainerTask<R>(
                name, where, recording.current(), signature, container.orElse(null), outputs, recording);
        if (read.isPresent()) {
            inputs(task, signature.inputs(), settings);
            container.ifPresent(each -> commandIsComplete(task, each, signature.inputs(), settings));
        }
        add(task);
        recording.current().applyDefaults(task);
        return task;
    }

    <I extends Record, R> Task<R> nested(Pipeline<I, R> pipeline, List<Setting<I>> settings, String where) {
        var name = recording.taskName(WireNames.ofClass(pipeline.getClass()));
        var signature = PipelineSignature.of(pipeline.getClass(), recording.session(), where);
        var graph = PipelineDefinition.record(
                WireNames.ofClass(pipeline.getClass()), pipeline, signature, recording.session(), where);
        var task = new Task<R>(
                name,
                where,
                recording.current(),
                signature.outputs(),
                new TaskDefinition.Work.Nested(graph),
                recording);
        inputs(task, signature.parameters(), settings);
        add(task);
        return task;
    }

    private void add(Task<?> task) {
        if (!task.name().matches(NAME) || task.name().matches(NAME_OF_A_GROUP)) {
            recording.problem(
                    Code.BAD_NAME,
                    task.where(),
                    "task '" + task.name() + "' has a name that KFP does not take, or gives to loops and conditions"
                            + " itself. Give the class another name, in letters and digits");
        }
        recording.register(task);
        recording.current().add(task::definition);
    }

    private void inputs(Task<?> task, List<Field> expected, List<? extends Setting<?>> settings) {
        Set<String> given = new HashSet<>();
        for (Setting<?> setting : settings) {
            if (!(setting.name() instanceof Named.Component component)) {
                recording.checkNamed(setting.where(), "set(…)", setting.name());
            } else if (!given.add(component.name())) {
                recording.problem(
                        Code.INPUT_SET_TWICE,
                        setting.where(),
                        "task '" + task.name() + "' sets " + component.name() + " twice");
            } else {
                expected.stream()
                        .filter(each -> each.javaName().equals(component.name()))
                        .findFirst()
                        .ifPresent(field -> input(task, field, setting));
            }
        }
        var missing = expected.stream()
                .filter(each -> !each.optional() && !given.contains(each.javaName()))
                .map(each -> each.javaName() + " (" + TypeNames.of(each.type()) + ")")
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            recording.problem(
                    Code.MISSING_INPUT,
                    task.where(),
                    "task '" + task.name() + "' is missing required input " + missing);
        }
    }

    // A server fails on, or hands over, a placeholder of an input that is not there.
    private void commandIsComplete(
            Task<?> task, Container container, List<Field> expected, List<? extends Setting<?>> settings) {
        var absent = expected.stream()
                .filter(each -> each.optional() && each.defaultText() == null)
                .filter(each ->
                        settings.stream().noneMatch(given -> given.name().text().equals(each.javaName())))
                .toList();
        for (Field field : ContainerReader.leftOut(container, absent)) {
            recording.problem(
                    Code.MISSING_INPUT,
                    task.where(),
                    "task '" + task.name() + "' leaves out " + field.javaName()
                            + ", which its command needs. Give it a value or a @Default, or write ifPresent(…) there");
        }
    }

    private void input(Task<?> task, Field field, Setting<?> setting) {
        var use = new Resolver.Use(setting.where(), "task '" + task.name() + "'", task.scope());
        var source = recording.resolver().resolve(setting.value(), use);
        if (source == null) {
            return;
        }
        if (!fits(source, field.type())) {
            recording.problem(
                    Code.UNUSABLE_VALUE,
                    setting.where(),
                    "task '" + task.name() + "' takes " + setting.value() + " as " + field.javaName() + ". "
                            + (isStatus(field.type())
                                    ? "A status comes from an exit handler or from finalStatus()"
                                    : isConfig(field.type())
                                            ? "The server fills that in"
                                            : "KFP does not hand it over so: artifacts and parameters do not mix"));
            return;
        }
        task.input(new TaskDefinition.Input(field, source));
    }

    // What javac cannot see, for erasure or for KFP's own limits.
    private static boolean fits(Source source, FieldType wanted) {
        if (source instanceof Source.Channel channel) {
            return channel.type() instanceof FieldType.OfArtifact == wanted instanceof FieldType.OfArtifact;
        }
        if (source instanceof Source.StatusOfExitHandler || source instanceof Source.StatusOfTask) {
            return isStatus(wanted);
        }
        return wanted instanceof FieldType.Parameter && !isStatus(wanted) && !isConfig(wanted);
    }

    private static boolean isConfig(FieldType type) {
        return type instanceof FieldType.Parameter parameter && parameter.kind() == ParameterKind.TASK_CONFIG;
    }

    private static boolean isStatus(FieldType type) {
        return type instanceof FieldType.Parameter parameter && parameter.kind() == ParameterKind.TASK_FINAL_STATUS;
    }
}
