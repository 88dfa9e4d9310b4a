package io.kfp4j.argo;

import io.kfp4j.argo.object.Dag;
import io.kfp4j.argo.object.Template;
import io.kfp4j.spec.CompiledPipeline;
import io.kfp4j.spec.ComponentSpec;
import io.kfp4j.spec.ComponentSpec.Implementation;
import io.kfp4j.spec.ExecutorSpec.Work;
import io.kfp4j.spec.PipelineSpec;
import io.kfp4j.spec.PlatformSpec;
import io.kfp4j.spec.SinglePlatformSpec;
import io.kfp4j.spec.kubernetes.KubernetesExecutorConfig;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One pipeline on its way to Argo: what was asked for, the templates made so far and the problems found so far. */
final class Translation {
    /** The template that is the pipeline. */
    static final String ROOT = "root";

    /** The template that runs when the pipeline has ended. */
    static final String EXIT = "exit";

    private static final int DEEPEST = 50;

    final PipelineSpec pipeline;
    final ArgoOptions options;
    final Problems problems = new Problems();
    private final @Nullable SinglePlatformSpec kubernetes;
    private final Map<TemplateKey, String> names = new HashMap<>();
    private final Set<String> taken = new HashSet<>(Set.of(ROOT, EXIT));
    private final Map<String, Template> templates = new LinkedHashMap<>();
    private int depth;

    Translation(CompiledPipeline compiled, ArgoOptions options) {
        this.pipeline = compiled.pipeline();
        this.options = options;
        var platform = compiled.platform();
        this.kubernetes = platform == null ? null : platform.platforms().get(PlatformSpec.KUBERNETES);
        if (platform != null) {
            platform.platforms().keySet().stream()
                    .filter(name -> !name.equals(PlatformSpec.KUBERNETES))
                    .forEach(name -> problems.add(
                            "platform '" + name + "'", "Argo runs on Kubernetes alone. Leave the platform out."));
        }
    }

    /** The templates in the order in which they were asked for. */
    List<Template> templates() {
        return List.copyOf(templates.values());
    }

    void add(Template template) {
        templates.put(template.name(), template);
    }

    /** The name of the template for a use of a component, which is made if it is not there yet. */
    String template(TemplateKey key, Function<String, Template> maker) {
        var known = names.get(key);
        if (known != null) {
            return known;
        }
        var name = name(key);
        names.put(key, name);
        if (++depth > DEEPEST) {
            problems.add(
                    "component '" + key.component() + "'",
                    "it is nested deeper than " + DEEPEST + " levels, or contains itself. Make the pipeline flatter.");
        } else {
            // In its place before those it needs, so that the file reads from the outside in.
            templates.put(name, Template.graph(name, null, null, new Dag(List.of(), null, null), null));
            templates.put(name, maker.apply(name));
        }
        depth--;
        return name;
    }

    private String name(TemplateKey key) {
        var base = key.component().replaceFirst("^comp-", "").replaceAll("[^A-Za-z0-9-]", "-");
        if (key.kind() == TemplateKey.Kind.GRAPH && names.keySet().stream().anyMatch(other -> isLoopOf(other, key))) {
            base += "-pass";
        }
        var name = base;
        for (var number = 2; !taken.add(name); number++) {
            name = base + "-" + number;
        }
        return name;
    }

    private static boolean isLoopOf(TemplateKey other, TemplateKey key) {
        return other.kind() == TemplateKey.Kind.LOOP && other.component().equals(key.component());
    }

    @Nullable
    ComponentSpec component(String name) {
        return pipeline.components().get(name);
    }

    /** What stands behind a component that is no graph. */
    @Nullable
    Work work(ComponentSpec component) {
        if (component.implementation() instanceof Implementation.Executor executor
                && pipeline.deploymentSpec() != null) {
            var spec = pipeline.deploymentSpec().executors().get(executor.label());
            return spec == null ? null : spec.work();
        }
        return null;
    }

    /** What a component's executor needs from Kubernetes. */
    KubernetesExecutorConfig needs(ComponentSpec component) {
        if (component.implementation() instanceof Implementation.Executor executor
                && kubernetes != null
                && kubernetes.deploymentSpec() != null) {
            var config = kubernetes.deploymentSpec().executors().get(executor.label());
            if (config != null) {
                return config;
            }
        }
        return KubernetesExecutorConfig.none();
    }

    SinglePlatformSpec.@Nullable PipelineConfig config() {
        return kubernetes == null ? null : kubernetes.pipelineConfig();
    }

    /** The Secrets that images are pulled with, of all executors. */
    List<Map<String, Object>> pullSecrets() {
        var secrets = new ArrayList<Map<String, Object>>();
        if (kubernetes != null && kubernetes.deploymentSpec() != null) {
            kubernetes.deploymentSpec().executors().forEach((label, config) -> config.imagePullSecret()
                    .forEach(secret -> {
                        var name = Names.constant(secret.secretName(), secret.secretNameParameter());
                        if (name == null) {
                            problems.add(
                                    "executor '" + label + "'",
                                    "the Secret to pull its image with is known only when the pipeline runs."
                                            + " Give it a fixed name.");
                        } else if (!secrets.contains(Map.<String, Object>of("name", name))) {
                            secrets.add(Map.of("name", name));
                        }
                    }));
        }
        return secrets;
    }
}
