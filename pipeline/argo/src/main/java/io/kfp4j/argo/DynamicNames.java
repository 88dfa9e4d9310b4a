package io.kfp4j.argo;

import io.kfp4j.spec.ParameterSource;
import io.kfp4j.spec.TaskSpec.ParameterInput;
import io.kfp4j.spec.kubernetes.KubernetesExecutorConfig;
import io.kfp4j.spec.kubernetes.PvcMount;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Names of Secrets, ConfigMaps and claims that are known only when the pipeline runs. Each becomes an input of the task's template, because
 * only the graph around the task knows where it comes from.
 */
final class DynamicNames {

    /** The inputs by their names in the template. */
    static Map<String, ParameterInput> of(KubernetesExecutorConfig config) {
        var names = new LinkedHashMap<String, ParameterInput>();
        for (var i = 0; i < config.secretAsEnv().size(); i++) {
            var secret = config.secretAsEnv().get(i);
            put(names, "kfp-secret-env-" + i, secret.secretName(), secret.secretNameParameter());
        }
        for (var i = 0; i < config.secretAsVolume().size(); i++) {
            var secret = config.secretAsVolume().get(i);
            put(names, "kfp-secret-" + i, secret.secretName(), secret.secretNameParameter());
        }
        for (var i = 0; i < config.configMapAsEnv().size(); i++) {
            var map = config.configMapAsEnv().get(i);
            put(names, "kfp-config-env-" + i, map.configMapName(), map.configMapNameParameter());
        }
        for (var i = 0; i < config.configMapAsVolume().size(); i++) {
            var map = config.configMapAsVolume().get(i);
            put(names, "kfp-config-" + i, map.configMapName(), map.configMapNameParameter());
        }
        for (var i = 0; i < config.pvcMount().size(); i++) {
            put(names, "kfp-claim-" + i, null, claim(config.pvcMount().get(i)));
        }
        return names;
    }

    private static void put(
            Map<String, ParameterInput> names,
            String input,
            @Nullable String plain,
            @Nullable ParameterInput parameter) {
        if (parameter != null && Names.constant(plain, parameter) == null) {
            names.put(input, parameter);
        }
    }

    /** The name of an object as text for Argo. */
    static String name(String input, @Nullable String plain, @Nullable ParameterInput parameter) {
        var constant = Names.constant(plain, parameter);
        return constant == null
                ? Expr.tag(Expr.fromJson(Expr.member("inputs.parameters", input)))
                : Expr.outside(constant);
    }

    /** Which claim is mounted, in KFP's newer or older form. */
    static @Nullable ParameterInput claim(PvcMount mount) {
        if (mount.pvcNameParameter() != null) {
            return mount.pvcNameParameter();
        }
        var reference = mount.pvcReference();
        if (reference instanceof PvcMount.PvcReference.TaskOutput output) {
            return new ParameterInput(
                    new ParameterSource.TaskOutput(output.producerTask(), output.outputParameterKey()), null);
        } else if (reference instanceof PvcMount.PvcReference.ComponentInput input) {
            return new ParameterInput(new ParameterSource.ComponentInput(input.name()), null);
        }
        return reference instanceof PvcMount.PvcReference.Constant constant
                ? new ParameterInput(ParameterSource.RuntimeValue.constant(constant.name()), null)
                : null;
    }

    private DynamicNames() {}
}
