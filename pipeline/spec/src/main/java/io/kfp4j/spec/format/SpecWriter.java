package io.kfp4j.spec.format;

import io.kfp4j.spec.CompiledPipeline;
import io.kfp4j.spec.PipelineSpec;
import io.kfp4j.spec.PlatformSpec;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes compiled pipelines the way KFP's own compiler does: keys sorted, the same line breaks and quotes, so that people can diff the
 * two. The same pipeline is the same text on every machine.
 */
public final class SpecWriter {

    /** As YAML: a comment that tells what the pipeline is, the pipeline and, where it needs one, the platform specification. */
    public static String yaml(CompiledPipeline pipeline) {
        List<Map<String, @Nullable Object>> documents = new ArrayList<>();
        documents.add(new Encoder("pipeline", true).message(pipeline.pipeline()));
        PlatformSpec platform = pipeline.platform();
        if (platform != null && !platform.platforms().isEmpty()) {
            documents.add(new Encoder("platform specification", true).message(platform));
        }
        return Header.of(pipeline.pipeline()) + YamlText.of(documents);
    }

    /** As JSON, which has no room for a platform specification; a pipeline that needs one is refused with a {@link SpecException}. */
    public static String json(CompiledPipeline pipeline) {
        PlatformSpec platform = pipeline.platform();
        if (platform != null && !platform.platforms().isEmpty()) {
            PipelineSpec.PipelineInfo info = pipeline.pipeline().pipelineInfo();
            throw new SpecException("pipeline '" + (info == null ? "" : info.name())
                    + "': JSON has no room for its platform specification. Write it as YAML.");
        }
        return JsonText.pretty(new Encoder("pipeline", true).message(pipeline.pipeline())) + "\n";
    }

    /**
     * Writes a file, YAML or JSON by its suffix, whole or not at all. Folders on the way are made.
     *
     * @throws SpecException if the suffix is neither, the pipeline does not fit the format, or the file cannot be written
     */
    public static void write(CompiledPipeline pipeline, Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        if (name.endsWith(".yaml") || name.endsWith(".yml")) {
            WholeFile.write(file, yaml(pipeline));
        } else if (name.endsWith(".json")) {
            WholeFile.write(file, json(pipeline));
        } else {
            throw new SpecException(file + ": the suffix says neither YAML nor JSON. Use '.yaml', '.yml' or '.json'.");
        }
    }

    private SpecWriter() {}
}
