package io.kfp4j.compiler;

import io.kfp4j.dsl.NodeAffinity;
import io.kfp4j.dsl.definition.PodOptions;
import io.kfp4j.spec.ContainerSpec.EnvVar;
import io.kfp4j.spec.kubernetes.EmptyDirMount;
import io.kfp4j.spec.kubernetes.FieldPathAsEnv;
import io.kfp4j.spec.kubernetes.GenericEphemeralVolume;
import io.kfp4j.spec.kubernetes.InitContainer;
import io.kfp4j.spec.kubernetes.InitContainer.VolumeMount;
import io.kfp4j.spec.kubernetes.NodeAffinityTerm;
import io.kfp4j.spec.kubernetes.PodAffinityTerm;
import io.kfp4j.spec.kubernetes.PodMetadata;
import io.kfp4j.spec.kubernetes.SecurityContext;
import io.kfp4j.spec.kubernetes.SelectorRequirement;
import io.kfp4j.spec.kubernetes.Toleration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a task says of its pod, in the words of the spec. */
final class Pods {

    static List<NodeAffinityTerm> affinities(PodOptions pod) {
        return pod.affinities().stream()
                .map(each -> new NodeAffinityTerm(rules(each.rules()), rules(each.fields()), each.weight(), null))
                .toList();
    }

    static List<PodAffinityTerm> podAffinities(PodOptions pod) {
        return pod.podAffinities().stream()
                .map(each -> new PodAffinityTerm(
                        rules(each.rules()),
                        Map.of(),
                        each.topologyKey(),
                        each.namespaces(),
                        List.of(),
                        Map.of(),
                        each.weight(),
                        each.away() ? true : null))
                .toList();
    }

    private static List<SelectorRequirement> rules(List<NodeAffinity.Rule> rules) {
        return rules.stream()
                .map(each -> new SelectorRequirement(each.label(), each.operator(), each.values()))
                .toList();
    }

    static List<Toleration> tolerations(PodOptions pod) {
        return pod.tolerations().stream()
                .map(each -> new Toleration(
                        each.key(),
                        each.value() == null ? "Exists" : "Equal",
                        each.value(),
                        each.effect(),
                        each.lasting() == null ? null : each.lasting().toSeconds(),
                        null))
                .toList();
    }

    static @Nullable PodMetadata metadata(Map<String, String> labels, Map<String, String> annotations) {
        return labels.isEmpty() && annotations.isEmpty() ? null : new PodMetadata(labels, annotations);
    }

    static List<FieldPathAsEnv> fields(PodOptions pod) {
        return pod.fields().stream()
                .map(each -> new FieldPathAsEnv(each.variable(), each.path()))
                .toList();
    }

    static List<GenericEphemeralVolume> ephemerals(PodOptions pod) {
        return pod.ephemerals().stream()
                .map(each -> new GenericEphemeralVolume(
                        each.volume().name(),
                        each.path(),
                        each.volume().accessModes(),
                        each.volume().size(),
                        each.volume().storageClass() == null ? true : null,
                        each.volume().storageClass(),
                        metadata(each.volume().labels(), each.volume().annotations())))
                .toList();
    }

    static List<EmptyDirMount> empties(PodOptions pod) {
        return pod.empties().stream()
                .map(each -> new EmptyDirMount(each.name(), each.path(), each.memory() ? "Memory" : null, each.size()))
                .toList();
    }

    static @Nullable SecurityContext security(PodOptions pod) {
        var said = pod.security();
        return said == null ? null : new SecurityContext(said.user(), said.group(), said.nonRoot());
    }

    static List<InitContainer> initContainers(PodOptions pod) {
        return pod.initContainers().stream()
                .map(each -> new InitContainer(
                        each.name(),
                        each.container().image(),
                        each.container().command(),
                        each.container().args(),
                        each.variables().entrySet().stream()
                                .map(variable -> new EnvVar(variable.getKey(), variable.getValue()))
                                .toList(),
                        each.mounts().entrySet().stream()
                                .map(mount -> new VolumeMount(mount.getKey(), mount.getValue()))
                                .toList(),
                        each.sidecar() ? "Always" : null,
                        each.requests().isEmpty() && each.limits().isEmpty()
                                ? null
                                : new InitContainer.Resources(each.requests(), each.limits())))
                .toList();
    }

    private Pods() {}
}
