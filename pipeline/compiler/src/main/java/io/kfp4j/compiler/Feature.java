package io.kfp4j.compiler;

/** What not every server knows, and the first release that does. */
enum Feature {
    POD_OPTIONS("an option of pods beyond secrets, claims and node labels", "2.2.0"),
    RUNTIME_RESOURCES("resources known only when the pipeline runs", "2.3.0"),
    NAMES("the name of a secret, config map or claim, or JSON for Kubernetes, in the form of today", "2.5.0"),
    EMPTY_FOLDERS("shared memory or an empty folder of a pod", "2.5.0"),
    AFTER_LOOPS("what comes after a loop", "2.5.0"),
    FINAL_STATUS("the final status of other tasks", "2.14.0"),
    WORKSPACE("a workspace", "2.14.0"),
    TASK_CONFIG("task config", "2.15.0"),
    DOWNLOAD_TO_WORKSPACE("an import into the workspace", "2.15.0"),
    LITERALS("parameters with fixed choices", "2.16.0"),
    SECURITY_CONTEXT("a security context", "2.16.0"),
    SUB_PATH("a folder of a volume claim", "2.16.0"),
    LIFETIMES("a deadline or time to live of the whole run", "2.17.0"),
    IF_PRESENT("ifPresent(…)", "2.17.0"),
    CACHE_KEY("a caching key", Feature.NEXT),
    INIT_CONTAINERS("init containers", Feature.NEXT);

    // In the sources after release 2.17.0, and in no release yet.
    private static final String NEXT = "2.17.1";

    private final String title;
    private final String since;

    Feature(String title, String since) {
        this.title = title;
        this.since = since;
    }

    String title() {
        return title;
    }

    /** Whether servers of a release know it. */
    boolean isKnownTo(Release target) {
        return Release.of(since).compareTo(target) <= 0;
    }

    /** When servers know it. */
    String since() {
        return since.equals(NEXT) ? "a release after 2.17.0" : since;
    }
}
