package io.kfp4j.local;

import io.kfp4j.local.record.ArtifactRecord;
import io.kfp4j.local.record.TaskValues;
import io.kfp4j.local.value.Expressions;
import io.kfp4j.local.value.ValueException;
import io.kfp4j.local.value.ValueTypes;
import io.kfp4j.spec.InputDefinitions;
import io.kfp4j.spec.ParameterSource;
import io.kfp4j.spec.ParameterType;
import io.kfp4j.spec.TaskSpec;
import io.kfp4j.spec.TaskSpec.ItemsSource;
import io.kfp4j.spec.TaskSpec.TaskIterator;
import io.kfp4j.spec.format.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Finds the values of a task's inputs, the way KFP's driver does. */
final class InputResolver {
    private static final InputDefinitions NO_INPUTS = new InputDefinitions(Map.of(), Map.of());
    private final RunFacts facts;
    private final Supplier<Expressions> expressions;

    /**
     * @param expressions made when first asked for: a pipeline without any need not wait for the library behind them
     */
    InputResolver(RunFacts facts, Supplier<Expressions> expressions) {
        this.facts = facts;
        this.expressions = expressions;
    }

    /**
     * The inputs of a task whose producers have ended.
     *
     * @throws ValueException if one has no value, or the wrong one
     */
    TaskValues resolve(TaskNode task) {
        var parameters = new LinkedHashMap<String, @Nullable Object>();
        var artifacts = new LinkedHashMap<String, List<ArtifactRecord>>();
        var inputs = task.spec.inputs();
        var definitions = definitions(task);
        if (inputs != null) {
            inputs.parameters().forEach((name, input) -> {
                var definition = definitions.parameters().get(name);
                if (definition == null || definition.parameterType() != ParameterType.TASK_CONFIG) {
                    var value = parameter(task, name, input, isOptional(definition));
                    if (value != null) {
                        parameters.put(name, value);
                    }
                }
            });
            inputs.artifacts().forEach((name, input) -> {
                var definition = definitions.artifacts().get(name);
                var found = artifact(task, name, input, definition != null && definition.isOptional());
                if (found != null) {
                    artifacts.put(name, found);
                }
            });
        }
        complete(task, definitions, parameters);
        return new TaskValues(parameters, artifacts);
    }

    /** The inputs of one pass of a loop: those of the loop, with the item in place of the items. */
    TaskValues resolveIteration(TaskNode iteration, TaskNode loop) {
        if (!(loop.spec.iterator() instanceof TaskIterator.OverParameters iterator) || iteration.iteration == null) {
            throw new ValueException("Task '" + loop.path + "' loops over artifacts, which no KFP backend does."
                    + " Loop over parameters.");
        }
        var parameters = new LinkedHashMap<>(loop.inputs.parameters());
        if (iterator.items().source() instanceof ItemsSource.Input items) {
            parameters.remove(items.name());
        }
        var item = iteration.iteration.item();
        if (item == null) {
            throw new ValueException("Item " + iteration.iteration.index() + " of loop '" + loop.path
                    + "' is null. Take it out of the list.");
        }
        var definition = definitions(loop).parameters().get(iterator.itemInput());
        parameters.put(
                iterator.itemInput(),
                definition == null
                        ? item
                        : ValueTypes.forInput(iterator.itemInput(), definition.parameterType(), item));
        return new TaskValues(parameters, loop.inputs.artifacts());
    }

    /** The items of a loop whose inputs are known. */
    List<?> items(TaskNode loop) {
        if (!(loop.spec.iterator() instanceof TaskIterator.OverParameters iterator)) {
            throw new ValueException("Task '" + loop.path + "' loops over artifacts, which no KFP backend does."
                    + " Loop over parameters.");
        }
        var source = iterator.items().source();
        var value = source instanceof ItemsSource.Raw raw
                ? raw.json()
                : source instanceof ItemsSource.Input input
                        ? loop.inputs.parameters().get(input.name())
                        : null;
        var items = value instanceof String text ? Json.parse(text, "the items of loop '" + loop.path + "'") : value;
        if (items instanceof List<?> list) {
            return list;
        }
        throw new ValueException("Loop '" + loop.path + "' needs a list, but got " + ValueTypes.describe(items) + ".");
    }

    /** Whether a task is to run at all. */
    boolean holds(String condition, TaskValues inputs) {
        return expressions.get().condition(condition, inputs.parameters());
    }

    /** A value for something that is no input of the task's component, such as the name of a secret. */
    @Nullable
    Object value(TaskNode task, String what, TaskSpec.ParameterInput input) {
        return parameter(task, what, input, true);
    }

