package io.kfp4j.lint;

import io.kfp4j.spec.kubernetes.KubernetesExecutorConfig;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Where volumes are mounted: each in a folder of its own. */
final class MountRule implements Rule {

    @Override
    public void check(Subject subject, Findings findings) {
        subject.kubernetes().forEach((label, config) -> {
            Set<String> taken = new HashSet<>();
            for (String path : paths(config)) {
                var at = Subject.KUBERNETES_EXECUTORS.to(label);
                if (path.isEmpty() || path.contains(":")) {
                    findings.add(
                            Code.MOUNT,
                            at,
                            "executor '" + label + "' mounts a volume at '" + path + "'",
                            "Use a path without ':'.");
                } else if (!taken.add(path.replaceAll("/+$", ""))) {
                    findings.add(
                            Code.MOUNT,
                            at,
                            "executor '" + label + "' mounts two volumes at '" + path + "'",
                            "Give each a path of its own.");
                }
            }
        });
    }

    private static List<String> paths(KubernetesExecutorConfig config) {
        List<String> paths = new ArrayList<>();
        config.secretAsVolume().forEach(each -> paths.add(each.mountPath()));
        config.configMapAsVolume().forEach(each -> paths.add(each.mountPath()));
        config.pvcMount().forEach(each -> paths.add(each.mountPath()));
        config.emptyDirMounts().stream()
                .map(each -> each.mountPath())
                .filter(Objects::nonNull)
                .forEach(paths::add);
        config.genericEphemeralVolume().stream()
                .map(each -> each.mountPath())
                .filter(Objects::nonNull)
                .forEach(paths::add);
        paths.removeIf(path -> path.contains("{{"));
        return paths;
    }
}
