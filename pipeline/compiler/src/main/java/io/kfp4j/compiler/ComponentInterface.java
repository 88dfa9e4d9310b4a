package io.kfp4j.compiler;

import io.kfp4j.spec.InputDefinitions;
import io.kfp4j.spec.OutputDefinitions;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a component or pipeline that came in as YAML looks from outside.
 *
 * @param name {@code train-model}, or what a component of KFP's first version is called: {@code Train model}
 */
public record ComponentInterface(
        String name, @Nullable String description, InputDefinitions inputs, OutputDefinitions outputs) {

    /**
     * Reads what {@link io.kfp4j.dsl.FromYaml} takes: a compiled component or pipeline, or a {@code component.yaml} of KFP's first
     * version.
     *
     * @param source the file the text came from, for messages; JSON where it ends in {@code .json}
     * @throws IllegalArgumentException with a sentence about a text that holds no component
     */
    public static ComponentInterface read(String text, String source) {
        var loaded = ComponentFiles.parse(text, source);
        var inputs = loaded.component().inputDefinitions();
        var outputs = loaded.component().outputDefinitions();
        return new ComponentInterface(
                loaded.name(),
                loaded.description(),
                inputs == null ? new InputDefinitions(Map.of(), Map.of()) : inputs,
                outputs == null ? new OutputDefinitions(Map.of(), Map.of()) : outputs);
    }
}