    private @Nullable Object parameter(TaskNode task, String name, TaskSpec.ParameterInput input, boolean isOptional) {
        var value = find(task, name, input.source());
        if (value == null) {
            if (isOptional) {
                return null;
            }
            throw new ValueException(missing(name, input.source()));
        }
        var selector = input.parameterExpressionSelector();
        return selector == null || selector.isEmpty()
                ? value
                : expressions.get().select(selector, value);
    }

    private @Nullable Object find(TaskNode task, String name, @Nullable ParameterSource source) {
        var group = task.parent;
        if (group == null || source == null) {
            throw new ValueException("Input '" + name + "' has no source. Compile the pipeline again.");
        }
        if (source instanceof ParameterSource.ComponentInput input) {
            return group.inputs.parameters().get(input.name());
        }
        if (source instanceof ParameterSource.TaskOutput output) {
            var producer = group.children.get(output.producerTask());
            return producer == null ? null : producer.outputs.parameters().get(output.outputParameterKey());
        }
        if (source instanceof ParameterSource.FinalStatus status) {
            var producer = group.children.get(status.producerTask());
            return producer == null ? null : FinalStatus.of(producer, facts);
        }
        return source instanceof ParameterSource.RuntimeValue value && value.constant() != null
                ? facts.resolve(value.constant(), task)
                : null;
    }

    private @Nullable List<ArtifactRecord> artifact(
            TaskNode task, String name, TaskSpec.ArtifactInput input, boolean isOptional) {
        var group = task.parent;
        List<ArtifactRecord> found = null;
        if (group != null && input.source() instanceof TaskSpec.ArtifactSource.ComponentInput outer) {
            found = group.inputs.artifacts().get(outer.name());
        } else if (group != null && input.source() instanceof TaskSpec.ArtifactSource.TaskOutput output) {
            var producer = group.children.get(output.producerTask());
            found = producer == null ? null : producer.outputs.artifacts().get(output.outputArtifactKey());
        }
        if (found == null && !isOptional) {
            throw new ValueException("Input '" + name + "' has no artifact: " + describe(input)
                    + ". Make the input optional, or see that there is one.");
        }
        return found;
    }

    private static void complete(
            TaskNode task, InputDefinitions definitions, Map<String, @Nullable Object> parameters) {
        var item = task.spec.iterator() instanceof TaskIterator.OverParameters iterator ? iterator.itemInput() : null;
        definitions.parameters().forEach((name, definition) -> {
            var value = parameters.get(name);
            if (value != null) {
                parameters.put(name, checked(name, definition, value));
            } else if (!name.equals(item) && definition.parameterType() != ParameterType.TASK_CONFIG) {
                if (definition.defaultValue() == null && !definition.isOptional()) {
                    throw new ValueException("Input '" + name + "' has no value. Give it one, or a default.");
                }
                // A program gets its defaults when it is launched, so that they do not count for the cache; a graph
                // now.
                if (!task.isLeaf()) {
                    parameters.put(name, definition.defaultValue());
                }
            }
        });
    }

    private static Object checked(String name, InputDefinitions.ParameterInput definition, Object value) {
        var converted = ValueTypes.forInput(name, definition.parameterType(), value);
        Literals.check(name, definition, converted);
        return converted;
    }

    private static boolean isOptional(InputDefinitions.@Nullable ParameterInput definition) {
        return definition != null && (definition.isOptional() || definition.defaultValue() != null);
    }

    private static InputDefinitions definitions(TaskNode task) {
        var definitions = task.component.inputDefinitions();
        return definitions == null ? NO_INPUTS : definitions;
    }

    private static String missing(String name, @Nullable ParameterSource source) {
        return "Input '" + name + "' has no value: "
                + (source instanceof ParameterSource.TaskOutput output
                        ? "task '" + output.producerTask() + "' has made no output '" + output.outputParameterKey()
                                + "', perhaps because it, or a task in it, was skipped"
                        : source instanceof ParameterSource.ComponentInput input
                                ? "the pipeline around the task has none for its input '" + input.name() + "'"
                                : "its source has none")
                + ". Give the input a default, or see that there is a value.";
    }

    private static String describe(TaskSpec.ArtifactInput input) {
        return input.source() instanceof TaskSpec.ArtifactSource.TaskOutput output
                ? "task '" + output.producerTask() + "' has made no output '" + output.outputArtifactKey() + "'"
                : input.source() instanceof TaskSpec.ArtifactSource.ComponentInput outer
                        ? "the pipeline around the task has none for its input '" + outer.name() + "'"
                        : "it has no source";
    }
}
