package io.kfp4j.local;

import io.kfp4j.local.executor.Launch;
import io.kfp4j.local.record.TaskValues;
import io.kfp4j.spec.ComponentSpec;
import io.kfp4j.spec.ExecutorSpec;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that a worker needs to know of a task it is to run.
 *
 * @param given the inputs without the component's defaults
 * @param caching whether outputs of earlier runs may be used
 * @param customCacheKey in place of the one that is computed
 * @param attempt from 1
 */
record TaskJob(
        String path,
        String name,
        String componentName,
        ComponentSpec component,
        ExecutorSpec.Work work,
        TaskValues given,
        Needs needs,
        boolean caching,
        @Nullable String customCacheKey,
        int attempt) {

    /**
     * What the task wants of the machine.
     *
     * @param environment all variables
     * @param volumes names of persistent volume claims
     */
    record Needs(
            Map<String, String> environment,
            Map<Path, Launch.Mount> mounts,
            List<String> volumes,
            @Nullable Long timeoutSeconds) {}
}
