package io.kfp4j.lint;

import io.kfp4j.spec.ParameterSource.RuntimeValue;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Walks over every text that an executor or a task holds, with its place. */
final class Texts {

    /** Program, arguments, image, environment and resources of a container. */
    static void of(Executor executor, BiConsumer<SpecPath, String> visitor) {
        program(executor, visitor);
        var container = executor.container();
        if (container == null) {
            return;
        }
        var at = executor.containerAt();
        text(at.to("image"), container.image(), visitor);
        for (int i = 0; i < container.env().size(); i++) {
            text(at.to("env").to(i).to("value"), container.env().get(i).value(), visitor);
        }
        var resources = container.resources();
        if (resources != null) {
            var of = at.to("resources");
            text(of.to("resourceCpuLimit"), resources.resourceCpuLimit(), visitor);
            text(of.to("resourceCpuRequest"), resources.resourceCpuRequest(), visitor);
            text(of.to("resourceMemoryLimit"), resources.resourceMemoryLimit(), visitor);
            text(of.to("resourceMemoryRequest"), resources.resourceMemoryRequest(), visitor);
            if (resources.accelerator() != null) {
                text(
                        of.to("accelerator", "resourceType"),
                        resources.accelerator().resourceType(),
                        visitor);
                text(
                        of.to("accelerator", "resourceCount"),
                        resources.accelerator().resourceCount(),
                        visitor);
            }
        }
    }

    /** Program and arguments of a container. */
    static void program(Executor executor, BiConsumer<SpecPath, String> visitor) {
        var container = executor.container();
        if (container != null) {
            list(executor.containerAt().to("command"), container.command(), visitor);
            list(executor.containerAt().to("args"), container.args(), visitor);
        }
    }

    /** The constants that a task is given. */
    static void of(Task task, BiConsumer<SpecPath, String> visitor) {
        task.parameters().forEach((input, value) -> {
            if (value.source() instanceof RuntimeValue constant) {
                tree(task.parameterAt(input).to("runtimeValue", "constant"), constant.constant(), visitor);
            }
        });
    }

    /** The texts in a value. */
    static void tree(SpecPath at, @Nullable Object value, BiConsumer<SpecPath, String> visitor) {
        if (value instanceof String text) {
            visitor.accept(at, text);
        } else if (value instanceof Map<?, ?> map) {
            map.forEach((key, item) -> tree(at.to(String.valueOf(key)), item, visitor));
        } else if (value instanceof List<?> items) {
            list(at, items, visitor);
        }
    }

    private static void list(SpecPath at, List<?> items, BiConsumer<SpecPath, String> visitor) {
        for (int i = 0; i < items.size(); i++) {
            tree(at.to(i), items.get(i), visitor);
        }
    }

    private static void text(SpecPath at, @Nullable String text, BiConsumer<SpecPath, String> visitor) {
        if (text != null) {
            visitor.accept(at, text);
        }
    }

    private Texts() {}
}
