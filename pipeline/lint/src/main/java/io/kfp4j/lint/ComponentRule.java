package io.kfp4j.lint;

import io.kfp4j.spec.ComponentSpec;
import io.kfp4j.spec.ComponentSpec.Implementation;
import org.jspecify.annotations.Nullable;

/** Tasks whose component is not there, and components with nothing behind them. */
final class ComponentRule implements Rule {

    @Override
    public void check(Subject subject, Findings findings) {
        subject.tasks().filter(task -> task.component() == null).forEach(task -> {
            var name = task.componentName();
            findings.add(
                    Code.UNKNOWN_COMPONENT,
                    task.at().to("componentRef"),
                    name.isEmpty()
                            ? "task '" + task.name() + "' names no component"
                            : "task '" + task.name() + "' runs component '" + name + "', which is not there",
                    "Name one that is under 'components'.");
        });
        implementation(
                subject, "the pipeline", SpecPath.of("root"), subject.pipeline().root(), findings);
        subject.components()
                .forEach((name, component) -> implementation(
                        subject, "component '" + name + "'", SpecPath.of("components", name), component, findings));
    }

    private static void implementation(
            Subject subject, String title, SpecPath at, @Nullable ComponentSpec component, Findings findings) {
        if (component == null) {
            return;
        }
        if (component.implementation() == null) {
            findings.add(
                    Code.UNKNOWN_EXECUTOR,
                    at,
                    title + " has neither an 'executorLabel' nor a 'dag'",
                    "Give it one of the two.");
        } else if (component.implementation() instanceof Implementation.Executor executor) {
            var spec = subject.executorSpecs().get(executor.label());
            if (spec == null || spec.work() == null) {
                findings.add(
                        Code.UNKNOWN_EXECUTOR,
                        at.to("executorLabel"),
                        title + " runs executor '" + executor.label() + "', which "
                                + (spec == null ? "is not there" : "does nothing"),
                        "Name one that is under 'deploymentSpec.executors' and has a container.");
            }
        }
    }
}
