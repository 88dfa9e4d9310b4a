package io.kfp4j.local;

import io.kfp4j.local.record.RunRecord;
import io.kfp4j.local.record.RunRecords;
import io.kfp4j.spec.CompiledPipeline;
import io.kfp4j.spec.Ordered;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A run that may begin: checked, with a folder of its own.
 *
 * @param parameters with the pipeline's defaults; null for an optional one without
 * @param earlier the record of the run that is resumed
 */
record RunStart(
        CompiledPipeline pipeline,
        RunFolder folder,
        RunFacts facts,
        String pipelineRoot,
        Map<String, @Nullable Object> parameters,
        @Nullable RunRecord earlier) {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final Pattern RUN_ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

    static RunStart of(CompiledPipeline pipeline, LocalRunOptions options, InstantSource clock) throws IOException {
        var earlier = options.resume() == null
                ? null
                : RunRecords.read(options.resume().toAbsolutePath().normalize());
        var given = earlier == null || !options.parameters().isEmpty() ? options.parameters() : earlier.parameters();
        var problems = RunCheck.problems(pipeline, given);
        if (!problems.isEmpty()) {
            throw new LocalRunException(problems);
        }
        var info = pipeline.pipeline().pipelineInfo();
        var name = info == null ? "" : info.name();
        if (earlier != null && !earlier.pipelineName().equals(name)) {
            throw new LocalRunException(List.of("The run to resume is of pipeline '" + earlier.pipelineName()
                    + "', not of '" + name + "'. Give the folder of a run of this pipeline."));
        }
        var created = earlier == null ? clock.instant() : earlier.startTime();
        var runId = earlier != null ? earlier.runId() : options.runId() != null ? options.runId() : newId(created);
        if (!RUN_ID.matcher(runId).matches()) {
            throw new LocalRunException(List.of(
                    "The run id is '" + runId + "'. Use letters, digits, '-', '_' and '.' only, at most 100 of them."));
        }
        var root = root(earlier == null ? options.pipelineRoot() : earlier.pipelineRoot());
        var path = earlier != null
                ? earlier.folder()
                : options.workFolder()
                        .toAbsolutePath()
                        .normalize()
                        .resolve(name)
                        .resolve(runId);
        if (earlier == null && Files.exists(path)) {
            throw new LocalRunException(List.of("There is a run '" + runId + "' already, in '" + path
                    + "'. Choose another run id, or resume that run."));
        }
        Files.createDirectories(path);
        return new RunStart(
                pipeline,
                new RunFolder(path, runId, root + "/" + name + "/" + runId),
                new RunFacts(
                        runId,
                        earlier != null
                                ? earlier.displayName()
                                : options.displayName() == null ? name : options.displayName(),
                        name,
                        created),
                root,
                withDefaults(pipeline, given),
                earlier);
    }

    private static String newId(Instant now) {
        return TIME.format(now) + "-"
                + String.format(Locale.ROOT, "%04x", ThreadLocalRandom.current().nextInt(1 << 16));
    }

    /** Folders as absolute paths, URIs as they are. */
    private static String root(String root) {
        if (root.startsWith("file:")) {
            return Path.of(URI.create(root)).toString();
        }
        return root.contains("://")
                ? root.replaceAll("/+$", "")
                : Path.of(root).toAbsolutePath().normalize().toString();
    }

    private static Map<String, @Nullable Object> withDefaults(
            CompiledPipeline pipeline, Map<String, @Nullable Object> given) {
        var values = new LinkedHashMap<String, @Nullable Object>();
        var root = pipeline.pipeline().root();
        var definitions = root == null ? null : root.inputDefinitions();
        if (definitions != null) {
            definitions
                    .parameters()
                    .forEach((name, definition) ->
                            values.put(name, given.get(name) == null ? definition.defaultValue() : given.get(name)));
        }
        return Ordered.copy(values);
    }
}
