package io.kfp4j.lint;

import io.kfp4j.spec.kubernetes.KubernetesExecutorConfig;
import io.kfp4j.spec.kubernetes.PvcMount.PvcReference;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Names of secrets, config maps, claims and volumes, and labels, in the form that Kubernetes asks for. */
final class KubernetesNameRule implements Rule {
    private static final Pattern SUBDOMAIN =
            Pattern.compile("(?=.{1,253}$)[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*");
    private static final Pattern LABEL = Pattern.compile("[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?");
    private static final Pattern QUALIFIED = Pattern.compile(
            "(?:[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*/)?[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?");
    private static final Pattern LABEL_VALUE = Pattern.compile("([A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?)?");

    @Override
    public void check(Subject subject, Findings findings) {
        subject.kubernetes().forEach((label, config) -> {
            var at = Subject.KUBERNETES_EXECUTORS.to(label);
            objects(at, config, findings);
            labels(at, config, findings);
        });
    }

    private static void objects(SpecPath at, KubernetesExecutorConfig config, Findings findings) {
        config.secretAsVolume().forEach(each -> object(at.to("secretAsVolume"), "secret", each.secretName(), findings));
        config.secretAsEnv().forEach(each -> object(at.to("secretAsEnv"), "secret", each.secretName(), findings));
        config.configMapAsVolume()
                .forEach(each -> object(at.to("configMapAsVolume"), "config map", each.configMapName(), findings));
        config.configMapAsEnv()
                .forEach(each -> object(at.to("configMapAsEnv"), "config map", each.configMapName(), findings));
        config.imagePullSecret()
                .forEach(each -> object(at.to("imagePullSecret"), "secret", each.secretName(), findings));
        config.pvcMount().forEach(each -> {
            if (each.pvcReference() instanceof PvcReference.Constant constant) {
                object(at.to("pvcMount"), "persistent volume claim", constant.name(), findings);
            }
        });
        config.genericEphemeralVolume()
                .forEach(each -> named(at.to("genericEphemeralVolume"), "volume", each.volumeName(), LABEL, findings));
        config.emptyDirMounts()
                .forEach(each -> named(at.to("emptyDirMounts"), "volume", each.volumeName(), LABEL, findings));
        config.initContainers()
                .forEach(each -> named(at.to("initContainers"), "init container", each.name(), LABEL, findings));
    }

    private static void labels(SpecPath at, KubernetesExecutorConfig config, Findings findings) {
        if (config.podMetadata() != null) {
            labels(at.to("podMetadata", "labels"), config.podMetadata().labels(), findings);
            config.podMetadata()
                    .annotations()
                    .keySet()
                    .forEach(key -> named(at.to("podMetadata", "annotations"), "annotation", key, QUALIFIED, findings));
        }
        if (config.nodeSelector() != null) {
            labels(at.to("nodeSelector", "labels"), config.nodeSelector().labels(), findings);
        }
    }

    private static void labels(SpecPath at, Map<String, String> labels, Findings findings) {
        labels.forEach((key, value) -> {
            named(at, "label", key, QUALIFIED, findings);
            named(at.to(key), "value of label '" + key + "':", value, LABEL_VALUE, findings);
        });
    }

    private static void object(SpecPath at, String kind, @Nullable String name, Findings findings) {
        named(at, kind, name, SUBDOMAIN, findings);
    }

    private static void named(SpecPath at, String kind, @Nullable String name, Pattern form, Findings findings) {
        if (name != null && !name.contains("{{") && !form.matcher(name).matches()) {
            findings.add(
                    Code.KUBERNETES_NAME,
                    at,
                    kind + " '" + name + "' is no name that Kubernetes takes",
                    form == SUBDOMAIN || form == LABEL
                            ? "Use small letters, digits and '-', beginning and ending with a letter or digit."
                            : "Use at most 63 letters, digits, '-', '_' and '.', beginning and ending with a letter or digit.");
        }
    }
}
