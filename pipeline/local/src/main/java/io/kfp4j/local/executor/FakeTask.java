package io.kfp4j.local.executor;

/**
 * Stands in for a task's program, in a test of the pipeline around it.
 *
 * <pre>{@code
 * options.replace("train-model", task -> task.output("accuracy", 0.95))
 * }</pre>
 */
@FunctionalInterface
public interface FakeTask {

    /**
     * Does as if.
     *
     * @throws Exception to make the task fail
     */
    void run(FakeRun task) throws Exception;
}
