package io.kfp4j.lint;

import io.kfp4j.spec.ContainerSpec.ResourceSpec;
import org.jspecify.annotations.Nullable;

/** Amounts of CPU, memory, devices and storage. */
final class QuantityRule implements Rule {

    @Override
    public void check(Subject subject, Findings findings) {
        subject.executors().forEach(executor -> {
            var container = executor.container();
            if (container != null && container.resources() != null) {
                resources(executor.containerAt().to("resources"), container.resources(), findings);
            }
        });
        subject.kubernetes().forEach((label, config) -> {
            var at = Subject.KUBERNETES_EXECUTORS.to(label);
            config.emptyDirMounts()
                    .forEach(each -> amount(at.to("emptyDirMounts"), "sizeLimit", each.sizeLimit(), findings));
            config.genericEphemeralVolume()
                    .forEach(each -> amount(at.to("genericEphemeralVolume"), "size", each.size(), findings));
            config.initContainers().forEach(each -> {
                if (each.resources() != null) {
                    each.resources()
                            .requests()
                            .forEach((name, value) -> amount(at.to("initContainers"), name, value, findings));
                    each.resources()
                            .limits()
                            .forEach((name, value) -> amount(at.to("initContainers"), name, value, findings));
                }
            });
        });
        var platform = subject.platform();
        if (platform != null
                && platform.pipelineConfig() != null
                && platform.pipelineConfig().workspace() != null) {
            amount(
                    Subject.KUBERNETES.to("pipelineConfig", "workspace"),
                    "size",
                    platform.pipelineConfig().workspace().size(),
                    findings);
        }
    }

    private static void resources(SpecPath at, ResourceSpec resources, Findings findings) {
        amount(at, "resourceCpuLimit", resources.resourceCpuLimit(), findings);
        amount(at, "resourceCpuRequest", resources.resourceCpuRequest(), findings);
        amount(at, "resourceMemoryLimit", resources.resourceMemoryLimit(), findings);
        amount(at, "resourceMemoryRequest", resources.resourceMemoryRequest(), findings);
        var accelerator = resources.accelerator();
        if (accelerator != null) {
            var count = accelerator.resourceCount();
            if (count != null && !count.contains("{{") && !count.matches("[0-9]{1,4}")) {
                wrong(at.to("accelerator", "resourceCount"), "resourceCount", count, "Use a whole number.", findings);
            }
        }
        order(at, "CPU", resources.resourceCpuRequest(), resources.resourceCpuLimit(), findings);
        order(at, "memory", resources.resourceMemoryRequest(), resources.resourceMemoryLimit(), findings);
    }

    private static void order(
            SpecPath at, String what, @Nullable String request, @Nullable String limit, Findings findings) {
        if (request == null || limit == null) {
            return;
        }
        var asked = Quantity.of(request);
        var most = Quantity.of(limit);
        if (asked.isPresent() && most.isPresent() && asked.get().compareTo(most.get()) > 0) {
            findings.add(
                    Code.QUANTITY,
                    at,
                    "the request of " + what + " '" + request + "' is more than its limit '" + limit + "'",
                    "Raise the limit or lower the request.");
        }
    }

    private static void amount(SpecPath at, String field, @Nullable String value, Findings findings) {
        if (value != null
                && !value.isEmpty()
                && !value.contains("{{")
                && Quantity.of(value).isEmpty()) {
            wrong(at.to(field), field, value, "Write it like '500m', '2', '512Mi' or '4Gi'.", findings);
        }
    }

    private static void wrong(SpecPath at, String field, String value, String remedy, Findings findings) {
        findings.add(Code.QUANTITY, at, field + " is '" + value + "', which Kubernetes does not take", remedy);
    }
}
