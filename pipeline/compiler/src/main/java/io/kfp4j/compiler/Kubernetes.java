package io.kfp4j.compiler;

import io.kfp4j.component.signature.WireValues;
import io.kfp4j.dsl.definition.ContainerOptions;
import io.kfp4j.dsl.definition.ContainerOptions.Kind;
import io.kfp4j.dsl.definition.ContainerOptions.Reference;
import io.kfp4j.dsl.definition.Source;
import io.kfp4j.spec.ParameterSource;
import io.kfp4j.spec.ParameterSource.RuntimeValue;
import io.kfp4j.spec.TaskSpec.ParameterInput;
import io.kfp4j.spec.kubernetes.ConfigMapAsEnv;
import io.kfp4j.spec.kubernetes.ConfigMapAsEnv.ConfigMapKeyToEnv;
import io.kfp4j.spec.kubernetes.ConfigMapAsVolume;
import io.kfp4j.spec.kubernetes.EmptyDirMount;
import io.kfp4j.spec.kubernetes.KubernetesExecutorConfig;
import io.kfp4j.spec.kubernetes.PvcMount;
import io.kfp4j.spec.kubernetes.PvcMount.PvcReference;
import io.kfp4j.spec.kubernetes.SecretAsEnv;
import io.kfp4j.spec.kubernetes.SecretAsEnv.SecretKeyToEnv;
import io.kfp4j.spec.kubernetes.SecretAsVolume;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a container needs from Kubernetes: secrets, config maps, volumes and a time limit. */
final class Kubernetes {
    private final Sources sources;
    private final List<SecretAsEnv> secretKeys = new ArrayList<>();
    private final List<SecretAsVolume> secretFiles = new ArrayList<>();
    private final List<ConfigMapAsEnv> configMapKeys = new ArrayList<>();
    private final List<ConfigMapAsVolume> configMapFiles = new ArrayList<>();
    private final List<PvcMount> claims = new ArrayList<>();
    private final List<EmptyDirMount> empties = new ArrayList<>();

    private Kubernetes(Sources sources) {
        this.sources = sources;
    }

    /** The configuration of a container; null where it needs nothing. */
    static @Nullable KubernetesExecutorConfig of(ContainerOptions options, Sources sources) {
        if (options.references().isEmpty() && options.timeout() == null) {
            return null;
        }
        var kubernetes = new Kubernetes(sources);
        options.references().forEach(kubernetes::add);
        return kubernetes.config(
                options.timeout() == null ? null : options.timeout().toSeconds());
    }

    private KubernetesExecutorConfig config(@Nullable Long timeout) {
        return new KubernetesExecutorConfig(
                secretFiles,
                secretKeys,
                claims,
                null,
                null,
                List.of(),
                null,
                configMapFiles,
                configMapKeys,
                timeout,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                empties,
                null,
                List.of());
    }

    // The plain names are for servers before 2.5, which do not know the others.
    private void add(Reference reference) {
        if (reference instanceof Reference.Keys keys && keys.kind() == Kind.SECRET) {
            var pairs = keys.keys().stream()
                    .map(each -> new SecretKeyToEnv(each.key(), each.variable()))
                    .toList();
            secretKeys.add(new SecretAsEnv(fixed(keys.name()), name(keys.name()), pairs, false));
        } else if (reference instanceof Reference.Keys keys) {
            var pairs = keys.keys().stream()
                    .map(each -> new ConfigMapKeyToEnv(each.key(), each.variable()))
                    .toList();
            configMapKeys.add(new ConfigMapAsEnv(fixed(keys.name()), name(keys.name()), pairs, false));
        } else if (reference instanceof Reference.Files files && files.kind() == Kind.SECRET) {
            secretFiles.add(new SecretAsVolume(fixed(files.name()), name(files.name()), files.path(), false));
        } else if (reference instanceof Reference.Files files) {
            configMapFiles.add(new ConfigMapAsVolume(fixed(files.name()), name(files.name()), files.path(), false));
        } else if (reference instanceof Reference.Claim claim) {
            claims.add(new PvcMount(claim(claim.name()), claim.path(), null, name(claim.name())));
        } else if (reference instanceof Reference.Empty empty) {
            empties.add(new EmptyDirMount(empty.name(), empty.path(), null, null));
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
