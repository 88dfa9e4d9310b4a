package io.kfp4j.spec;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A compiled pipeline: the first document of KFP's intermediate representation, {@code PipelineSpec} in pipeline_spec.proto.
 *
 * <p>Throughout this package a null component is an absent field, an empty list or map is an absent field too, and a present but
 * empty message is a record whose components are all absent ({@code cachingOptions: {}}). What is not {@link Nullable} has no
 * presence of its own: false, 0, an empty text, list or map are not written, and are what is read where nothing stands. What is
 * nullable is written whenever it is there. A {@code Long} is a 64-bit integer, which protobuf's JSON writes as text.
 *
 * @param pipelineInfo its name
 * @param schemaVersion always {@code 2.1.0}
 * @param sdkVersion who compiled it; shown, never checked
 * @param components the components by name, {@code comp-…}
 * @param root the pipeline itself, a component with a dag
 * @param deploymentSpec what the executors run
 * @param defaultPipelineRoot where artifacts go if the run does not say
 */
public record PipelineSpec(
        @Nullable PipelineInfo pipelineInfo,
        @Nullable String schemaVersion,
        @Nullable String sdkVersion,
        Map<String, ComponentSpec> components,
        @Nullable ComponentSpec root,
        @JsonStruct @Nullable DeploymentSpec deploymentSpec,
        @Nullable String defaultPipelineRoot) {

    /** The version of the schema that this package reads and writes. */
    public static final String SCHEMA_VERSION = "2.1.0";

    public PipelineSpec {
        components = Ordered.copy(components);
    }

    /** How a pipeline is called. */
    public record PipelineInfo(String name, @Nullable String displayName, @Nullable String description) {}
}
