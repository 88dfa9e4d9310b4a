package io.kfp4j.argo;

import io.kfp4j.argo.object.Artifact;
import io.kfp4j.argo.object.Container;
import io.kfp4j.argo.object.Parameter;
import io.kfp4j.argo.object.Parameter.ValueFrom;
import io.kfp4j.argo.object.Template;
import io.kfp4j.spec.ComponentSpec;
import io.kfp4j.spec.ContainerSpec;
import io.kfp4j.spec.ExecutorSpec.Work;
import io.kfp4j.spec.TaskSpec.RetryPolicy;
import io.kfp4j.spec.format.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns an executor into a template: its container, and what the KFP launcher would do before and after. */
final class ContainerTranslation {
    /** Readable and, where it is a folder, open for any user: the artifacts are fetched by another one. */
    private static final int READABLE = 0755;

    private static final String CPU = "cpu";
    private static final String MEMORY = "memory";

    private final Translation translation;
    private final ComponentSpec component;
    private final TemplateKey key;
    private final ProgramText text;

    ContainerTranslation(Translation translation, ComponentSpec component, TemplateKey key) {
        this.translation = translation;
        this.component = component;
        this.key = key;
        this.text = new ProgramText(component, key, translation.options.storage(), this::problem);
    }

    private void problem(String what) {
        translation.problems.add("component '" + key.component() + "'", what);
    }

    Template template(String name) {
        var container = translation.work(component) instanceof Work.Container work
                ? work.container()
                : new ContainerSpec(null, List.of(), List.of(), null, null, List.of());
        check(container);
        var pod = new Pod(translation.needs(component), this::problem);
        scratch(pod);
        var patch = new LinkedHashMap<String, Object>();
        return new Template(
                name,
                inputs(),
                outputs(),
                new Container(
                        text.text(container.image() == null ? "" : container.image()),
                        text.words(container.command()),
                        text.words(container.args()),
                        env(container, pod),
                        resources(container.resources(), patch),
                        pod.mounts(),
                        pod.pullPolicy(),
                        pod.securityContext()),
                null,
                retry(key.retry()),
                null,
                pod.metadata(),
                pod.nodeSelector(),
                pod.tolerations(),
                pod.affinity(),
                pod.volumes(),
                pod.initContainers(),
                pod.deadline(),
                patch.isEmpty() ? null : PodPatch.json(patch));
    }

    private void check(ContainerSpec container) {
        var image = container.image();
        if (image == null || image.isBlank()) {
            problem("it has no image. Give it one.");
        } else if (image.startsWith("argostub/")) {
            problem("'" + image + "' is no image but work for KFP's own driver. Make or delete the claim outside of the"
                    + " pipeline and mount it by name.");
        }
        if (container.command().isEmpty() && container.args().isEmpty()) {
            problem("it has no command, and KFP would not take the image's own. Name the program.");
        }
        text.outputs().artifacts().forEach((name, definition) -> {
            if (definition.isArtifactList()) {
                problem("its output '" + name
                        + "' is a list of artifacts, which a container cannot make. Make one artifact.");
            }
        });
    }

    private Template.Inputs inputs() {
        var parameters = Interface.inputs(component, Interface.needsPath(component, Graph.Kind.CONTAINER), null);
        key.extras().keySet().forEach(name -> parameters.add(Parameter.named(name)));
        DynamicNames.of(translation.needs(component)).keySet().forEach(name -> parameters.add(Parameter.named(name)));
        var artifacts = new ArrayList<Artifact>();
        text.inputs().artifacts().keySet().stream()
                .filter(name -> key.aliases().stream().noneMatch(group -> group.indexOf(name) > 0))
                .forEach(name -> artifacts.add(new Artifact(
                        name,
                        Expr.tag(text.inputPath(name)),
                        translation.options.storage().at(Expr.tag(text.inputKey(name))),
                        null,
                        READABLE,
                        true,
                        true)));
        return new Template.Inputs(parameters, artifacts);
    }

    private Template.Outputs outputs() {
        var parameters = new ArrayList<Parameter>();
        var artifacts = new ArrayList<Artifact>();
        var mayOmitFiles = new ProgramInputs(component, translation.work(component)).mayOmitFiles();
        text.outputs()
                .parameters()
                .keySet()
                .forEach(name -> parameters.add(Parameter.output(
                        name, ValueFrom.path(ContainerPaths.OUTPUTS + "/" + name, mayOmitFiles ? "" : null))));
        if (mayOmitFiles || !text.outputs().artifacts().isEmpty()) {
            parameters.add(
                    Parameter.output(Wires.EXECUTOR_OUTPUT, ValueFrom.path(ContainerPaths.EXECUTOR_OUTPUT, "{}")));
        }
        if (!text.outputs().artifacts().isEmpty()) {
            parameters.add(Parameter.output(Wires.POD, ValueFrom.path(ContainerPaths.NOTHING, "{{pod.name}}")));
        }
        text.outputs()
                .artifacts()
                .keySet()
                .forEach(name -> artifacts.add(kept(name, ProgramText.pathOf(text.outputUri(name)))));
        if (!artifacts.isEmpty()) {
            // Argo waits for ever for a container that could have made artifacts and made none; this folder is always
            // there.
            artifacts.add(kept(Wires.OUTPUTS, ContainerPaths.OUTPUTS));
        }
        return new Template.Outputs(parameters, artifacts);
    }

