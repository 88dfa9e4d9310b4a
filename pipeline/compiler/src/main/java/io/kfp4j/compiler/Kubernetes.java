package io.kfp4j.compiler;

import io.kfp4j.component.signature.WireValues;
import io.kfp4j.dsl.definition.ContainerOptions;
import io.kfp4j.dsl.definition.ContainerOptions.Kind;
import io.kfp4j.dsl.definition.ContainerOptions.Reference;
import io.kfp4j.dsl.definition.PodOptions;
import io.kfp4j.dsl.definition.Source;
import io.kfp4j.spec.ParameterSource;
import io.kfp4j.spec.ParameterSource.RuntimeValue;
import io.kfp4j.spec.TaskSpec.ParameterInput;
import io.kfp4j.spec.format.SameRecords;
import io.kfp4j.spec.kubernetes.ConfigMapAsEnv;
import io.kfp4j.spec.kubernetes.ConfigMapAsEnv.ConfigMapKeyToEnv;
import io.kfp4j.spec.kubernetes.ConfigMapAsVolume;
import io.kfp4j.spec.kubernetes.ImagePullSecret;
import io.kfp4j.spec.kubernetes.KubernetesExecutorConfig;
import io.kfp4j.spec.kubernetes.NodeAffinityTerm;
import io.kfp4j.spec.kubernetes.NodeSelector;
import io.kfp4j.spec.kubernetes.PvcMount;
import io.kfp4j.spec.kubernetes.PvcMount.PvcReference;
import io.kfp4j.spec.kubernetes.SecretAsEnv;
import io.kfp4j.spec.kubernetes.SecretAsEnv.SecretKeyToEnv;
import io.kfp4j.spec.kubernetes.SecretAsVolume;
import io.kfp4j.spec.kubernetes.Toleration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a container needs from Kubernetes: secrets, config maps, volumes, a place to run and a time limit. */
final class Kubernetes {
    private static final PodOptions NO_POD = PodOptions.none();

    private final Sources sources;
    private final List<SecretAsEnv> secretKeys = new ArrayList<>();
    private final List<SecretAsVolume> secretFiles = new ArrayList<>();
    private final List<ConfigMapAsEnv> configMapKeys = new ArrayList<>();
    private final List<ConfigMapAsVolume> configMapFiles = new ArrayList<>();
    private final List<PvcMount> claims = new ArrayList<>();
    private final List<ImagePullSecret> pullSecrets = new ArrayList<>();
    private final List<NodeAffinityTerm> affinities;
    private final List<Toleration> tolerations;
    private @Nullable NodeSelector nodeSelector;

    private Kubernetes(Sources sources, PodOptions pod) {
        this.sources = sources;
        this.affinities = new ArrayList<>(Pods.affinities(pod));
        this.tolerations = new ArrayList<>(Pods.tolerations(pod));
        this.nodeSelector = pod.nodeLabels().isEmpty() ? null : new NodeSelector(pod.nodeLabels(), null);
    }

    /** The configuration of a container; null where it needs nothing. */
    static @Nullable KubernetesExecutorConfig of(ContainerOptions options, Sources sources) {
        if (options.references().isEmpty()
                && options.timeout() == null
                && options.pod().equals(NO_POD)) {
            return null;
        }
        var kubernetes = new Kubernetes(sources, options.pod());
        options.references().forEach(kubernetes::add);
        var config = kubernetes.config(
                options.pod(),
                options.timeout() == null ? null : options.timeout().toSeconds());
        return SameRecords.equal(config, KubernetesExecutorConfig.none()) ? null : config;
    }

    private KubernetesExecutorConfig config(PodOptions pod, @Nullable Long timeout) {
        return new KubernetesExecutorConfig(
                secretFiles,
                secretKeys,
                claims,
                nodeSelector,
                Pods.metadata(pod.labels(), pod.annotations()),
                pullSecrets,
                pod.pullPolicy() == null ? null : pod.pullPolicy().text(),
                configMapFiles,
                configMapKeys,
                timeout,
                Pods.fields(pod),
                tolerations,
                Pods.ephemerals(pod),
                affinities,
                Pods.podAffinities(pod),
                null,
                Pods.empties(pod),
                Pods.security(pod),
                Pods.initContainers(pod));
    }

    // The plain names stand beside the others as they do in Python's specs; servers before 2.5 read them, if unknown
    // forms do not stop them.
    private void add(Reference reference) {
        if (reference instanceof Reference.Keys keys) {
            keys(keys);
        } else if (reference instanceof Reference.Files files) {
            files(files);
        } else if (reference instanceof Reference.Claim claim) {
            claims.add(new PvcMount(claim(claim.source()), claim.path(), claim.folder(), name(claim.source())));
        } else if (reference instanceof Reference.PullSecret secret) {
            pullSecrets.add(new ImagePullSecret(fixed(secret.source()), name(secret.source())));
        } else if (reference instanceof Reference.Place place) {
            place(place);
        }
    }

    private void keys(Reference.Keys keys) {
        if (keys.kind() == Kind.SECRET) {
            var pairs = keys.keys().stream()
                    .map(each -> new SecretKeyToEnv(each.key(), each.variable()))
                    .toList();
            secretKeys.add(new SecretAsEnv(fixed(keys.source()), name(keys.source()), pairs, keys.optional()));
        } else {
            var pairs = keys.keys().stream()
                    .map(each -> new ConfigMapKeyToEnv(each.key(), each.variable()))
                    .toList();
            configMapKeys.add(new ConfigMapAsEnv(fixed(keys.source()), name(keys.source()), pairs, keys.optional()));
        }
    }

    private void files(Reference.Files files) {
        var fixed = fixed(files.source());
        var name = name(files.source());
        if (files.kind() == Kind.SECRET) {
            secretFiles.add(new SecretAsVolume(fixed, name, files.path(), files.optional()));
        } else {
            configMapFiles.add(new ConfigMapAsVolume(fixed, name, files.path(), files.optional()));
        }
    }

    private void place(Reference.Place place) {
        var json = name(place.source());
        switch (place.placement()) {
            case NODE_SELECTOR ->
                nodeSelector = new NodeSelector(nodeSelector == null ? Map.of() : nodeSelector.labels(), json);
            case NODE_AFFINITY -> affinities.add(new NodeAffinityTerm(List.of(), List.of(), null, json));
            case TOLERATION -> tolerations.add(new Toleration(null, null, null, null, null, json));
        }
    }

    private ParameterInput name(Source name) {
        return name instanceof Source.Channel channel
                ? sources.parameter(channel)
                : new ParameterInput(RuntimeValue.constant(text(name)), null);
    }

    private static @Nullable String fixed(Source name) {
        return name instanceof Source.Constant ? text(name) : null;
    }

    private static String text(Source name) {
        return String.valueOf(WireValues.toWire(((Source.Constant) name).value()));
    }

    // The older form has no way to pick a field out of a loop item.
    private @Nullable PvcReference claim(Source name) {
        if (name instanceof Source.Constant) {
            return new PvcReference.Constant(text(name));
        }
        if (name instanceof Source.ItemField || !(name instanceof Source.Channel channel)) {
            return null;
        }
        var source = sources.parameter(channel).source();
        if (source instanceof ParameterSource.TaskOutput output) {
            return new PvcReference.TaskOutput(output.producerTask(), output.outputParameterKey());
        }
        return source instanceof ParameterSource.ComponentInput input
                ? new PvcReference.ComponentInput(input.name())
                : null;
    }
}
