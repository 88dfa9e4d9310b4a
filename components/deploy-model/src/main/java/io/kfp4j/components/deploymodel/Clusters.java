package io.kfp4j.components.deploymodel;

import io.kfp4j.component.ComponentException;
import io.kfp4j.kserve.Cluster;
import io.kfp4j.kserve.KubeconfigException;
import io.kfp4j.kserve.KubeconfigPolicy;
import io.kfp4j.kserve.KubeconfigRisk;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The clusters to deploy to, all of them or none. */
record Clusters(List<Cluster> all) implements AutoCloseable {
    private static final String NAME = "[A-Za-z0-9][A-Za-z0-9._-]{0,62}";

    /**
     * Opens every cluster.
     *
     * @param names files in the folder {@code KFP4J_KUBECONFIG_DIR}; none means {@code KUBECONFIG}, or the cluster around this pod
     * @throws ComponentException with everything that is wrong with any of them
     */
    static Clusters open(@Nullable List<String> names, Map<String, String> environment, boolean allowClearText)
            throws ComponentException {
        var policy =
                allowClearText ? KubeconfigPolicy.STRICT.allowing(KubeconfigRisk.CLEAR_TEXT) : KubeconfigPolicy.STRICT;
        var opened = new ArrayList<Cluster>();
        var problems = new ArrayList<String>();
        for (var opening :
                names == null || names.isEmpty() ? List.of(single(environment)) : mounted(names, environment)) {
            try {
                opened.add(opening.open(policy));
            } catch (KubeconfigException e) {
                e.problems().forEach(problem -> problems.add(opening.name() + ": " + problem));
            } catch (IllegalStateException e) {
                problems.add(String.valueOf(e.getMessage()));
            }
        }
        var clusters = new Clusters(List.copyOf(opened));
        if (!problems.isEmpty()) {
            clusters.close();
            throw new ComponentException("The clusters cannot be used: " + String.join("; ", problems));
        }
        return clusters;
    }

    @Override
    public void close() {
        all.forEach(Cluster::close);
    }

    /** A cluster that has not been connected to; without a kubeconfig it is the one around this pod. */
    private record Opening(String name, @Nullable Path kubeconfig) {
        Cluster open(KubeconfigPolicy policy) {
            return kubeconfig == null ? Cluster.inCluster(name) : Cluster.fromKubeconfig(name, kubeconfig, policy);
        }
    }

    private static Opening single(Map<String, String> environment) {
        var kubeconfig = environment.getOrDefault("KUBECONFIG", "");
        return kubeconfig.isBlank() ? new Opening("in-cluster", null) : new Opening("default", Path.of(kubeconfig));
    }

    private static List<Opening> mounted(List<String> names, Map<String, String> environment)
            throws ComponentException {
        var folder = environment.getOrDefault("KFP4J_KUBECONFIG_DIR", "");
        if (folder.isBlank()) {
            throw new ComponentException(
                    "clusters names " + names + ", but the environment has no KFP4J_KUBECONFIG_DIR."
                            + " Mount the Secret with their kubeconfigs and give its folder in KFP4J_KUBECONFIG_DIR");
        }
        var openings = new ArrayList<Opening>();
        for (var name : names) {
            if (!name.matches(NAME)) {
                throw new ComponentException("'" + name
                        + "' in clusters is no name of a kubeconfig file. Use letters, digits, '.', '_' and '-'");
            }
            openings.add(new Opening(name, Path.of(folder, name)));
        }
        if (new HashSet<>(names).size() < names.size()) {
            throw new ComponentException("clusters names one twice: " + names + ". Name each once");
        }
        return openings;
    }
}
