package io.kfp4j.lint;

import io.kfp4j.spec.ExecutorSpec.Work;
import java.util.HashMap;
import java.util.Map;

/** Cached tasks that return nothing: what they are there for happens the first time only. */
final class CachingRule implements Rule {

    @Override
    public void check(Subject subject, Findings findings) {
        Map<String, Executor> executors = new HashMap<>();
        subject.executors().forEach(executor -> executors.put(executor.label(), executor));
        subject.tasks()
                .filter(task -> task.spec().cachingOptions() != null
                        && task.spec().cachingOptions().enableCache()
                        && task.makes().parameters().isEmpty()
                        && task.makes().artifacts().isEmpty())
                .forEach(task -> {
                    var executor = executors.get(Subject.label(task.component()));
                    if (executor != null && executor.spec().work() instanceof Work.Container) {
                        findings.add(
                                Code.CACHED_EFFECT,
                                task.at().to("cachingOptions"),
                                "task '" + task.name()
                                        + "' returns nothing, so it has an effect elsewhere; with caching it is"
                                        + " skipped once it has run with the same inputs",
                                "Switch caching off for it.");
                    }
                });
    }
}
