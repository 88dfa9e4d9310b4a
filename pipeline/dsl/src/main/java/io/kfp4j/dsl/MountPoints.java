package io.kfp4j.dsl;

import io.kfp4j.component.signature.NearestName;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;

/** Where the volumes of a task appear, and by which names the other containers of its pod find them. */
final class MountPoints {
    private final Recording recording;
    private final Task<?> task;
    private final Map<String, String> paths = new HashMap<>();
    private final TreeSet<String> names = new TreeSet<>();
    private boolean allKnown = true;

    MountPoints(Recording recording, Task<?> task) {
        this.recording = recording;
        this.task = task;
    }

    void add(String where, Mount mount) {
        if (mount instanceof Mount.Empty empty) {
            add(where, empty.path(), new Values.Constant<>(empty.name()));
        } else if (mount instanceof Mount.Ephemeral ephemeral) {
            add(
                    where,
                    ephemeral.path(),
                    new Values.Constant<>(ephemeral.volume().name()));
        } else if (mount instanceof Mount.Files files) {
            add(where, files.path(), files.name());
        } else if (mount instanceof Mount.Claim claim) {
            add(where, claim.path(), claim.name());
            checkFolder(where, claim);
        }
    }

    /** Refuses a name that no volume of the task has, once all are known. */
    void use(String where, InitContainer container) {
        recording.atLast(() -> container.mounts().keySet().stream()
                .filter(each -> allKnown && !names.contains(each))
                .forEach(each -> bad(
                        where,
                        "the init container '" + container.name() + "', which mounts '" + each + "'",
                        "It can mount volumes of the task, which are " + names + NearestName.hint(each, names))));
    }

    // KFP calls the pod's volume like the secret, config map or claim that it is.
    private void add(String where, String path, Value<String> name) {
        var taken = paths.putIfAbsent(path.replaceAll("(?<=.)/+$", ""), where);
        if (taken != null) {
            bad(
                    where,
                    "two mounts at '" + path + "'",
                    "The other one is at " + taken + ". Give each a path of its own");
        }
        if (!(name instanceof Values.Constant<String> constant)) {
            allKnown = false;
            return;
        }
        names.add(constant.value());
        if (KubernetesNames.OBJECT.takes(constant.value()) && !KubernetesNames.PART_OF_POD.takes(constant.value())) {
            bad(
                    where,
                    "a mount of '" + constant.value() + "', and KFP gives that name to a volume of the pod",
                    "Kubernetes takes at most 63 lower case letters, digits and '-' there. Rename it");
        }
    }

    private void checkFolder(String where, Mount.Claim claim) {
        var folder = claim.folder();
        if (folder != null && (folder.startsWith("/") || ("/" + folder + "/").contains("/../"))) {
            bad(where, "the folder '" + folder + "' of a volume", "Write it from the volume on, like 'models/iris'");
        }
    }

    private void bad(String where, String what, String remedy) {
        recording.options().bad(where, task.name(), what, remedy);
    }
}
