package io.kfp4j.compiler;

import io.kfp4j.component.signature.Field;
import io.kfp4j.component.signature.FieldType;
import io.kfp4j.component.signature.WireValues;
import io.kfp4j.dsl.definition.ContainerOptions;
import io.kfp4j.dsl.definition.Source;
import io.kfp4j.dsl.definition.TaskDefinition;
import io.kfp4j.spec.ParameterSource;
import io.kfp4j.spec.ParameterSource.RuntimeValue;
import io.kfp4j.spec.TaskSpec;
import io.kfp4j.spec.TaskSpec.ArtifactInput;
import io.kfp4j.spec.TaskSpec.ParameterInput;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What one task is given.
 *
 * <p>A value inside a text comes in as a further input, and the text holds its placeholder. Defaults of inputs left out are given as
 * well, because servers up to 2.17 add them too late.
 */
final class TaskInputs {
    private final Sources sources;
    private final GroupNames names;
    private final Map<String, ParameterInput> parameters = new TreeMap<>();
    private final Map<String, ArtifactInput> artifacts = new TreeMap<>();

    TaskInputs(Sources sources, GroupNames names) {
        this.sources = sources;
        this.names = names;
    }

    /**
     * The inputs of a task.
     *
     * @param defaulted the inputs whose defaults are given where nothing else is
     */
    TaskSpec.@Nullable TaskInputs of(TaskDefinition task, List<Field> defaulted) {
        for (var input : task.inputs()) {
            var name = input.field().wireName();
            if (input.field().type() instanceof FieldType.OfArtifact) {
                artifacts.put(name, sources.artifact((Source.Channel) input.source()));
            } else {
                parameters.put(name, parameter(input.source()));
            }
        }
        if (task.work() instanceof TaskDefinition.Work.Component component) {
            container(component.options());
        } else if (task.work() instanceof TaskDefinition.Work.Import work) {
            ImportMetadata.of(work)
                    .inputs()
                    .forEach((name, channel) -> parameters.put(name, sources.parameter(channel)));
        }
        for (Field field : defaulted) {
            if (field.defaultText() != null && !parameters.containsKey(field.wireName())) {
                var value = defaultOf(field);
                if (value != null) {
                    parameters.put(field.wireName(), new ParameterInput(RuntimeValue.constant(value), null));
                }
            }
        }
        return parameters.isEmpty() && artifacts.isEmpty() ? null : new TaskSpec.TaskInputs(parameters, artifacts);
    }

    // The executor's image and resources are filled in from the inputs of the task.
    private void container(ContainerOptions options) {
        options.resources().forEach((resource, source) -> {
            if (source instanceof Source.Channel channel) {
                further(resource.name().toLowerCase(Locale.ROOT), channel);
            }
        });
        if (options.image() instanceof Source.Channel channel) {
            further("base_image", channel);
        }
    }

    private void further(String name, Source.Channel channel) {
        var placeholder = new ParameterInput(RuntimeValue.constant(placeholder(channel)), null);
        parameters.putIfAbsent(name, placeholder);
    }

    // A default that cannot be read has been reported where the component's interface is made.
    private static @Nullable Object defaultOf(Field field) {
        try {
            return Defaults.of(field);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private ParameterInput parameter(Source source) {
        if (source instanceof Source.Channel channel) {
            return sources.parameter(channel);
        }
        if (source instanceof Source.StatusOfExitHandler status) {
            return new ParameterInput(new ParameterSource.FinalStatus(names.name(status.handler())), null);
        }
        if (source instanceof Source.StatusOfTask status) {
            return new ParameterInput(new ParameterSource.FinalStatus(status.task()), null);
        }
        return new ParameterInput(new RuntimeValue(constant(source), null), null);
    }

    private @Nullable Object constant(Source source) {
        if (source instanceof Source.OfRun run) {
            return run.value().placeholder();
        }
        if (source instanceof Source.Text text) {
            return TextTemplate.filled(text, this::placeholder);
        }
        if (source instanceof Source.Channel channel) {
            return placeholder(channel);
        }
        if (source instanceof Source.ListOf list) {
            List<@Nullable Object> items = new ArrayList<>();
            list.items().forEach(each -> items.add(constant(each)));
            return items;
        }
        if (source instanceof Source.Struct struct) {
            Map<String, @Nullable Object> fields = new LinkedHashMap<>();
            struct.fields().forEach((name, each) -> fields.put(name, constant(each)));
            return fields;
        }
        return WireValues.toWire(((Source.Constant) source).value());
    }

    private String placeholder(Source.Channel channel) {
        parameters.put(sources.channels().input(channel), sources.parameter(channel));
        return sources.channels().placeholder(channel);
    }
}
