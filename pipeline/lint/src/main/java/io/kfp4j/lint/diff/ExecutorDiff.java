package io.kfp4j.lint.diff;

import io.kfp4j.spec.ComponentSpec;
import io.kfp4j.spec.ContainerSpec;
import io.kfp4j.spec.ExecutorSpec;
import io.kfp4j.spec.ExecutorSpec.Work;
import io.kfp4j.spec.InputDefinitions;
import io.kfp4j.spec.OutputDefinitions;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a task runs, in two versions. Image, program and outputs are part of KFP's cache key, environment and resources are not. */
final class ExecutorDiff {

    static void compare(
            String task,
            Version before,
            @Nullable ComponentSpec old,
            Version after,
            @Nullable ComponentSpec now,
            Changes changes) {
        signature(task, old, now, changes);
        var work = work(before.executor(old));
        var other = work(after.executor(now));
        if (work instanceof Work.Container container && other instanceof Work.Container same) {
            container(task, container.container(), same.container(), changes);
        } else {
            changes.compareSilently(Verdict.CACHE_AFFECTING, "task " + task + " runs something else", work, other);
        }
        var config = before.kubernetes(old);
        var present = after.kubernetes(now);
        changes.compare(
                Verdict.CACHE_AFFECTING, "the volume claims of task " + task, config.pvcMount(), present.pvcMount());
        if (config.pvcMount().equals(present.pvcMount())) {
            changes.compareSilently(
                    Verdict.COMPATIBLE, "what task " + task + " needs of Kubernetes differs", config, present);
        }
    }

    private static void container(String task, ContainerSpec old, ContainerSpec now, Changes changes) {
        changes.compare(Verdict.CACHE_AFFECTING, "the image of task " + task, old.image(), now.image());
        changes.compareSilently(
                Verdict.CACHE_AFFECTING,
                "the program of task " + task + " differs",
                List.of(old.command(), old.args()),
                List.of(now.command(), now.args()));
        changes.compareSilently(
                Verdict.COMPATIBLE,
                "the environment of task " + task + " differs; cached results of the old one are still used",
                old.env(),
                now.env());
        changes.compareSilently(
                Verdict.COMPATIBLE, "the resources of task " + task + " differ", old.resources(), now.resources());
    }

    private static void signature(
            String task, @Nullable ComponentSpec old, @Nullable ComponentSpec now, Changes changes) {
        changes.compareSilently(
                Verdict.CACHE_AFFECTING,
                "the inputs that the component of task " + task + " declares differ",
                types(InterfaceDiff.inputs(old)),
                types(InterfaceDiff.inputs(now)));
        changes.compareSilently(
                Verdict.CACHE_AFFECTING,
                "the outputs that the component of task " + task + " declares differ",
                types(InterfaceDiff.outputs(old)),
                types(InterfaceDiff.outputs(now)));
        changes.compareSilently(
                Verdict.COSMETIC,
                "the descriptions in the component of task " + task + " differ",
                descriptions(old),
                descriptions(now));
    }

    private static Map<String, Object> types(InputDefinitions inputs) {
        var types = new TreeMap<String, Object>();
        inputs.parameters()
                .forEach((name, each) -> types.put(
                        "parameter " + name,
                        List.of(
                                String.valueOf(each.parameterType()),
                                String.valueOf(each.defaultValue()),
                                each.isOptional(),
                                each.literals())));
        inputs.artifacts()
                .forEach((name, each) -> types.put(
                        "artifact " + name,
                        List.of(String.valueOf(each.artifactType()), each.isArtifactList(), each.isOptional())));
        return types;
    }

    private static Map<String, Object> types(OutputDefinitions outputs) {
        var types = new TreeMap<String, Object>();
        outputs.parameters()
                .forEach((name, each) -> types.put("parameter " + name, String.valueOf(each.parameterType())));
        outputs.artifacts()
                .forEach((name, each) -> types.put(
                        "artifact " + name, List.of(String.valueOf(each.artifactType()), each.isArtifactList())));
        return types;
    }

    private static Map<String, String> descriptions(@Nullable ComponentSpec component) {
        var texts = new TreeMap<String, String>();
        var inputs = InterfaceDiff.inputs(component);
        var outputs = InterfaceDiff.outputs(component);
        inputs.parameters().forEach((name, each) -> texts.put("in " + name, String.valueOf(each.description())));
        inputs.artifacts()
                .forEach((name, each) -> texts.put("in artifact " + name, String.valueOf(each.description())));
        outputs.parameters().forEach((name, each) -> texts.put("out " + name, String.valueOf(each.description())));
        outputs.artifacts()
                .forEach((name, each) -> texts.put("out artifact " + name, String.valueOf(each.description())));
        return texts;
    }

    private static @Nullable Work work(@Nullable ExecutorSpec executor) {
        return executor == null ? null : executor.work();
    }

    private ExecutorDiff() {}
}
