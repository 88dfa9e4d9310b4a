package io.kfp4j.local;

import io.kfp4j.local.value.ValueException;
import io.kfp4j.local.value.ValueTypes;
import io.kfp4j.spec.CompiledPipeline;
import io.kfp4j.spec.ComponentSpec;
import io.kfp4j.spec.ComponentSpec.Implementation;
import io.kfp4j.spec.ExecutorSpec.Work;
import io.kfp4j.spec.InputDefinitions;
import io.kfp4j.spec.PipelineSpec;
import io.kfp4j.spec.TaskSpec.TaskIterator;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Looks for everything that can be known to go wrong before a run begins. */
final class RunCheck {
    /** Names become folders. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9 ._-]{0,199}");

    private final PipelineSpec pipeline;
    private final List<String> problems = new ArrayList<>();
    private final Set<String> checked = new LinkedHashSet<>();

    private RunCheck(PipelineSpec pipeline) {
        this.pipeline = pipeline;
    }

    /** All problems of a pipeline and the parameters it is to run with; empty if it can run. */
    static List<String> problems(CompiledPipeline pipeline, Map<String, @Nullable Object> parameters) {
        var check = new RunCheck(pipeline.pipeline());
        var root = pipeline.pipeline().root();
        var info = pipeline.pipeline().pipelineInfo();
        if (root == null || info == null) {
            return List.of("The spec has no root or no pipelineInfo. Compile the pipeline again.");
        }
        check.name("The pipeline's name", info.name());
        check.parameters(root.inputDefinitions(), parameters);
        check.component("the pipeline", root, List.of());
        return check.problems;
    }

    private void parameters(@Nullable InputDefinitions inputs, Map<String, @Nullable Object> given) {
        var known = inputs == null ? Map.<String, InputDefinitions.ParameterInput>of() : inputs.parameters();
        given.keySet().stream()
                .filter(name -> !known.containsKey(name))
                .forEach(name -> problems.add("The pipeline has no parameter '" + name + "'. "
                        + (known.isEmpty() ? "It takes none." : "It takes " + known.keySet() + ".")));
        known.forEach((name, definition) -> {
            var value = given.get(name);
            if (value == null) {
                if (definition.defaultValue() == null && !definition.isOptional()) {
                    problems.add("The pipeline's parameter '" + name + "' has no value. Give it a "
                            + definition.parameterType() + ".");
                }
            } else if (!ValueTypes.fits(definition.parameterType(), value)) {
                problems.add("The pipeline's parameter '" + name + "' is " + definition.parameterType()
                        + ", but was given " + ValueTypes.describe(value) + ". Give it a value of that type.");
            } else {
                try {
                    Literals.check(name, definition, value);
                } catch (ValueException e) {
                    problems.add(e.getMessage());
                }
            }
        });
        if (inputs != null) {
            inputs.artifacts().forEach((name, definition) -> {
                if (!definition.isOptional()) {
                    problems.add("The pipeline's input '" + name + "' is an artifact, which a run cannot be given."
                            + " Import it in the pipeline.");
                }
            });
        }
    }

    /**
     * @param around the names of the components this one stands in
     */
    private void component(String where, ComponentSpec component, List<String> around) {
        if (component.outputDefinitions() != null) {
            component.outputDefinitions().artifacts().keySet().forEach(name -> name("An output of " + where, name));
            component.outputDefinitions().parameters().keySet().forEach(name -> name("An output of " + where, name));
        }
        if (component.implementation() instanceof Implementation.Executor executor) {
            executor(where, executor);
        } else if (component.implementation() instanceof Implementation.Dag dag) {
            graph(where, dag, around);
        } else {
            problems.add("Component " + where + " has neither an executor nor a dag. Compile the pipeline again.");
        }
    }

    private void graph(String where, Implementation.Dag implementation, List<String> around) {
        var dag = implementation.dag();
        try {
            Graph.inOrder(dag);
        } catch (IllegalArgumentException e) {
            problems.add("In " + where + ": " + e.getMessage());
        }
        dag.tasks().forEach((name, task) -> {
            name("A task in " + where, name);
            for (var producer : Graph.dependencies(task)) {
                if (!dag.tasks().containsKey(producer)) {
                    problems.add("Task '" + name + "' in " + where + " waits for '" + producer
                            + "', which is not there. Compile the pipeline again.");
                }
            }
            if (task.iterator() instanceof TaskIterator.OverArtifacts) {
                problems.add("Task '" + name + "' loops over artifacts, which no KFP backend does."
                        + " Loop over parameters.");
            }
            var reference =
                    task.componentRef() == null ? "" : task.componentRef().name();
            var component = pipeline.components().get(reference);
            if (component == null) {
                problems.add("Task '" + name + "' in " + where + " runs component '" + reference
                        + "', which is not there. Compile the pipeline again.");
            } else if (around.contains(reference)) {
                problems.add("Component '" + reference + "' contains itself, by way of " + around
                        + ". Pipelines cannot call themselves; use a loop.");
            } else if (checked.add(reference)) {
                var path = new ArrayList<>(around);
                path.add(reference);
                component("'" + reference + "'", component, path);
            }
        });
    }

    private void executor(String where, Implementation.Executor executor) {
        var work = new Graph(pipeline).work(executor);
        if (work == null) {
            problems.add("Component " + where + " wants executor '" + executor.label()
                    + "', which is not there. Compile the pipeline again.");
        } else if (work instanceof Work.Resolver || work instanceof Work.CustomJob) {
            problems.add("Component " + where + " runs only on a hosted platform. Replace it with a container.");
        }
    }

    private void name(String what, String name) {
        if (!NAME.matcher(name).matches()) {
            problems.add(what + " is '" + name + "'. Use letters, digits, '-', '_', '.' and spaces only.");
        }
    }
}
