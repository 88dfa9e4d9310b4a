package io.kfp4j.dsl;

import io.kfp4j.component.signature.ComponentSignature;
import io.kfp4j.component.signature.RecordFields;
import io.kfp4j.component.signature.SignatureException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** What one definition shares with the pipelines inside it: the problems found and the component classes read. */
final class Session {
    private static final int DEEPEST = 50;

    private final List<Problem> problems = new ArrayList<>();
    private final Map<Class<?>, Optional<ComponentSignature>> signatures = new HashMap<>();
    private final Map<Class<?>, Optional<Container>> containers = new HashMap<>();
    private int depth;

    void problem(Problem.Code code, String where, String what) {
        problems.add(new Problem(code, where, Values.unmarked(what)));
    }

    /** What a component takes and makes; empty, and reported, where its class does not say. */
    Optional<ComponentSignature> signature(Class<?> component, String where) {
        return signatures.computeIfAbsent(component, type -> {
            try {
                var signature = ComponentSignature.of(type);
                Consumer<String> report = each -> problem(Problem.Code.BAD_NAME, where, each);
                FieldNames.check(RecordFields.nameOf(signature.inputsRecord()), signature.inputs(), report);
                FieldNames.check(type.getSimpleName(), signature.outputs(), report);
                DefaultChecks.check(
                        RecordFields.nameOf(signature.inputsRecord()),
                        signature.inputs(),
                        each -> problem(Problem.Code.BAD_DEFAULT, where, each));
                return Optional.of(signature);
            } catch (SignatureException e) {
                e.problems().forEach(each -> problem(Problem.Code.BAD_SIGNATURE, where, each));
                return Optional.empty();
            }
        });
    }

    /** What a component that is not Java runs; empty for Java, and, reported, where it does not say. */
    Optional<Container> container(ComponentSignature signature, String where) {
        var component = signature.component();
        if (!containers.containsKey(component)) {
            containers.put(component, ContainerReader.read(signature, (code, each) -> problem(code, where, each)));
        }
        return containers.getOrDefault(component, Optional.empty());
    }

    /** Runs the definition of a pipeline, which may hold further ones, but not without end. */
    void enter(Pipeline<?, ?> pipeline, String where, Runnable definition) {
        if (depth == DEEPEST) {
            problem(
                    Problem.Code.BAD_SIGNATURE,
                    where,
                    "pipelines are nested " + DEEPEST + " deep at "
                            + pipeline.getClass().getSimpleName() + ". Does it contain itself?");
            return;
        }
        depth++;
        try {
            definition.run();
        } finally {
            depth--;
        }
    }

    boolean isInOrder() {
        return problems.stream().allMatch(Session::isBeyondKubeflow);
    }

    /** What only other servers than Kubeflow's carry out. */
    List<Problem> beyondKubeflow() {
        return problems.stream().filter(Session::isBeyondKubeflow).toList();
    }

    void throwIfAny() {
        if (!isInOrder()) {
            throw new PipelineDefinitionException(problems);
        }
    }

    private static boolean isBeyondKubeflow(Problem problem) {
        return problem.code() == Problem.Code.BEYOND_KUBEFLOW;
    }
}
