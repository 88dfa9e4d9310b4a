package io.kfp4j.dsl;

import io.kfp4j.component.signature.ComponentSignature;
import io.kfp4j.dsl.definition.ContainerOptions;
import io.kfp4j.dsl.definition.ContainerOptions.Kind;
import io.kfp4j.dsl.definition.ContainerOptions.Placement;
import io.kfp4j.dsl.definition.ContainerOptions.Reference;
import io.kfp4j.dsl.definition.ContainerOptions.Resource;
import io.kfp4j.dsl.definition.ContainerOptions.Variable;
import io.kfp4j.dsl.definition.Source;
import io.kfp4j.dsl.definition.TaskDefinition;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A task with a container of its own, and so with resources, environment and mounts.
 *
 * @param <O> what the component returns
 */
public final class ContainerTask<O> extends Task<O> {
    private final ComponentSignature signature;
    private final @Nullable Container container;
    private final Map<String, String> variables = new LinkedHashMap<>();
    private final List<Reference> references = new ArrayList<>();
    private final Map<Resource, Source> resources = new TreeMap<>();
    private final Pod pod = new Pod();
    private final PodChecks podChecks;
    private final MountPoints mountPoints;
    private @Nullable Source image;
    private @Nullable Duration timeout;

    ContainerTask(
            String name,
            String where,
            Scope scope,
            ComponentSignature signature,
            @Nullable Container container,
            Outputs outputs,
            Recording recording) {
        super(name, where, scope, outputs, null, recording);
        this.signature = signature;
        this.container = container;
        this.podChecks = new PodChecks(recording.options(), this);
        this.mountPoints = new MountPoints(recording, this);
    }

    /** The image to run in place of the component's own. */
    public ContainerTask<O> image(String reference) {
        recording().options().checkImage(Caller.where(), name(), reference);
        this.image = new Source.Constant(reference);
        return this;
    }

    /** An image known when the pipeline runs. */
    public ContainerTask<O> image(Value<String> reference) {
        this.image = recording()
                .options()
                .text(Caller.where(), this, "image", reference)
                .orElse(null);
        return this;
    }

    public ContainerTask<O> resources(Resources limits) {
        var checks = new ResourceChecks(recording(), Caller.where(), this);
        resources.clear();
        resources.putAll(checks.resolved(limits));
        return this;
    }

    /** An environment variable that everybody may read; for anything else use {@link Secret}. */
    public ContainerTask<O> env(String variable, String value) {
        recording().options().checkVariable(Caller.where(), name(), variable);
        recording().checkText(Caller.where(), "env(…)", value);
        variables.put(variable, value);
        return this;
    }

    /** Environment variables out of a secret or config map, or out of the task's own pod. */
    public ContainerTask<O> env(EnvSource source) {
        var where = Caller.where();
        var options = recording().options();
        if (source instanceof Secret secret) {
            options.keys(where, this, Kind.SECRET, secret.name(), secret.keyToVariable(), secret.optional())
                    .ifPresent(references::add);
        } else if (source instanceof ConfigMap map) {
            options.keys(where, this, Kind.CONFIG_MAP, map.name(), map.keyToVariable(), map.optional())
                    .ifPresent(references::add);
        } else if (source instanceof PodField field) {
            options.checkVariable(where, name(), field.variable());
            podChecks.field(where, field.path());
            pod.fields.add(field);
        }
        return this;
    }

    /** A secret, config map or volume as a folder. */
    public ContainerTask<O> mount(Mount mount) {
        var options = recording().options();
        mountPoints.add(Caller.where(), mount);
        if (mount instanceof Mount.Empty empty) {
            options.checkVolume(Caller.where(), this, empty.name(), empty.path());
            if (empty.size() != null) {
                new ResourceChecks(recording(), Caller.where(), this).checkSize(empty.size());
            }
            pod.empties.add(empty);
        } else if (mount instanceof Mount.Ephemeral ephemeral) {
            options.checkVolume(Caller.where(), this, ephemeral.volume().name(), ephemeral.path());
            new ResourceChecks(recording(), Caller.where(), this)
                    .checkSize(ephemeral.volume().size());
            podChecks.ephemeral(Caller.where(), ephemeral.volume());
            pod.ephemerals.add(ephemeral);
        } else {
            options.reference(Caller.where(), this, mount).ifPresent(references::add);
        }
        return this;
    }

    /** Runs on nodes with this label. */
    public ContainerTask<O> nodeSelector(String label, String value) {
        podChecks.label(Caller.where(), label, value);
        pod.nodeLabels.put(label, value);
        return this;
    }

    /** Runs on nodes with these labels, which are known when the pipeline runs. */
    public ContainerTask<O> nodeSelector(Value<? extends Map<String, ?>> labels) {
        return place(Placement.NODE_SELECTOR, labels);
    }

