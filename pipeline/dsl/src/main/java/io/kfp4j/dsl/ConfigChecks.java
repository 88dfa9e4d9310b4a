package io.kfp4j.dsl;

import io.kfp4j.dsl.Problem.Code;
import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Looks at what a pipeline says of its runs as a whole. */
final class ConfigChecks {
    private static final Pattern SIZE = Pattern.compile("[0-9]+(E|P|T|G|M|K)i?");

    private final Recording recording;
    private final String where;

    ConfigChecks(Recording recording, String where) {
        this.recording = recording;
        this.where = where;
    }

    void check(PipelineConfig config) {
        text("display name", config.displayName());
        text("pipeline root", config.pipelineRoot());
        if (config.workspace() != null) {
            check(config.workspace());
        }
        seconds("time to live", config.timeToLive());
        seconds("time to live on success", config.timeToLiveOnSuccess());
        seconds("time to live on failure", config.timeToLiveOnFailure());
        seconds("deadline", config.deadline());
    }

    private void check(Workspace workspace) {
        var size = workspace.size();
        if (!SIZE.matcher(size).matches()) {
            bad("the workspace size '" + size + "'", "Write it like '10Gi'" + ResourceChecks.meant(size, SIZE));
        }
        var storageClass = workspace.storageClass();
        if (storageClass != null && !KubernetesNames.OBJECT.takes(storageClass)) {
            bad("the storage class '" + storageClass + "'", KubernetesNames.OBJECT.remedy(storageClass));
        }
        workspace.accessModes().stream()
                .filter(each -> !PodChecks.isAccessMode(each))
                .forEach(each -> bad("the access mode '" + each + "'", PodChecks.accessModeRemedy(each)));
    }

    private void text(String what, @Nullable String said) {
        if (said != null) {
            recording.checkText(where, "config(…)", said);
            if (said.isBlank()) {
                bad("an empty " + what, "Leave it out instead");
            }
        }
    }

    private void seconds(String what, @Nullable Duration said) {
        if (said != null
                && (said.toSeconds() < 1
                        || said.toSeconds() > Integer.MAX_VALUE
                        || !said.equals(Duration.ofSeconds(said.toSeconds())))) {
            bad("the " + what + " " + said, "KFP counts whole seconds, from 1 on");
        }
    }

    private void bad(String what, String remedy) {
        recording.problem(Code.BAD_OPTION, where, "the pipeline has " + what + ". " + remedy);
    }
}
