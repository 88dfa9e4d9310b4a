package io.kfp4j.dsl;

import io.kfp4j.component.signature.NearestName;
import io.kfp4j.dsl.NodeAffinity.Rule;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Looks at what a task says of its pod, which Kubernetes would otherwise refuse when the task starts. */
final class PodChecks {
    private static final List<String> EFFECTS = List.of("NoSchedule", "PreferNoSchedule", "NoExecute");
    private static final List<String> ACCESS_MODES =
            List.of("ReadWriteOnce", "ReadOnlyMany", "ReadWriteMany", "ReadWriteOncePod");
    private static final List<String> FIELDS = List.of(
            "metadata.name",
            "metadata.namespace",
            "metadata.uid",
            "spec.nodeName",
            "spec.serviceAccountName",
            "status.hostIP",
            "status.hostIPs",
            "status.podIP",
            "status.podIPs");
    private static final Pattern FIELD_BY_KEY = Pattern.compile("metadata\\.(labels|annotations)\\['[^']+']");

    private final OptionChecks options;
    private final Task<?> task;
    private final Set<String> containers = new HashSet<>();

    PodChecks(OptionChecks options, Task<?> task) {
        this.options = options;
        this.task = task;
    }

    void label(String where, String label, String value) {
        name(where, "the label", KubernetesNames.KEY, label);
        if (!KubernetesNames.LABEL_VALUE.takes(value)) {
            bad(
                    where,
                    "the label '" + label + "' with the value '" + value + "'",
                    KubernetesNames.LABEL_VALUE.remedy(value));
        }
    }

    void annotation(String where, String key) {
        name(where, "the annotation", KubernetesNames.KEY, key);
    }

    void affinity(String where, NodeAffinity nodes) {
        affinity(where, "a node affinity", nodes.weight(), nodes.rules(), nodes.fields());
        nodes.rules().forEach(rule -> rule(where, rule));
    }

    void affinity(String where, PodAffinity pods) {
        affinity(where, "a pod affinity", pods.weight(), pods.rules(), List.of());
        pods.rules().forEach(rule -> rule(where, rule));
        name(where, "the topology key", KubernetesNames.KEY, pods.topologyKey());
        pods.namespaces().forEach(each -> name(where, "the namespace", KubernetesNames.OBJECT, each));
    }

    private void affinity(String where, String what, @Nullable Integer weight, List<Rule> labels, List<Rule> fields) {
        if (labels.isEmpty() && fields.isEmpty()) {
            bad(where, what + " without rules", "Add one, such as .in(\"disk\", \"ssd\")");
        }
        if (weight != null && (weight < 1 || weight > 100)) {
            bad(where, "the weight " + weight, "Kubernetes weighs from 1 to 100");
        }
        Stream.concat(labels.stream(), fields.stream())
                .filter(rule -> isOfValues(rule) && rule.values().isEmpty())
                .forEach(rule -> bad(where, "no value for the label '" + rule.label() + "'", "Give it at least one"));
    }

    private void rule(String where, Rule rule) {
        name(where, "the label", KubernetesNames.KEY, rule.label());
        rule.values().stream()
                .filter(value -> isOfValues(rule) && !KubernetesNames.LABEL_VALUE.takes(value))
                .forEach(value -> bad(
                        where,
                        "the label '" + rule.label() + "' with the value '" + value + "'",
                        KubernetesNames.LABEL_VALUE.remedy(value)));
    }

    // In and NotIn; the other operators take none, or numbers.
    private static boolean isOfValues(Rule rule) {
        return rule.operator().endsWith("n");
    }

    void toleration(String where, Toleration toleration) {
        var effect = toleration.effect();
        if (toleration.key() != null) {
            name(where, "a toleration of the taint", KubernetesNames.KEY, toleration.key());
        }
        if (effect != null && !EFFECTS.contains(effect)) {
            bad(
                    where,
                    "a toleration of '" + effect + "'",
                    "Kubernetes knows NoSchedule, PreferNoSchedule and NoExecute" + NearestName.hint(effect, EFFECTS));
        }
        if (toleration.lasting() != null && !"NoExecute".equals(effect)) {
            bad(where, "a toleration that lasts " + toleration.lasting(), "That goes with the effect NoExecute only");
        }
    }

    void field(String where, String path) {
        if (!FIELDS.contains(path) && !FIELD_BY_KEY.matcher(path).matches()) {
            bad(
                    where,
                    "the pod's field '" + path + "'",
                    "Kubernetes offers " + String.join(", ", FIELDS)
                            + ", metadata.labels['…'] and metadata.annotations['…']"
                            + NearestName.hint(path, FIELDS));
        }
    }

    void security(String where, SecurityContext user) {
        if ((user.user() != null && user.user() < 0) || (user.group() != null && user.group() < 0)) {
            bad(where, "a user or group below 0", "Name both by their numbers, from 0 on");
        }
        if (Boolean.TRUE.equals(user.nonRoot()) && user.user() != null && user.user() == 0) {
            bad(where, "user 0 and refuses to run as root, which is user 0", "Choose one of the two");
        }
    }

    void ephemeral(String where, EphemeralVolume volume) {
        accessModes(where, volume.accessModes());
        if (volume.storageClass() != null) {
            name(where, "the storage class", KubernetesNames.OBJECT, volume.storageClass());
        }
        volume.labels().forEach((label, value) -> label(where, label, value));
        volume.annotations().keySet().forEach(key -> annotation(where, key));
    }

    void initContainer(String where, InitContainer container) {
        name(where, "the init container", KubernetesNames.PART_OF_POD, container.name());
        if (!containers.add(container.name())) {
            bad(where, "two init containers '" + container.name() + "'", "Give each a name of its own");
        }
        container.variables().keySet().forEach(each -> options.checkVariable(where, task.name(), each));
        container.mounts().values().forEach(path -> options.checkPath(where, task, path));
    }

    private void accessModes(String where, List<String> modes) {
        modes.stream()
                .filter(each -> !ACCESS_MODES.contains(each))
                .forEach(each -> bad(where, "the access mode '" + each + "'", accessModeRemedy(each)));
        if (modes.isEmpty()) {
            bad(where, "a volume without access modes", "Say .accessModes(\"ReadWriteOnce\") or another");
        }
    }

    static boolean isAccessMode(String mode) {
        return ACCESS_MODES.contains(mode);
    }

    static String accessModeRemedy(String mode) {
        return "Kubernetes knows " + String.join(", ", ACCESS_MODES) + NearestName.hint(mode, ACCESS_MODES);
    }

    private void name(String where, String what, KubernetesNames form, String name) {
        if (!form.takes(name)) {
            bad(where, what + " '" + name + "'", form.remedy(name));
        }
    }

    private void bad(String where, String what, String remedy) {
        options.bad(where, task.name(), what, remedy);
    }
}
