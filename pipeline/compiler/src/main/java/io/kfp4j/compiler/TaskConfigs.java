package io.kfp4j.compiler;

import io.kfp4j.component.TaskConfigPassthrough;
import io.kfp4j.component.TaskConfigPassthrough.Field;
import io.kfp4j.component.signature.ComponentSignature;
import io.kfp4j.component.signature.FieldType;
import io.kfp4j.component.signature.ParameterKind;
import io.kfp4j.dsl.Problem;
import io.kfp4j.dsl.definition.ContainerOptions;
import io.kfp4j.dsl.definition.ContainerOptions.Placement;
import io.kfp4j.dsl.definition.ContainerOptions.Reference;
import io.kfp4j.dsl.definition.TaskDefinition;
import io.kfp4j.dsl.definition.TaskDefinition.Work;
import io.kfp4j.spec.ComponentSpec;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What components take from their tasks to hand on. */
final class TaskConfigs {

    /** What a component says, in the words of the spec. */
    static List<ComponentSpec.TaskConfigPassthrough> of(ComponentSignature signature) {
        return fields(signature).entrySet().stream()
                .map(each -> new ComponentSpec.TaskConfigPassthrough(
                        ComponentSpec.TaskConfigPassthrough.Field.valueOf(
                                each.getKey().name()),
                        each.getValue()))
                .toList();
    }

    /** Options that neither the task's pod nor the component would heed, and a component that could not see any. */
    static List<Problem> check(TaskDefinition task, Work.Component work) {
        var passed = fields(work.signature());
        if (passed.isEmpty()) {
            return List.of();
        }
        List<Problem> problems = new ArrayList<>();
        if (work.inputs().stream()
                .noneMatch(each -> each.type() instanceof FieldType.Parameter parameter
                        && parameter.kind() == ParameterKind.TASK_CONFIG)) {
            problems.add(new Problem(
                    Problem.Code.BAD_SIGNATURE,
                    task.where(),
                    "'" + work.name() + "' has a @TaskConfigPassthrough and no input that is a TaskConfig. Add one"));
        }
        said(work.options()).forEach((field, what) -> {
            if (!passed.containsKey(field)) {
                problems.add(new Problem(
                        Problem.Code.BAD_OPTION,
                        task.where(),
                        "task '" + task.name() + "' has " + what + ", which '" + work.name()
                                + "' does not take over. Name " + field
                                + " in its @TaskConfigPassthrough, or leave it out"));
            }
        });
        return problems;
    }

    private static Map<Field, Boolean> fields(ComponentSignature signature) {
        var said = signature.component().getAnnotation(TaskConfigPassthrough.class);
        Map<Field, Boolean> fields = new EnumMap<>(Field.class);
        if (said != null) {
            List.of(said.value()).forEach(each -> fields.put(each, false));
            List.of(said.alsoApplied()).forEach(each -> fields.put(each, true));
        }
        return fields;
    }

    private static Map<Field, String> said(ContainerOptions options) {
        Map<Field, String> said = new EnumMap<>(Field.class);
        note(said, Field.RESOURCES, "resources", !options.resources().isEmpty());
        note(said, Field.ENV, "environment variables", !options.variables().isEmpty());
        var pod = options.pod();
        note(
                said,
                Field.KUBERNETES_AFFINITY,
                "an affinity",
                !pod.affinities().isEmpty()
                        || !pod.podAffinities().isEmpty()
                        || isPlaced(options, Placement.NODE_AFFINITY));
        note(
                said,
                Field.KUBERNETES_TOLERATIONS,
                "a toleration",
                !pod.tolerations().isEmpty() || isPlaced(options, Placement.TOLERATION));
        note(
                said,
                Field.KUBERNETES_NODE_SELECTOR,
                "a node selector",
                !pod.nodeLabels().isEmpty() || isPlaced(options, Placement.NODE_SELECTOR));
        note(
                said,
                Field.KUBERNETES_VOLUMES,
                "a mounted volume, secret or config map",
                options.references().stream()
                        .anyMatch(each -> each instanceof Reference.Files || each instanceof Reference.Claim));
        return said;
    }

    private static boolean isPlaced(ContainerOptions options, Placement placement) {
        return options.references().stream()
                .anyMatch(each -> each instanceof Reference.Place place && place.placement() == placement);
    }

    private static void note(Map<Field, String> said, Field field, String what, boolean used) {
        if (used) {
            said.put(field, what);
        }
    }

    private TaskConfigs() {}
}
