package io.kfp4j.lint;

import io.kfp4j.spec.TaskSpec.TaskIterator;

/** What the two kinds of loops have in common. */
final class Loops {

    /** The input under which the repeated task gets its item. */
    static String item(TaskIterator iterator) {
        if (iterator instanceof TaskIterator.OverParameters parameters) {
            return parameters.itemInput();
        }
        return ((TaskIterator.OverArtifacts) iterator).itemInput();
    }

    private Loops() {}
}
