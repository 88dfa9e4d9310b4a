package io.kfp4j.local;

import io.kfp4j.local.executor.Launch;
import io.kfp4j.local.value.ValueException;
import io.kfp4j.spec.ContainerSpec;
import io.kfp4j.spec.TaskSpec.ParameterInput;
import io.kfp4j.spec.kubernetes.KubernetesExecutorConfig;
import io.kfp4j.spec.kubernetes.PvcMount;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a task wants of its surroundings. Of a variable set more than once, the last of these counts: this machine's environment,
 * the spec, Secrets, ConfigMaps, the options of the run. The order of the middle three is Kubernetes'.
 *
 * @param machine the environment of this process
 */
record TaskNeeds(LocalRunOptions options, Map<String, String> machine) {

    /**
     * The needs of a task.
     *
     * @param names the value of a name that is known only when the pipeline runs
     * @throws ValueException if one of them is not to be had; the message says what to do
     */
    TaskJob.Needs of(
            ContainerSpec container,
            @Nullable KubernetesExecutorConfig config,
            BiFunction<String, ParameterInput, @Nullable Object> names) {
        var environment = new LinkedHashMap<>(machine);
        for (var variable : container.env()) {
            environment.put(variable.name(), variable.value() == null ? "" : variable.value());
        }
        var mounts = new LinkedHashMap<Path, Launch.Mount>();
        var volumes = new ArrayList<String>();
        if (config != null) {
            for (var secret : config.secretAsEnv()) {
                var name = name("a Secret", secret.secretName(), secret.secretNameParameter(), names);
                secret.keyToEnv()
                        .forEach(pair -> put(
                                environment,
                                options.secrets(),
                                "Secret",
                                name,
                                pair.secretKey(),
                                pair.envVar(),
                                secret.optional()));
            }
            for (var map : config.configMapAsEnv()) {
                var name = name("a ConfigMap", map.configMapName(), map.configMapNameParameter(), names);
                map.keyToEnv()
                        .forEach(pair -> put(
                                environment,
                                options.configMaps(),
                                "ConfigMap",
                                name,
                                pair.configMapKey(),
                                pair.envVar(),
                                map.optional()));
            }
            for (var secret : config.secretAsVolume()) {
                var name = name("a Secret", secret.secretName(), secret.secretNameParameter(), names);
                mount(mounts, options.secrets(), "Secret", name, secret.mountPath(), secret.optional());
            }
            for (var map : config.configMapAsVolume()) {
                var name = name("a ConfigMap", map.configMapName(), map.configMapNameParameter(), names);
                mount(mounts, options.configMaps(), "ConfigMap", name, map.mountPath(), map.optional());
            }
            for (var volume : config.emptyDirMounts()) {
                if (volume.mountPath() != null) {
                    mounts.put(Path.of(volume.mountPath()), new Launch.Mount(Map.of()));
                }
            }
            for (var volume : config.pvcMount()) {
                if (!Files.isDirectory(Path.of(volume.mountPath()))) {
                    throw new ValueException("The task wants a persistent volume at '" + volume.mountPath()
                            + "', and a local run has none. Make that folder on this machine.");
                }
                var name = name("a volume", constantName(volume), volume.pvcNameParameter(), names);
                volumes.add(name == null ? volume.mountPath() : name);
            }
        }
        environment.putAll(options.environment());
        return new TaskJob.Needs(environment, mounts, volumes, config == null ? null : config.activeDeadlineSeconds());
    }

    private static @Nullable String constantName(PvcMount volume) {
        return volume.pvcReference() instanceof PvcMount.PvcReference.Constant constant ? constant.name() : null;
    }

    /** Absent where the pipeline's user has given none: then KFP leaves out what would have had the name. */
    private static @Nullable String name(
            String what,
            @Nullable String fixed,
            @Nullable ParameterInput parameter,
            BiFunction<String, ParameterInput, @Nullable Object> names) {
        var name = parameter == null ? fixed : names.apply("the name of " + what, parameter);
        return name instanceof String text && !text.isEmpty() ? text : null;
    }

    private void put(
            Map<String, String> environment,
            Secrets values,
            String kind,
            @Nullable String name,
            String key,
            String variable,
            @Nullable Boolean optional) {
        if (name == null) {
            return;
        }
        var value = values.named(name).map(keys -> keys.get(key)).orElse(null);
        if (value != null) {
            environment.put(variable, value);
        } else if (!machine.containsKey(variable)
                && !options.environment().containsKey(variable)
                && !Boolean.TRUE.equals(optional)) {
            throw new ValueException("The task needs key '" + key + "' of " + kind + " '" + name + "' as variable "
                    + variable + ". Put it into the file of " + kind + "s that you give the run, or set "
                    + variable + ".");
        }
    }

    private static void mount(
            Map<Path, Launch.Mount> mounts,
            Secrets values,
            String kind,
            @Nullable String name,
            String mountPath,
            @Nullable Boolean optional) {
        if (name == null) {
            return;
        }
        var keys = values.named(name);
        if (keys.isPresent()) {
            mounts.put(Path.of(mountPath), new Launch.Mount(keys.get()));
        } else if (!Boolean.TRUE.equals(optional)) {
            throw new ValueException("The task needs " + kind + " '" + name + "' as files in '" + mountPath
                    + "'. Put it into the file of " + kind + "s that you give the run.");
        }
    }
}
