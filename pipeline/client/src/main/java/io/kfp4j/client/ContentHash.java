package io.kfp4j.client;

import io.kfp4j.client.message.Specs;
import io.kfp4j.spec.CompiledPipeline;
import io.kfp4j.spec.PipelineSpec;
import io.kfp4j.spec.format.Json;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** What two compiled pipelines have in common exactly if they do the same. */
final class ContentHash {
    private static final int DIGITS = 16;

    /** Of both documents, without the name of who compiled them, which changes nothing. */
    static String of(CompiledPipeline compiled) {
        try {
            byte[] text = Json.text(Specs.tree(anonymous(compiled))).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text))
                    .substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM knows SHA-256", e);
        }
    }

    static boolean same(CompiledPipeline one, @Nullable CompiledPipeline other) {
        return other != null && of(one).equals(of(other));
    }

    private static CompiledPipeline anonymous(CompiledPipeline compiled) {
        PipelineSpec spec = compiled.pipeline();
        return new CompiledPipeline(
                new PipelineSpec(
                        spec.pipelineInfo(),
                        spec.schemaVersion(),
                        null,
                        spec.components(),
                        spec.root(),
                        spec.deploymentSpec(),
                        spec.defaultPipelineRoot()),
                compiled.platform());
    }

    private ContentHash() {}
}
