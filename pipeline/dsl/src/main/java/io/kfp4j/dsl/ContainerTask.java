package io.kfp4j.dsl;

import io.kfp4j.component.signature.ComponentSignature;
import io.kfp4j.dsl.definition.ContainerOptions;
import io.kfp4j.dsl.definition.ContainerOptions.Kind;
import io.kfp4j.dsl.definition.ContainerOptions.Reference;
import io.kfp4j.dsl.definition.ContainerOptions.Variable;
import io.kfp4j.dsl.definition.TaskDefinition;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    private @Nullable String image;
    private @Nullable Resources resources;
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
    }

    /** The image to run in place of the component's own. */
    public ContainerTask<O> image(String reference) {
        recording().options().checkImage(Caller.where(), name(), reference);
        this.image = reference;
        return this;
    }

    public ContainerTask<O> resources(Resources limits) {
        recording().options().checkResources(Caller.where(), name(), limits);
        this.resources = limits;
        return this;
    }

    /** An environment variable that everybody may read; for anything else use {@link Secret}. */
    public ContainerTask<O> env(String variable, String value) {
        recording().options().checkVariable(Caller.where(), name(), variable);
        recording().checkText(Caller.where(), "env(…)", value);
        variables.put(variable, value);
        return this;
    }

    /** Environment variables out of a secret or config map. */
    public ContainerTask<O> env(EnvSource source) {
        var where = Caller.where();
        if (source instanceof Secret secret) {
            keys(where, Kind.SECRET, secret.name(), secret.keyToVariable());
        } else if (source instanceof ConfigMap map) {
            keys(where, Kind.CONFIG_MAP, map.name(), map.keyToVariable());
        }
        return this;
    }

    /** A secret, config map or volume as a folder. */
    public ContainerTask<O> mount(Mount mount) {
        recording().options().reference(Caller.where(), this, mount).ifPresent(references::add);
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
                signature, container, new ContainerOptions(image, resources, all, references, timeout));
    }

    private void keys(String where, Kind kind, Value<String> source, Map<String, String> keyToVariable) {
        recording().options().keys(where, this, kind, source, keyToVariable).ifPresent(references::add);
    }
}
