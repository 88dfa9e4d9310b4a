package io.kfp4j.compiler;

import io.kfp4j.dsl.Problem;
import io.kfp4j.spec.CompiledPipeline;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Refuses what the servers in question would drop in silence, or fail on. */
final class Target {

    /**
     * Looks at a spec with a release in mind.
     *
     * @param options with the target, if there is one
     */
    static List<Problem> check(CompiledPipeline compiled, CompilerOptions options, String where) {
        var target = options.targetBackend();
        if (target == null && options.beyondKubeflow()) {
            return List.of();
        }
        return Features.of(compiled).entrySet().stream()
                .filter(each -> target == null
                        ? each.getKey() == Feature.IF_PRESENT
                        : !each.getKey().isKnownTo(target))
                .map(each -> problem(each, target, where))
                .toList();
    }

    private static Problem problem(Map.Entry<Feature, String> use, @Nullable Release target, String where) {
        var feature = use.getKey();
        var what = "'" + use.getValue() + "' uses " + feature.title() + ", which servers know from " + feature.since()
                + " on, ";
        return new Problem(
                Problem.Code.NOT_ON_TARGET,
                where,
                target == null
                        ? what + "and others hand to the program as it is. Say targetBackend(…) if yours do"
                        : what + "and the target is " + target + ". Leave it out, or choose a later target");
    }

    private Target() {}
}
