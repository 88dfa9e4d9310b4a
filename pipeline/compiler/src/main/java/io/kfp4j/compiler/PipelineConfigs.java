package io.kfp4j.compiler;

import io.kfp4j.dsl.PipelineConfig;
import io.kfp4j.dsl.Problem;
import io.kfp4j.dsl.RunValue;
import io.kfp4j.dsl.Workspace;
import io.kfp4j.dsl.definition.GraphDefinition;
import io.kfp4j.spec.SinglePlatformSpec;
import io.kfp4j.spec.SinglePlatformSpec.KubernetesWorkspace;
import io.kfp4j.spec.format.SameRecords;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a pipeline says of its runs as a whole, in the words of the spec. */
final class PipelineConfigs {
    private static final String FOLDER = "/kfp-workspace";
    private static final String DOWNLOAD = "\"downloadToWorkspace\":true";

    static SinglePlatformSpec.@Nullable PipelineConfig of(PipelineConfig said) {
        var config = new SinglePlatformSpec.PipelineConfig(
                workspace(said.workspace()),
                seconds(said.timeToLive()),
                seconds(said.timeToLiveOnSuccess()),
                seconds(said.timeToLiveOnFailure()),
                said.deadline() == null ? null : said.deadline().toSeconds());
        var nothing = new SinglePlatformSpec.PipelineConfig(null, null, null, null, null);
        return SameRecords.equal(config, nothing) ? null : config;
    }

    /**
     * A workspace that is used must have been asked for.
     *
     * @param json the compiled pipeline
     */
    static Optional<Problem> check(String json, GraphDefinition graph) {
        if (graph.config().workspace() != null) {
            return Optional.empty();
        }
        return Stream.of(RunValue.WORKSPACE_PATH.placeholder(), FOLDER, DOWNLOAD)
                        .anyMatch(json::contains)
                ? Optional.of(new Problem(
                        Problem.Code.BAD_OPTION,
                        graph.where(),
                        "the pipeline uses a workspace and has none. Say config(PipelineConfig.none().workspace(…))"))
                : Optional.empty();
    }

    // The server makes the volume only if the patch is there, be it empty.
    private static SinglePlatformSpec.@Nullable Workspace workspace(@Nullable Workspace said) {
        if (said == null) {
            return null;
        }
        Map<String, Object> patch = new TreeMap<>();
        if (said.storageClass() != null) {
            patch.put("storageClassName", said.storageClass());
        }
        if (!said.accessModes().isEmpty()) {
            patch.put("accessModes", said.accessModes());
        }
        return new SinglePlatformSpec.Workspace(said.size(), new KubernetesWorkspace(patch));
    }

    private static @Nullable Integer seconds(@Nullable Duration time) {
        return time == null ? null : Math.toIntExact(time.toSeconds());
    }

    private PipelineConfigs() {}
}
