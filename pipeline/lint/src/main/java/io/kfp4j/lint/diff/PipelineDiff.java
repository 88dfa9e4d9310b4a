package io.kfp4j.lint.diff;

import io.kfp4j.spec.CompiledPipeline;
import io.kfp4j.spec.PipelineSpec.PipelineInfo;
import io.kfp4j.spec.PlatformSpec;
import io.kfp4j.spec.SinglePlatformSpec.PipelineConfig;
import io.kfp4j.spec.format.Json;
import io.kfp4j.spec.format.SpecReader;
import io.kfp4j.spec.format.SpecWriter;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What changed between two versions of a pipeline, the gravest first; empty if they are equal.
 *
 * <p>Tasks are compared with what stands behind them. The names of components and executors, and whether tasks share them, matter to
 * nobody and are cosmetic.
 */
public record PipelineDiff(List<Change> changes) {
    public PipelineDiff {
        changes = List.copyOf(changes);
    }

    /** Compares two versions. */
    public static PipelineDiff between(CompiledPipeline before, CompiledPipeline after) {
        return compare(asRead(before), asRead(after));
    }

    // A whole number that was compiled just now is a double once it has been in a file.
    private static CompiledPipeline asRead(CompiledPipeline pipeline) {
        return SpecReader.parse(SpecWriter.yaml(pipeline), "pipeline.yaml");
    }

    private static PipelineDiff compare(CompiledPipeline before, CompiledPipeline after) {
        var changes = new Changes();
        info(before, after, changes);
        InterfaceDiff.compare(before.pipeline().root(), after.pipeline().root(), changes);
        NeedsDiff.compare(before, after, changes);
        new GraphDiff(new Version(before), new Version(after), changes)
                .compare("", before.pipeline().root(), after.pipeline().root());
        config(config(before), config(after), changes);
        if (changes.all().isEmpty() && !before.equals(after)) {
            changes.add(Verdict.COSMETIC, "components or executors have other names, or are shared differently");
        }
        return new PipelineDiff(changes.all().stream()
                .distinct()
                .sorted(Comparator.comparing(Change::verdict))
                .toList());
    }

    /** The gravest of all; absent if nothing changed. */
    public @Nullable Verdict verdict() {
        return changes.isEmpty() ? null : changes.get(0).verdict();
    }

    /** One change a line, and a last line with the verdict. */
    public String text() {
        if (changes.isEmpty()) {
            return "no change\n";
        }
        return changes.stream()
                        .map(change -> change.verdict().word() + ": " + change.message() + "\n")
                        .collect(Collectors.joining())
                + "verdict: " + changes.get(0).verdict().word() + "\n";
    }

    /**
     * One object: {@code verdict}, that of {@link Verdict#word()} or {@code none}, and the list of {@code changes}, each with its
     * {@code verdict} and {@code message}.
     */
    public String json() {
        var verdict = verdict();
        return Json.pretty(Map.of(
                        "verdict",
                        verdict == null ? "none" : verdict.word(),
                        "changes",
                        changes.stream()
                                .map(change ->
                                        Map.of("verdict", change.verdict().word(), "message", change.message()))
                                .toList()))
                + "\n";
    }

    private static void info(CompiledPipeline before, CompiledPipeline after, Changes changes) {
        var old = info(before);
        var now = info(after);
        changes.compare(Verdict.CACHE_AFFECTING, "the pipeline's name", old.name(), now.name());
        changes.compare(Verdict.COSMETIC, "the pipeline's display name", old.displayName(), now.displayName());
        changes.compareSilently(
                Verdict.COSMETIC, "the pipeline's description differs", old.description(), now.description());
        changes.compare(
                Verdict.COSMETIC,
                "the compiler",
                before.pipeline().sdkVersion(),
                after.pipeline().sdkVersion());
        changes.compare(
                Verdict.COMPATIBLE,
                "the default pipeline root",
                before.pipeline().defaultPipelineRoot(),
                after.pipeline().defaultPipelineRoot());
    }

    private static PipelineInfo info(CompiledPipeline pipeline) {
        var info = pipeline.pipeline().pipelineInfo();
        return info == null ? new PipelineInfo("", null, null) : info;
    }

    private static void config(PipelineConfig old, PipelineConfig now, Changes changes) {
        changes.compare(Verdict.COMPATIBLE, "the workspace", old.workspace(), now.workspace());
        changes.compare(
                Verdict.COMPATIBLE,
                "the time to live after completion",
                old.resourceTtlOnCompletion(),
                now.resourceTtlOnCompletion());
        changes.compare(
                Verdict.COMPATIBLE,
                "the time to live after success",
                old.resourceTtlOnSuccess(),
                now.resourceTtlOnSuccess());
        changes.compare(
                Verdict.COMPATIBLE,
                "the time to live after failure",
                old.resourceTtlOnFailure(),
                now.resourceTtlOnFailure());
        changes.compare(
                Verdict.COMPATIBLE,
                "the pipeline's deadline in seconds",
                old.activeDeadlineSeconds(),
                now.activeDeadlineSeconds());
    }

    private static PipelineConfig config(CompiledPipeline pipeline) {
        var platform = pipeline.platform() == null
                ? null
                : pipeline.platform().platforms().get(PlatformSpec.KUBERNETES);
        var config = platform == null ? null : platform.pipelineConfig();
        return config == null ? new PipelineConfig(null, null, null, null, null) : config;
    }
}
