package io.kfp4j.lint.diff;

import io.kfp4j.spec.ParameterSource;
import io.kfp4j.spec.TaskSpec;
import io.kfp4j.spec.TaskSpec.ArtifactSource;
import io.kfp4j.spec.TaskSpec.CachingOptions;
import io.kfp4j.spec.TaskSpec.ItemsSource;
import io.kfp4j.spec.TaskSpec.ParameterInput;
import io.kfp4j.spec.TaskSpec.TaskInputs;
import io.kfp4j.spec.TaskSpec.TaskIterator;
import io.kfp4j.spec.TaskSpec.TriggerPolicy;
import java.util.HashSet;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** One task in two versions: what it is given, when it runs, how often. */
final class TaskDiff {

    static void compare(String task, TaskSpec old, TaskSpec now, Changes changes) {
        inputs(task, inputs(old), inputs(now), changes);
        changes.compare(
                Verdict.COMPATIBLE,
                "what task " + task + " waits for besides its inputs",
                new TreeSet<>(old.dependentTasks()),
                new TreeSet<>(now.dependentTasks()));
        caching(task, old.cachingOptions(), now.cachingOptions(), changes);
        var trigger = trigger(old);
        var other = trigger(now);
        changes.compare(Verdict.COMPATIBLE, "the condition of task " + task, trigger.condition(), other.condition());
        changes.compare(
                Verdict.COMPATIBLE, "the trigger strategy of task " + task, trigger.strategy(), other.strategy());
        changes.compare(Verdict.COMPATIBLE, "the items of loop " + task, items(old), items(now));
        changes.compare(Verdict.COMPATIBLE, "the parallelism of loop " + task, parallelism(old), parallelism(now));
        changes.compareSilently(
                Verdict.COMPATIBLE,
                "the retry policy of task " + task + " differs",
                old.retryPolicy(),
                now.retryPolicy());
        changes.compare(
                Verdict.COSMETIC,
                "the display name of task " + task,
                old.taskInfo() == null ? null : old.taskInfo().name(),
                now.taskInfo() == null ? null : now.taskInfo().name());
    }

    private static void inputs(String task, TaskInputs old, TaskInputs now, Changes changes) {
        var parameters = new TreeSet<>(old.parameters().keySet());
        parameters.addAll(now.parameters().keySet());
        parameters.forEach(name -> changes.compare(
                Verdict.CACHE_AFFECTING,
                "parameter '" + name + "' of task " + task,
                words(old.parameters().get(name)),
                words(now.parameters().get(name))));
        var artifacts = new HashSet<>(old.artifacts().keySet());
        artifacts.addAll(now.artifacts().keySet());
        new TreeSet<>(artifacts)
                .forEach(name -> changes.compare(
                        Verdict.CACHE_AFFECTING,
                        "artifact '" + name + "' of task " + task,
                        words(old.artifacts().get(name)),
                        words(now.artifacts().get(name))));
    }

    private static void caching(
            String task, @Nullable CachingOptions old, @Nullable CachingOptions now, Changes changes) {
        boolean cached = old != null && old.enableCache();
        boolean caches = now != null && now.enableCache();
        if (cached != caches) {
            changes.add(Verdict.CACHE_AFFECTING, "task " + task + (caches ? " is cached now" : " is no longer cached"));
        }
        changes.compare(
                Verdict.CACHE_AFFECTING,
                "the cache key of task " + task,
                old == null ? null : old.cacheKey(),
                now == null ? null : now.cacheKey());
    }

    private static @Nullable Object words(@Nullable ParameterInput input) {
        if (input == null) {
            return null;
        }
        var source = input.source();
        var part = input.parameterExpressionSelector() == null ? "" : ", part " + input.parameterExpressionSelector();
        if (source instanceof ParameterSource.ComponentInput outer) {
            return "input " + outer.name() + part;
        }
        if (source instanceof ParameterSource.TaskOutput output) {
            return "output " + output.outputParameterKey() + " of " + output.producerTask() + part;
        }
        if (source instanceof ParameterSource.FinalStatus status) {
            return "final status of " + status.producerTask();
        }
        return source instanceof ParameterSource.RuntimeValue value && value.constant() != null
                ? value.constant()
                : source;
    }

    private static @Nullable Object words(TaskSpec.@Nullable ArtifactInput input) {
        if (input == null) {
            return null;
        }
        if (input.source() instanceof ArtifactSource.TaskOutput output) {
            return "output " + output.outputArtifactKey() + " of " + output.producerTask();
        }
        return input.source() instanceof ArtifactSource.ComponentInput outer ? "input " + outer.name() : "nothing";
    }

    private static @Nullable Object items(TaskSpec task) {
        if (task.iterator() instanceof TaskIterator.OverParameters loop) {
            if (loop.items().source() instanceof ItemsSource.Raw raw) {
                return raw.json();
            }
            return loop.items().source() instanceof ItemsSource.Input input ? "input " + input.name() : null;
        }
        return task.iterator() instanceof TaskIterator.OverArtifacts loop
                ? "artifact " + loop.items().inputArtifact()
                : null;
    }

    private static @Nullable Integer parallelism(TaskSpec task) {
        return task.iteratorPolicy() == null ? null : task.iteratorPolicy().parallelismLimit();
    }

    private static TaskInputs inputs(TaskSpec task) {
        return task.inputs() == null ? new TaskInputs(Map.of(), Map.of()) : task.inputs();
    }

    private static TriggerPolicy trigger(TaskSpec task) {
        return task.triggerPolicy() == null ? new TriggerPolicy(null, null) : task.triggerPolicy();
    }

    private TaskDiff() {}
}
