package io.kfp4j.cli;

import io.kfp4j.client.message.Run;
import picocli.CommandLine.Parameters;

/** The arguments that name a task of a run. */
final class TaskChoice {

    @Parameters(index = "0", paramLabel = "<run>", description = "The id of the run.")
    private String run = "";

    @Parameters(
            index = "1",
            paramLabel = "<task>",
            description = "The task, as 'run get' shows it; or its pod, which older servers do not tell.")
    private String task = "";

    String run() {
        return run;
    }

    /** The name by which the server knows what the task left behind. */
    String node(Run found) {
        var node = TaskTree.of(found).tasks().get(task);
        if (node == null) {
            return task;
        }
        return node.pod().orElseThrow(() -> new NoSuchResourceException("pod of task", task));
    }
}
