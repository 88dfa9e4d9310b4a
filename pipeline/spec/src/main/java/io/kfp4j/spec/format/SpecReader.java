package io.kfp4j.spec.format;

import io.kfp4j.spec.CompiledPipeline;
import io.kfp4j.spec.PipelineSpec;
import io.kfp4j.spec.PlatformSpec;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads compiled pipelines, whoever compiled them: YAML of one or two documents, JSON, or what KFP's server says a version holds.
 *
 * <p>Strict, as KFP's server is: a field it does not know is an error here, with its line, where the server would only say that the
 * format is unknown. Everything that is wrong is in one {@link SpecException}.
 */
public final class SpecReader {
    private static final Set<String> PIPELINE_KEYS =
            Set.of("pipelineInfo", "root", "components", "deploymentSpec", "schemaVersion", "sdkVersion");

    /** The pipeline in a file. */
    public static CompiledPipeline read(Path file) {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(Limits.BYTES + 1);
        } catch (NoSuchFileException e) {
            throw new SpecException(file + ": there is no such file. Give the path of a compiled pipeline.", e);
        } catch (IOException e) {
            throw new SpecException(file + ": cannot be read (" + e.getMessage() + "). Give a file that can be.", e);
        }
        if (bytes.length > Limits.BYTES) {
            throw tooLarge(file.toString());
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return parse(text, file.toString());
        } catch (CharacterCodingException e) {
            throw new SpecException(file + ": this is not text in UTF-8. Give the path of a compiled pipeline.", e);
        }
    }

    /**
     * The pipeline in a text.
     *
     * @param source the file it came from, for messages; JSON where it ends in {@code .json} or the text looks like it
     */
    public static CompiledPipeline parse(String text, String source) {
        if (text.length() > Limits.BYTES) {
            throw tooLarge(source);
        }
        String bare = text.startsWith("\uFEFF") ? text.substring(1) : text;
        var problems = new Problems(source);
        List<Node> documents =
                isJson(bare, source) ? List.of(JsonNodes.read(bare, problems)) : YamlNodes.read(bare, problems);
        return assemble(documents, problems);
    }

    private static CompiledPipeline assemble(List<Node> documents, Problems problems) {
        Node.@Nullable Fields pipeline = null;
        Node.@Nullable Fields platform = null;
        for (Node document : unpacked(documents)) {
            if (document instanceof Node.Null) {
                continue;
            }
            Node.Fields fields = object(document, problems);
            if (fields.fields().containsKey("platforms")) {
                refuseSecond(platform, fields, "platform specification", problems);
                platform = fields;
            } else {
                refuseSecond(pipeline, fields, "pipeline", problems);
                pipeline = fields;
            }
        }
        if (pipeline == null) {
            throw problems.fatal(
                    Position.START, "there is no pipeline in here. Give a file with 'pipelineInfo' and 'root'.");
        }
        check(pipeline, problems);
        var decoder = new Decoder(problems);
        PipelineSpec first = decoder.record(pipeline, PipelineSpec.class);
        PlatformSpec second = platform == null ? null : decoder.record(platform, PlatformSpec.class);
        problems.throwIfAny();
        return new CompiledPipeline(Objects.requireNonNull(first), second);
    }

    /** KFP's server answers with both documents in one object where there are two. */
    private static List<Node> unpacked(List<Node> documents) {
        return documents.size() == 1
                        && documents.get(0) instanceof Node.Fields only
                        && only.fields().containsKey("pipeline_spec")
                        && Set.of("pipeline_spec", "platform_spec")
                                .containsAll(only.fields().keySet())
                ? only.fields().values().stream().map(Node.Field::value).toList()
                : documents;
    }

    private static Node.Fields object(Node document, Problems problems) {
        if (document instanceof Node.Fields fields) {
            if (fields.fields().keySet().stream().anyMatch(PIPELINE_KEYS::contains)
                    || fields.fields().containsKey("platforms")) {
                return fields;
            }
            if (fields.fields().containsKey("apiVersion")) {
                throw problems.fatal(
                        fields.at(),
                        "this is a Kubernetes manifest, not a compiled pipeline. Give what stands under its 'pipelineSpec'.");
            }
        }
        throw problems.fatal(
                document.at(),
                "this is neither a pipeline ('pipelineInfo', 'root') nor a platform specification ('platforms')."
                        + " Give a compiled pipeline.");
    }

    private static void refuseSecond(Node.@Nullable Fields first, Node.Fields second, String what, Problems problems) {
        if (first != null) {
            throw problems.fatal(
                    second.at(),
                    "this is a second " + what + ", the first is in line "
                            + first.at().line() + ". Keep one a file.");
        }
    }

    /** What KFP's server asks of every pipeline. */
    private static void check(Node.Fields pipeline, Problems problems) {
        Node.Field version = pipeline.fields().get("schemaVersion");
        if (version == null) {
            problems.add(
                    pipeline.at(),
                    "'schemaVersion' is missing. Add 'schemaVersion: " + PipelineSpec.SCHEMA_VERSION + "'.");
        } else if (version.value() instanceof Node.Text text && !text.value().equals(PipelineSpec.SCHEMA_VERSION)) {
            problems.add(
                    text.at(),
                    "the schema version '" + text.value() + "' is not supported. Compile the pipeline for version '"
                            + PipelineSpec.SCHEMA_VERSION + "'.");
        }
        if (!pipeline.fields().containsKey("root")) {
            problems.add(pipeline.at(), "'root' is missing. Add it, with a 'dag' of tasks.");
        }
        Node.Field info = pipeline.fields().get("pipelineInfo");
        if (info == null) {
            problems.add(pipeline.at(), "'pipelineInfo' is missing. Add it, with the pipeline's 'name'.");
        } else if (info.value() instanceof Node.Fields fields) {
            Node.Field name = fields.fields().get("name");
            if (name == null
                    || (name.value() instanceof Node.Text text && text.value().isEmpty())) {
                problems.add(info.at(), "'pipelineInfo' has no 'name'. Give the pipeline one.");
            }
        }
    }

    private static boolean isJson(String text, String source) {
        String file = source.toLowerCase(Locale.ROOT);
        boolean yaml = file.endsWith(".yaml") || file.endsWith(".yml");
        return file.endsWith(".json") || (!yaml && text.stripLeading().startsWith("{"));
    }

    private static SpecException tooLarge(String source) {
        return new SpecException(source + ": this is larger than 32 MiB, more than KFP takes. Make it smaller.");
    }

    private SpecReader() {}
}
