package io.kfp4j.argo;

import io.kfp4j.argo.object.Parameter;
import io.kfp4j.spec.ComponentSpec;
import io.kfp4j.spec.ParameterType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a component takes, as the inputs of a template. */
final class Interface {

    /**
     * The inputs of a template.
     *
     * @param withPath whether the template needs to know where its artifacts go
     * @param except an input that the template finds by itself
     */
    static List<Parameter> inputs(ComponentSpec component, boolean withPath, @Nullable String except) {
        var inputs = new ArrayList<Parameter>();
        if (withPath) {
            inputs.add(Parameter.named(Wires.PATH));
        }
        var definitions = component.inputDefinitions();
        if (definitions != null) {
            definitions.parameters().forEach((name, definition) -> {
                if (name.equals(except) || definition.parameterType() == ParameterType.TASK_CONFIG) {
                    return;
                }
                var optional = definition.isOptional() || definition.defaultValue() != null;
                inputs.add(
                        optional
                                ? Parameter.of(
                                        name,
                                        Value.constant(definition.defaultValue(), definition.parameterType())
                                                .argument())
                                : Parameter.named(name));
            });
            definitions
                    .artifacts()
                    .forEach((name, definition) -> inputs.add(
                            definition.isOptional() ? Parameter.of(name, Wires.NO_ARTIFACTS) : Parameter.named(name)));
        }
        return inputs;
    }

    /** Whether a use of a component needs to know where its artifacts go. */
    static boolean needsPath(ComponentSpec component, Graph.Kind kind) {
        return kind != Graph.Kind.CONTAINER
                || (component.outputDefinitions() != null
                        && !component.outputDefinitions().artifacts().isEmpty());
    }

    private Interface() {}
}
