package io.kfp4j.spec;

import org.jspecify.annotations.Nullable;

/** Where a value comes from. */
public sealed interface ParameterSource {

    /** An input of the component around the graph. */
    @JsonKey("componentInputParameter")
    @JsonUnwrapped
    record ComponentInput(String name) implements ParameterSource {}

    /** An output of another task of the graph. */
    @JsonKey("taskOutputParameter")
    record TaskOutput(String producerTask, String outputParameterKey) implements ParameterSource {}

    /** A value known when the pipeline was compiled. Its texts may hold placeholders. */
    @JsonKey("runtimeValue")
    record RuntimeValue(@Nullable Object constant, @Nullable String runtimeParameter) implements ParameterSource {

        public static RuntimeValue constant(Object value) {
            return new RuntimeValue(value, null);
        }
    }

    /** How another task of the graph ended. */
    @JsonKey("taskFinalStatus")
    record FinalStatus(String producerTask) implements ParameterSource {}
}
