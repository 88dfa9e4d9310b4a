package io.kfp4j.spec.kubernetes;

import io.kfp4j.spec.JsonKey;
import io.kfp4j.spec.JsonUnwrapped;
import io.kfp4j.spec.TaskSpec.ParameterInput;
import org.jspecify.annotations.Nullable;

/** A persistent volume claim as a folder. */
public record PvcMount(
        @Nullable PvcReference pvcReference,
        String mountPath,
        @Nullable String subPath,
        @Nullable ParameterInput pvcNameParameter) {
    /** Which claim, in the older form. */
    public sealed interface PvcReference {

        /** The claim that a task makes. */
        @JsonKey("taskOutputParameter")
        record TaskOutput(String producerTask, String outputParameterKey) implements PvcReference {}

        /** A claim by name. */
        @JsonKey("constant")
        @JsonUnwrapped
        record Constant(String name) implements PvcReference {}

        /** A claim named by an input of the component around the graph. */
        @JsonKey("componentInputParameter")
        @JsonUnwrapped
        record ComponentInput(String name) implements PvcReference {}
    }
}