    /** A file or folder that is kept as it is, if it is there. */
    private Artifact kept(String name, String path) {
        var storage = translation.options.storage();
        var key = text.outputUri(name).substring(("s3://" + storage.bucket() + "/").length());
        return new Artifact(name, path, storage.at(key), Map.of("none", Map.of()), null, false, true);
    }

    /** The folders that a program may write to. */
    private void scratch(Pod pod) {
        pod.scratch("kfp-tmp", "/tmp", null);
        pod.scratch("kfp-outputs", ContainerPaths.OUTPUTS, null);
        text.outputs()
                .artifacts()
                .keySet()
                .forEach(name -> pod.scratch("kfp-artifacts", text.outputFolder(name), name));
        var config = translation.config();
        if (config != null && config.workspace() != null) {
            pod.mount(Workspaces.VOLUME, ContainerPaths.WORKSPACE);
        }
    }

    private List<Container.Env> env(ContainerSpec container, Pod pod) {
        var env = new ArrayList<Container.Env>();
        container
                .env()
                .forEach(variable -> env.add(new Container.Env(
                        variable.name(), Expr.outside(variable.value() == null ? "" : variable.value()), Map.of())));
        env.addAll(pod.env());
        return env;
    }

    /** Quantities that are not known yet fit into no field of their own, so they go into a patch of the pod. */
    private Container.@Nullable Resources resources(
            ContainerSpec.@Nullable ResourceSpec resources, Map<String, Object> patch) {
        if (resources == null) {
            return null;
        }
        var limits = new LinkedHashMap<String, String>();
        var requests = new LinkedHashMap<String, String>();
        put(limits, CPU, resources.resourceCpuLimit(), resources.cpuLimit(), "");
        put(limits, MEMORY, resources.resourceMemoryLimit(), resources.memoryLimit(), "G");
        put(requests, CPU, resources.resourceCpuRequest(), resources.cpuRequest(), "");
        put(requests, MEMORY, resources.resourceMemoryRequest(), resources.memoryRequest(), "G");
        var accelerator = resources.accelerator();
        if (accelerator != null) {
            var type = accelerator.resourceType() == null ? accelerator.type() : accelerator.resourceType();
            var count = accelerator.resourceCount() == null
                    ? String.valueOf(accelerator.count())
                    : accelerator.resourceCount();
            if (type != null) {
                limits.put(type, count);
            }
        }
        var laterLimits = later(limits);
        var laterRequests = later(requests);
        if (!laterLimits.isEmpty()) {
            patch.put("limits", laterLimits);
        }
        if (!laterRequests.isEmpty()) {
            patch.put("requests", laterRequests);
        }
        return limits.isEmpty() && requests.isEmpty() ? null : new Container.Resources(limits, requests);
    }

    private static void put(
            Map<String, String> quantities, String name, @Nullable String text, @Nullable Double number, String unit) {
        if (text != null) {
            quantities.put(name, text);
        } else if (number != null) {
            quantities.put(name, Json.text(number) + unit);
        }
    }

    private Map<String, Object> later(Map<String, String> quantities) {
        var later = new LinkedHashMap<String, Object>();
        quantities.forEach((name, value) -> {
            if (name.contains("{{$") || value.contains("{{$")) {
                later.put(text.text(name), text.text(value));
            }
        });
        quantities.keySet().removeIf(name -> name.contains("{{$"));
        quantities.values().removeIf(value -> value.contains("{{$"));
        return later;
    }

    private Template.@Nullable RetryStrategy retry(@Nullable RetryPolicy policy) {
        if (policy == null || policy.maxRetryCount() <= 0) {
            return null;
        }
        var duration = policy.backoffDuration();
        var backoff = duration == null || duration.equals("0s")
                ? null
                : new Template.Backoff(
                        duration,
                        policy.backoffFactor() == null ? null : factor(policy.backoffFactor()),
                        policy.backoffMaxDuration());
        return new Template.RetryStrategy(String.valueOf(policy.maxRetryCount()), "Always", backoff);
    }

    private String factor(double factor) {
        if (factor != Math.rint(factor)) {
            problem("it waits " + factor + " times longer after each try, and Argo takes whole factors only. Take 2.");
        }
        return String.valueOf((long) factor);
    }
}
