package io.kfp4j.spec.format;

import io.kfp4j.spec.CompiledPipeline;
import io.kfp4j.spec.PipelineSpec.PipelineInfo;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A compiled pipeline as the objects in which Kubeflow keeps pipelines in Kubernetes ({@code pipelines.kubeflow.org/v2beta1}): a
 * Pipeline and a PipelineVersion, to be kept in git and applied from there.
 *
 * <p>All names may be left out. The pipeline is called as in its spec. A version never changes once it is there, so its name ends in a
 * digest of the spec by default: a changed pipeline is a new version, an unchanged one the same.
 *
 * @param namespace where the objects are kept; the namespace they are applied to if left out
 * @param pipelineName the name of the Pipeline
 * @param pipelineDisplayName what people read; the display name in the spec if left out
 * @param versionName the name of the PipelineVersion
 * @param versionDisplayName what people read; the version's name if left out
 */
public record Manifest(
        @Nullable String namespace,
        @Nullable String pipelineName,
        @Nullable String pipelineDisplayName,
        @Nullable String versionName,
        @Nullable String versionDisplayName) {
    private static final String API_VERSION = "pipelines.kubeflow.org/v2beta1";
    private static final int DIGEST_BYTES = 5;
    private static final int LONGEST_NAME = 253;
    private static final int LONGEST_NAMESPACE = 63;

    /** With no name of its own. */
    public static Manifest ofSpec() {
        return new Manifest(null, null, null, null, null);
    }

    /**
     * The Pipeline and the PipelineVersion, two documents.
     *
     * @throws SpecException with a sentence about a name that Kubernetes does not take
     */
    public String yaml(CompiledPipeline compiled) {
        var spec = new Encoder("pipeline", true).message(compiled.pipeline());
        var platform =
                compiled.platform() == null || compiled.platform().platforms().isEmpty()
                        ? null
                        : new Encoder("platform specification", true).message(compiled.platform());
        var info = compiled.pipeline().pipelineInfo();
        var pipeline = name("pipeline", or(pipelineName, info == null ? "" : info.name()));
        var version = name("version", or(versionName, pipeline + "-" + digest(spec, platform)));
        var description = info == null ? null : info.description();

        Map<String, Object> ofPipeline = new TreeMap<>();
        ofPipeline.put("displayName", or(pipelineDisplayName, displayName(info, pipeline)));
        Map<String, Object> ofVersion = new TreeMap<>();
        ofVersion.put("displayName", or(versionDisplayName, version));
        ofVersion.put("pipelineName", pipeline);
        ofVersion.put("pipelineSpec", spec);
        if (platform != null) {
            ofVersion.put("platformSpec", platform);
        }
        if (description != null && !description.isEmpty()) {
            ofPipeline.put("description", description);
            ofVersion.put("description", description);
        }
        return YamlText.of(
                List.of(object("Pipeline", pipeline, ofPipeline), object("PipelineVersion", version, ofVersion)));
    }

    private Map<String, Object> object(String kind, String name, Map<String, Object> spec) {
        Map<String, Object> metadata = new TreeMap<>(Map.of("name", name));
        if (namespace != null) {
            metadata.put("namespace", namespace(namespace));
        }
        return new TreeMap<>(Map.of("apiVersion", API_VERSION, "kind", kind, "metadata", metadata, "spec", spec));
    }

    private static String digest(Object spec, @Nullable Object platform) {
        List<@Nullable Object> both = new ArrayList<>();
        both.add(spec);
        both.add(platform);
        try {
            var digest = MessageDigest.getInstance("SHA-256")
                    .digest(JsonText.compact(both).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, DIGEST_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    private static String name(String what, String name) {
        if (name.length() > LONGEST_NAME || !name.matches("[a-z0-9]([a-z0-9.-]*[a-z0-9])?")) {
            throw new SpecException("The " + what + " cannot be called '" + name
                    + "' in Kubernetes. Give it a name of lower case letters, digits, '-' and '.', that starts and ends with a"
                    + " letter or digit, of at most " + LONGEST_NAME + " characters.");
        }
        return name;
    }

    private static String namespace(String name) {
        if (name.length() > LONGEST_NAMESPACE || !name.matches("[a-z0-9]([a-z0-9-]*[a-z0-9])?")) {
            throw new SpecException("There is no namespace '" + name
                    + "' in Kubernetes. Give one of lower case letters, digits and '-', of at most " + LONGEST_NAMESPACE
                    + " characters.");
        }
        return name;
    }

    private static String displayName(@Nullable PipelineInfo info, String name) {
        return info == null ? name : or(info.displayName(), name);
    }

    private static String or(@Nullable String said, String otherwise) {
        return said == null ? otherwise : said;
    }
}
