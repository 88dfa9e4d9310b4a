package io.kfp4j.lint;

import io.kfp4j.spec.TaskSpec.ItemsSource;
import io.kfp4j.spec.TaskSpec.TaskIterator;
import io.kfp4j.spec.format.Json;
import io.kfp4j.spec.format.SpecException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Loops: what they repeat over, and the input that gets each item. */
final class LoopRule implements Rule {

    @Override
    public void check(Subject subject, Findings findings) {
        subject.tasks().forEach(task -> {
            if (task.spec().iterator() instanceof TaskIterator.OverParameters loop) {
                items(task, loop.items().source(), findings);
                item(task, loop.itemInput(), task.takes().parameters().containsKey(loop.itemInput()), findings);
            } else if (task.spec().iterator() instanceof TaskIterator.OverArtifacts loop) {
                given(
                        task,
                        loop.items().inputArtifact(),
                        task.artifacts().containsKey(loop.items().inputArtifact()),
                        findings);
                item(task, loop.itemInput(), task.takes().artifacts().containsKey(loop.itemInput()), findings);
            }
        });
    }

    private static void items(Task task, @Nullable ItemsSource source, Findings findings) {
        if (source instanceof ItemsSource.Input input) {
            given(task, input.name(), task.parameters().containsKey(input.name()), findings);
        } else if (source instanceof ItemsSource.Raw raw) {
            raw(task, raw.json(), findings);
        } else {
            broken(task, "loop '" + task.name() + "' has no items", "Give it 'raw' or 'inputParameter'.", findings);
        }
    }

    private static void raw(Task task, String json, Findings findings) {
        @Nullable Object tree;
        try {
            tree = Json.parse(json, "items");
        } catch (SpecException e) {
            tree = null;
        }
        if (!(tree instanceof List<?> list)) {
            broken(task, "the items of loop '" + task.name() + "' are no JSON list", "Write '[…]'.", findings);
        } else if (list.isEmpty()) {
            findings.add(
                    Code.EMPTY_LOOP,
                    task.at().to("parameterIterator", "items", "raw"),
                    "loop '" + task.name() + "' repeats over an empty list, so nothing in it runs",
                    "Give it items, or take the loop away.");
        }
    }

    private static void given(Task task, String input, boolean there, Findings findings) {
        if (!there) {
            broken(
                    task,
                    "loop '" + task.name() + "' repeats over its input '" + input + "', which it is not given",
                    "Give the task that input.",
                    findings);
        }
    }

    private static void item(Task task, String input, boolean there, Findings findings) {
        if (!there && task.component() != null) {
            broken(
                    task,
                    "loop '" + task.name() + "' hands each item to input '" + input
                            + "', which its component does not take",
                    "Name an input of component '" + task.componentName() + "'.",
                    findings);
        }
    }

    private static void broken(Task task, String message, String remedy, Findings findings) {
        findings.add(Code.BROKEN_LOOP, task.at(), message, remedy);
    }
}
