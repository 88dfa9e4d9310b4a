package io.kfp4j.lint;

import io.kfp4j.spec.ParameterSource;
import io.kfp4j.spec.TaskSpec.TriggerPolicy.Strategy;

/** Final statuses: only a task that runs whatever became of the other can read one. */
final class FinalStatusRule implements Rule {

    @Override
    public void check(Subject subject, Findings findings) {
        subject.tasks().forEach(task -> task.parameters().forEach((input, value) -> {
            if (value.source() instanceof ParameterSource.FinalStatus status && !waits(task, status.producerTask())) {
                findings.add(
                        Code.FINAL_STATUS,
                        task.parameterAt(input),
                        "task '" + task.name() + "' reads the final status of '" + status.producerTask()
                                + "' without waiting for it to complete",
                        "Name it under 'dependentTasks' and set the trigger's strategy to 'ALL_UPSTREAM_TASKS_COMPLETED'.");
            }
        }));
    }

    private static boolean waits(Task task, String producer) {
        var trigger = task.spec().triggerPolicy();
        return task.spec().dependentTasks().contains(producer)
                && trigger != null
                && trigger.strategy() == Strategy.ALL_UPSTREAM_TASKS_COMPLETED;
    }
}
