package io.kfp4j.compiler;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What can be said about a compilation beside the pipeline itself.
 *
 * @param caching whether tasks that do not say use the results of earlier runs
 * @param bindDefaults whether tasks are given the defaults of inputs left out; servers after 2.17 do without
 * @param maximumBytes the size from which a spec is refused; 0 for no limit
 * @param targetBackend the release of the servers in question; null for any that knows all that is in the spec
 * @param beyondKubeflow whether what KFP's format can say and no server of Kubeflow carries out is let through
 */
public record CompilerOptions(
        ImageCatalog images,
        boolean caching,
        boolean bindDefaults,
        int maximumBytes,
        @Nullable Release targetBackend,
        boolean beyondKubeflow) {
    /** What Argo, which KFP runs on, is known to take. */
    public static final int ARGO_LIMIT = 700_000;

    private static final String CACHING_OFF = "KFP_DISABLE_EXECUTION_CACHING_BY_DEFAULT";

    /** The defaults, without a look at the environment. */
    public static CompilerOptions defaults() {
        return new CompilerOptions(
                ImageCatalog.pattern("kfp4j/%s:" + Version.NAME), true, true, ARGO_LIMIT, null, false);
    }

    /** The defaults, with {@code KFP_DISABLE_EXECUTION_CACHING_BY_DEFAULT} heeded. */
    public static CompilerOptions fromEnvironment() {
        return from(System.getenv());
    }

    static CompilerOptions from(Map<String, String> environment) {
        var off = environment.getOrDefault(CACHING_OFF, "").toLowerCase(Locale.ROOT);
        return defaults().caching(!Set.of("true", "1", "t", "yes", "y").contains(off));
    }

    public CompilerOptions images(ImageCatalog catalog) {
        return new CompilerOptions(catalog, caching, bindDefaults, maximumBytes, targetBackend, beyondKubeflow);
    }

    public CompilerOptions caching(boolean enabled) {
        return new CompilerOptions(images, enabled, bindDefaults, maximumBytes, targetBackend, beyondKubeflow);
    }

    public CompilerOptions bindDefaults(boolean bound) {
        return new CompilerOptions(images, caching, bound, maximumBytes, targetBackend, beyondKubeflow);
    }

    /** Refuses specs of this many bytes and more; 0 takes any. */
    public CompilerOptions maximumBytes(int limit) {
        return new CompilerOptions(images, caching, bindDefaults, limit, targetBackend, beyondKubeflow);
    }

    /** Whether a target is said, and knows parameters with fixed choices; other servers would refuse the whole spec. */
    boolean literals() {
        return targetBackend != null && Feature.LITERALS.isKnownTo(targetBackend);
    }

    /** Refuses what servers of this release do not know, in place of letting them drop it in silence. */
    public CompilerOptions targetBackend(Release release) {
        return new CompilerOptions(images, caching, bindDefaults, maximumBytes, release, beyondKubeflow);
    }

    /**
     * Writes what Python's compiler writes even where no server of Kubeflow carries it out: loops over artifacts, {@code ifPresent} in
     * commands, runtime values in the metadata of imports, {@code collect} of what may not run; and pod affinities. Other servers of
     * the format do.
     */
    public CompilerOptions beyondKubeflow(boolean let) {
        return new CompilerOptions(images, caching, bindDefaults, maximumBytes, targetBackend, let);
    }
}