    /** Runs on nodes like these, or rather there. */
    public ContainerTask<O> nodeAffinity(NodeAffinity nodes) {
        podChecks.affinity(Caller.where(), nodes);
        pod.affinities.add(nodes);
        return this;
    }

    /** The same, as a {@code V1NodeAffinity} known when the pipeline runs. */
    public ContainerTask<O> nodeAffinity(Value<? extends Map<String, ?>> nodes) {
        return place(Placement.NODE_AFFINITY, nodes);
    }

    /**
     * Runs near to such pods, or away from them. KFP's format can say it, and Kubeflow's own servers leave it out, so the compiler
     * refuses it unless told to go {@code beyondKubeflow}.
     */
    public ContainerTask<O> podAffinity(PodAffinity pods) {
        podChecks.affinity(Caller.where(), pods);
        recording()
                .problem(
                        Problem.Code.BEYOND_KUBEFLOW,
                        Caller.where(),
                        "task '" + name() + "' has a pod affinity, which Kubeflow leaves out. Use a node affinity");
        pod.podAffinities.add(pods);
        return this;
    }

    /** May run on nodes that others avoid. */
    public ContainerTask<O> toleration(Toleration toleration) {
        podChecks.toleration(Caller.where(), toleration);
        pod.tolerations.add(toleration);
        return this;
    }

    /** The same, as a list of {@code V1Toleration} known when the pipeline runs. */
    public ContainerTask<O> tolerations(Value<? extends List<?>> tolerations) {
        return place(Placement.TOLERATION, tolerations);
    }

    public ContainerTask<O> podLabel(String label, String value) {
        podChecks.label(Caller.where(), label, value);
        pod.labels.put(label, value);
        return this;
    }

    public ContainerTask<O> podAnnotation(String key, String value) {
        recording().checkText(Caller.where(), "podAnnotation(…)", value);
        podChecks.annotation(Caller.where(), key);
        pod.annotations.put(key, value);
        return this;
    }

    /** The name of a secret with which to pull the image. */
    public ContainerTask<O> imagePullSecret(String name) {
        return imagePullSecret(new Values.Constant<>(name));
    }

    /** The same, known when the pipeline runs. */
    public ContainerTask<O> imagePullSecret(Value<String> name) {
        recording()
                .options()
                .objectName(Caller.where(), this, "secret", name)
                .ifPresent(each -> references.add(new Reference.PullSecret(each)));
        return this;
    }

    /** Memory of a size ({@code 1Gi}) that the processes of the task share: a folder {@code /dev/shm} in memory. */
    public ContainerTask<O> sharedMemory(String size) {
        return mount(Volume.empty("shared-memory").at("/dev/shm").inMemory().size(size));
    }

    public ContainerTask<O> imagePullPolicy(ImagePullPolicy policy) {
        pod.pullPolicy = policy;
        return this;
    }

    public ContainerTask<O> securityContext(SecurityContext user) {
        podChecks.security(Caller.where(), user);
        pod.security = user;
        return this;
    }

    /** A container that runs before this task's own, or beside it. */
    public ContainerTask<O> initContainer(InitContainer container) {
        var where = Caller.where();
        recording().options().checkImage(where, name(), container.container().image());
        podChecks.initContainer(where, container);
        new ResourceChecks(recording(), where, this).check(container);
        mountPoints.use(where, container);
        pod.initContainers.add(container);
        return this;
    }

    /** Ends the task, as failed, when it has run this long. */
    public ContainerTask<O> timeout(Duration limit) {
        recording().options().checkTimeout(Caller.where(), name(), limit);
        this.timeout = limit;
        return this;
    }

    @Override
    public ContainerTask<O> displayName(String shown) {
        super.displayName(shown);
        return this;
    }

    @Override
    public ContainerTask<O> after(Upstream first, Upstream... more) {
        super.after(first, more);
        return this;
    }

    @Override
    public ContainerTask<O> ignoreUpstreamFailure() {
        super.ignoreUpstreamFailure();
        return this;
    }

    @Override
    public ContainerTask<O> caching(boolean enabled) {
        super.caching(enabled);
        return this;
    }

    @Override
    public ContainerTask<O> caching(String key) {
        super.caching(key);
        return this;
    }

    @Override
    public ContainerTask<O> retry(Retry policy) {
        super.retry(policy);
        return this;
    }

    @Override
    TaskDefinition.Work work() {
        var all = variables.entrySet().stream()
                .map(each -> new Variable(each.getKey(), each.getValue()))
                .toList();
        return new TaskDefinition.Work.Component(
                signature, container, new ContainerOptions(image, resources, all, references, pod.options(), timeout));
    }

    private ContainerTask<O> place(Placement placement, Value<?> json) {
        recording()
                .options()
                .runtime(Caller.where(), this, json)
                .ifPresent(each -> references.add(new Reference.Place(placement, each)));
        return this;
    }
}
