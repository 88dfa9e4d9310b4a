package io.kfp4j.dsl;

import io.kfp4j.component.Accessor;
import io.kfp4j.component.TaskFinalStatus;
import io.kfp4j.component.signature.Field;
import io.kfp4j.dsl.definition.TaskDefinition;
import io.kfp4j.dsl.definition.TaskDefinition.Caching;
import io.kfp4j.dsl.definition.TaskDefinition.Dependency;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A component or pipeline at work in a pipeline. As a value it stands for its only output.
 *
 * @param <O> what the component or pipeline returns
 */
public sealed class Task<O> extends RuntimeValue<O> implements Upstream permits ContainerTask, ImportTask {
    private final String name;
    private final String where;
    private final Scope scope;
    private final Outputs outputs;
    private final TaskDefinition.@Nullable Work work;
    private final Recording recording;
    private final List<TaskDefinition.Input> inputs = new ArrayList<>();
    private final List<Dependency> after = new ArrayList<>();
    private @Nullable String displayName;
    private boolean ignoreUpstreamFailure;
    private @Nullable Caching caching;
    private @Nullable Retry retry;

    /**
     * What comes out of a task.
     *
     * @param known whether the class says so; if not, that has been reported and nothing else is
     */
    record Outputs(List<Field> fields, boolean bare, boolean known) {

        @Nullable
        Field named(String javaName) {
            return fields.stream()
                    .filter(each -> each.javaName().equals(javaName))
                    .findFirst()
                    .orElse(null);
        }
    }

    Task(
            String name,
            String where,
            Scope scope,
            Outputs outputs,
            TaskDefinition.@Nullable Work work,
            Recording recording) {
        this.name = name;
        this.where = where;
        this.scope = scope;
        this.outputs = outputs;
        this.work = work;
        this.recording = recording;
    }

    /** One of several outputs. */
    public <T> Value<T> output(Accessor<O, T> which) {
        var value = new Values.Output<T>(this, Named.by(which), Caller.where());
        if (outputs.bare() && value.name() instanceof Named.Nothing) {
            recording.problem(
                    Problem.Code.NOT_AN_ACCESSOR,
                    value.where(),
                    "task '" + name + "' has one output, and stands for it itself. Take output(…) away");
        } else {
            recording.checkNamed(value.where(), "output(…)", value.name());
        }
        return value;
    }

    /** How this task ended, for a task that ignores upstream failure. */
    public Value<TaskFinalStatus> finalStatus() {
        return new Values.TaskStatus(this);
    }

    /** The name that people see. */
    public Task<O> displayName(String shown) {
        recording.checkShown(Caller.where(), "displayName(…)", shown);
        this.displayName = shown;
        return this;
    }

    /** Waits for others without taking a value from them. */
    public Task<O> after(Upstream first, Upstream... more) {
        for (Upstream each : Values.listOf(first, more)) {
            recording.dependency(Caller.where(), this, each).ifPresent(after::add);
        }
        return this;
    }

    /** Runs when everything it waits for is over, however that ended. */
    public Task<O> ignoreUpstreamFailure() {
        this.ignoreUpstreamFailure = true;
        return this;
    }

    /** Whether the results of an earlier run with the same inputs may be used. */
    public Task<O> caching(boolean enabled) {
        this.caching = new Caching(enabled, null);
        return this;
    }

    /** Caches under a key of your own, in place of the inputs. */
    public Task<O> caching(String key) {
        recording.checkShown(Caller.where(), "caching(…)", key);
        this.caching = new Caching(true, key);
        return this;
    }

    /** Tries again after a failure. */
    public Task<O> retry(Retry policy) {
        recording.options().checkRetry(Caller.where(), name, policy);
        this.retry = policy;
        return this;
    }

    final String name() {
        return name;
    }

    @Override
    final Scope scope() {
        return scope;
    }

    final Outputs outputs() {
        return outputs;
    }

    final String where() {
        return where;
    }

    final Recording recording() {
        return recording;
    }

    final void input(TaskDefinition.Input input) {
        inputs.add(input);
    }

    /** What the task does, once all is said. */
    TaskDefinition.Work work() {
        if (work == null) {
            throw new IllegalStateException(name);
        }
        return work;
    }

    final TaskDefinition definition() {
        return new TaskDefinition(
                name,
                where,
                work(),
                inputs,
                new TaskDefinition.Options(displayName, after, ignoreUpstreamFailure, caching, retry));
    }

    @Override
    public String toString() {
        return Values.mark(name);
    }
}
