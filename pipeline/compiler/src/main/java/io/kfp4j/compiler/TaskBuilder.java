package io.kfp4j.compiler;

import io.kfp4j.component.signature.Field;
import io.kfp4j.dsl.FromYaml;
import io.kfp4j.dsl.Problem;
import io.kfp4j.dsl.Retry;
import io.kfp4j.dsl.definition.TaskDefinition;
import io.kfp4j.dsl.definition.TaskDefinition.Work;
import io.kfp4j.spec.ComponentSpec;
import io.kfp4j.spec.ExecutorSpec;
import io.kfp4j.spec.TaskSpec;
import io.kfp4j.spec.TaskSpec.CachingOptions;
import io.kfp4j.spec.TaskSpec.RetryPolicy;
import io.kfp4j.spec.TaskSpec.TriggerPolicy;
import io.kfp4j.spec.TaskSpec.TriggerPolicy.Strategy;
import io.kfp4j.spec.kubernetes.KubernetesExecutorConfig;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builds the tasks of one graph, with the components behind them. */
final class TaskBuilder {
    private final Registry registry;
    private final CompilerOptions options;
    private final List<Problem> problems;
    private final Sources sources;
    private final GroupNames names;
    private final @Nullable RetryPolicy inherited;

    TaskBuilder(
            Registry registry,
            CompilerOptions options,
            List<Problem> problems,
            Sources sources,
            GroupNames names,
            @Nullable RetryPolicy inherited) {
        this.registry = registry;
        this.options = options;
        this.problems = problems;
        this.sources = sources;
        this.names = names;
        this.inherited = inherited;
    }

    TaskSpec task(TaskDefinition task, List<String> waits) {
        UpstreamFailure.check(task, waits).ifPresent(problems::add);
        var policy = task.options().ignoreUpstreamFailure()
                ? new TriggerPolicy(null, Strategy.ALL_UPSTREAM_TASKS_COMPLETED)
                : null;
        return spec(task, waits, policy);
    }

    /** The task that runs when an exit handler is over. */
    TaskSpec exitTask(TaskDefinition task, String handler) {
        return spec(task, List.of(handler), new TriggerPolicy(null, Strategy.ALL_UPSTREAM_TASKS_COMPLETED));
    }

    private TaskSpec spec(TaskDefinition task, List<String> waits, @Nullable TriggerPolicy trigger) {
        var said = task.options();
        var retry = said.retry() == null ? null : policy(said.retry());
        return new TaskSpec(
                new TaskSpec.TaskInfo(said.displayName() == null ? task.name() : said.displayName()),
                new TaskSpec.ComponentRef(component(task, retry)),
                new TaskInputs(sources, names)
                        .of(task, options.bindDefaults() ? task.work().inputs() : List.of()),
                waits,
                caching(task),
                trigger,
                null,
                null,
                retry);
    }

    private String component(TaskDefinition task, @Nullable RetryPolicy retry) {
        if (task.work() instanceof Work.Nested nested) {
            var handedOn = retry == null ? inherited : retry;
            var graph = new GraphCompiler(nested.pipeline(), registry, options, problems, handedOn);
            return registry.component(nested.pipeline().name(), graph.component(), handedOn);
        }
        if (task.work() instanceof Work.Import work) {
            Importers.check(task, sources).ifPresent(problems::add);
            return component(work, Importers.executor(task, work), null, Importers.definitions(work), List.of());
        }
        var work = (Work.Component) task.work();
        var file = work.signature().component().getAnnotation(FromYaml.class);
        if (file != null) {
            return yaml(task, work, file, retry == null ? inherited : retry);
        }
        problems.addAll(TaskConfigs.check(task, work));
        return component(
                work,
                Containers.of(work, options.images(), sources.channels()),
                Kubernetes.of(work.options(), sources),
                definitions(task, work.inputs(), work.signature().outputs()),
                TaskConfigs.of(work.signature()));
    }

    private String component(
            Work work,
            ExecutorSpec.Work executor,
            @Nullable KubernetesExecutorConfig platform,
            Definitions definitions,
            List<ComponentSpec.TaskConfigPassthrough> passthroughs) {
        var label = registry.executor(work.name(), new ExecutorSpec(executor), platform);
        return registry.component(
                work.name(),
                new ComponentSpec(
                        definitions.inputs(),
                        definitions.outputs(),
                        new ComponentSpec.Implementation.Executor(label),
                        List.of(),
                        passthroughs),
                null);
    }

    private String yaml(TaskDefinition task, Work.Component work, FromYaml file, @Nullable RetryPolicy handedOn) {
        var signature = work.signature();
        try {
            var loaded = registry.load(signature.component(), file);
            YamlInterface.problems(signature, loaded).forEach(each -> mismatch(task, each));
            return new YamlComponents(registry, sources.channels(), loaded, handedOn)
                    .add(signature.name(), work.options(), Kubernetes.of(work.options(), sources));
        } catch (IllegalArgumentException e) {
            mismatch(task, e.getMessage());
            return signature.name();
        }
    }

    private void mismatch(TaskDefinition task, @Nullable String what) {
        problems.add(new Problem(
                Problem.Code.BAD_SIGNATURE, task.where(), "task '" + task.name() + "', @FromYaml: " + what));
    }

    private Definitions definitions(TaskDefinition task, List<Field> inputs, List<Field> outputs) {
        try {
            return Definitions.of(inputs, outputs, options.literals());
        } catch (IllegalArgumentException e) {
            problems.add(new Problem(
                    Problem.Code.BAD_DEFAULT, task.where(), "task '" + task.name() + "': " + e.getMessage()));
            return new Definitions();
        }
    }

    private CachingOptions caching(TaskDefinition task) {
        var said = task.options().caching();
        if (said != null) {
            return new CachingOptions(said.enabled(), said.key());
        }
        return new CachingOptions(options.caching() && !task.work().sideEffects(), null);
    }

    private static RetryPolicy policy(Retry retry) {
        return new RetryPolicy(
                retry.count(),
                retry.backoff().toSeconds() + "s",
                retry.factor(),
                retry.maxBackoff().toSeconds() + "s");
    }
}
