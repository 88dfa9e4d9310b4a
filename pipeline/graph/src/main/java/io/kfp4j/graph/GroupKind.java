package io.kfp4j.graph;

import io.kfp4j.spec.TaskSpec;
import io.kfp4j.spec.TaskSpec.ItemsSource;
import io.kfp4j.spec.TaskSpec.TaskIterator;
import java.util.Locale;

/** Why tasks are together in a group. */
enum GroupKind {
    LOOP("↻"),
    CONDITION("?"),
    EXIT_HANDLER("!"),
    PIPELINE("+");

    private static final int LONGEST = 60;

    private final String sign;

    GroupKind(String sign) {
        this.sign = sign;
    }

    static GroupKind of(String name, TaskSpec task) {
        if (task.iterator() != null) {
            return LOOP;
        }
        boolean conditional =
                task.triggerPolicy() != null && task.triggerPolicy().condition() != null;
        if (conditional || name.startsWith("condition-branches-")) {
            return CONDITION;
        }
        return name.startsWith("exit-handler-") ? EXIT_HANDLER : PIPELINE;
    }

    String sign() {
        return sign;
    }

    String style() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What is worth saying behind the name: the items, or the condition. */
    String words(TaskSpec task) {
        if (task.iterator() instanceof TaskIterator.OverParameters loop) {
            if (loop.items().source() instanceof ItemsSource.Raw raw) {
                return " · each of " + shortened(raw.json());
            }
            return loop.items().source() instanceof ItemsSource.Input input
                    ? " · each of " + shortened(plain(input.name()))
                    : "";
        }
        if (task.iterator() instanceof TaskIterator.OverArtifacts loop) {
            return " · each of " + shortened(plain(loop.items().inputArtifact()));
        }
        var condition =
                task.triggerPolicy() == null ? null : task.triggerPolicy().condition();
        return condition == null ? "" : " · if " + shortened(plain(condition));
    }

    private static String plain(String text) {
        return text.replaceAll("inputs\\.(?:parameter_values|parameters)\\['([^']*)'\\]", "$1")
                .replace("pipelinechannel--", "");
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }
}
