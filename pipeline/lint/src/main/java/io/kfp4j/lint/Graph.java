package io.kfp4j.lint;

import io.kfp4j.spec.ComponentSpec;
import io.kfp4j.spec.DagSpec;
import io.kfp4j.spec.InputDefinitions;
import io.kfp4j.spec.OutputDefinitions;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A component made of tasks.
 *
 * @param name of the component; empty for the pipeline itself
 * @param at where it stands
 */
record Graph(String name, SpecPath at, ComponentSpec component, DagSpec dag, List<Task> tasks) {
    private static final InputDefinitions NOTHING_IN = new InputDefinitions(Map.of(), Map.of());
    private static final OutputDefinitions NOTHING_OUT = new OutputDefinitions(Map.of(), Map.of());

    /** How messages call it. */
    String title() {
        return name.isEmpty() ? "the pipeline" : "component '" + name + "'";
    }

    @Nullable
    Task task(String wanted) {
        return tasks.stream()
                .filter(task -> task.name().equals(wanted))
                .findFirst()
                .orElse(null);
    }

    static InputDefinitions inputs(@Nullable ComponentSpec component) {
        return component == null || component.inputDefinitions() == null ? NOTHING_IN : component.inputDefinitions();
    }

    static OutputDefinitions outputs(@Nullable ComponentSpec component) {
        return component == null || component.outputDefinitions() == null ? NOTHING_OUT : component.outputDefinitions();
    }
}
