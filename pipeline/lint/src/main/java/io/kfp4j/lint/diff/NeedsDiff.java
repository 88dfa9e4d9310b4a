package io.kfp4j.lint.diff;

import io.kfp4j.spec.CompiledPipeline;
import io.kfp4j.spec.kubernetes.PvcMount.PvcReference;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What the cluster has to hold before the pipeline runs: secrets, config maps and volume claims. */
final class NeedsDiff {

    static void compare(CompiledPipeline before, CompiledPipeline after, Changes changes) {
        var old = needs(new Version(before));
        var now = needs(new Version(after));
        now.stream()
                .filter(need -> !old.contains(need))
                .forEach(need -> changes.add(Verdict.BREAKING, need + " has to be in the cluster now"));
        old.stream()
                .filter(need -> !now.contains(need))
                .forEach(need -> changes.add(Verdict.COMPATIBLE, need + " is no longer needed"));
    }

    private static Set<String> needs(Version version) {
        Set<String> needs = new TreeSet<>();
        version.kubernetes().values().forEach(config -> {
            config.secretAsEnv().forEach(each -> need(needs, "secret", each.secretName(), each.optional()));
            config.secretAsVolume().forEach(each -> need(needs, "secret", each.secretName(), each.optional()));
            config.imagePullSecret().forEach(each -> need(needs, "secret", each.secretName(), false));
            config.configMapAsEnv().forEach(each -> need(needs, "config map", each.configMapName(), each.optional()));
            config.configMapAsVolume()
                    .forEach(each -> need(needs, "config map", each.configMapName(), each.optional()));
            config.pvcMount().forEach(each -> {
                if (each.pvcReference() instanceof PvcReference.Constant constant) {
                    need(needs, "volume claim", constant.name(), false);
                }
            });
        });
        return needs;
    }

    private static void need(Set<String> needs, String kind, @Nullable String name, @Nullable Boolean optional) {
        if (name != null && !Boolean.TRUE.equals(optional)) {
            needs.add(kind + " '" + name + "'");
        }
    }

    private NeedsDiff() {}
}
