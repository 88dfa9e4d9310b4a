package io.kfp4j.client;

import io.kfp4j.client.message.PipelineVersion;
import io.kfp4j.spec.CompiledPipeline;
import io.kfp4j.spec.Ordered;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One run that is wanted: a value that can be kept, changed by its methods, each of which gives a new one.
 *
 * <pre>{@code
 * RunRequest.of(iris).named("nightly").inExperiment("iris").parameters(new IrisPipeline.Parameters(50, 0.001, 0.9))
 * }</pre>
 *
 * @param source what to run
 * @param displayName null for the pipeline's name and the time
 * @param experiment the name of the experiment, made if there is none; null for the connection's, or the server's default
 * @param pipelineRoot where artifacts go; null for the pipeline's or the server's
 * @param serviceAccount as whom its pods run; null for the server's default
 * @param caching whether results of earlier runs may be used, for every task of the pipeline; null for what the pipeline says
 * @param requestId what tells this request from others: a second run with it is never made; null for a new one with each call
 * @param pluginsInput what plug-ins of the server are told, by their names
 */
public record RunRequest(
        PipelineSource source,
        @Nullable String displayName,
        @Nullable String description,
        @Nullable String experiment,
        Map<String, Object> parameters,
        @Nullable String pipelineRoot,
        @Nullable String serviceAccount,
        @Nullable Boolean caching,
        @Nullable String requestId,
        Map<String, Map<String, Object>> pluginsInput) {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.:/-]{0,127}");

    public RunRequest {
        parameters = Ordered.copy(parameters);
        pluginsInput = Ordered.copy(pluginsInput);
        if (requestId != null && !ID.matcher(requestId).matches()) {
            throw new IllegalArgumentException("the request id '" + requestId
                    + "' is not of letters, digits, '.', ':', '/' and '-', 128 at most. Give one that is.");
        }
    }

    /** A run of a compiled pipeline, which need not be published. */
    public static RunRequest of(CompiledPipeline pipeline) {
        return of(new PipelineSource.Inline(pipeline));
    }

    /** A run of a published version. */
    public static RunRequest of(PipelineVersion version) {
        return ofVersion(Objects.requireNonNull(version.pipelineId()), version.pipelineVersionId());
    }

    /**
     * A run of a published version.
     *
     * @param versionId null for the newest
     */
    public static RunRequest ofVersion(String pipelineId, @Nullable String versionId) {
        return of(new PipelineSource.Version(pipelineId, versionId));
    }

    private static RunRequest of(PipelineSource source) {
        return new RunRequest(source, null, null, null, Map.of(), null, null, null, null, Map.of());
    }

    public RunRequest named(String text) {
        return new RunRequest(
                source,
                text,
                description,
                experiment,
                parameters,
                pipelineRoot,
                serviceAccount,
                caching,
                requestId,
                pluginsInput);
    }

    public RunRequest describedAs(String text) {
        return new RunRequest(
                source,
                displayName,
                text,
                experiment,
                parameters,
                pipelineRoot,
                serviceAccount,
                caching,
                requestId,
                pluginsInput);
    }

    public RunRequest inExperiment(String name) {
        return new RunRequest(
                source,
                displayName,
                description,
                name,
                parameters,
                pipelineRoot,
                serviceAccount,
                caching,
                requestId,
                pluginsInput);
    }

    /** With these parameters instead of those before. */
    public RunRequest parameters(Map<String, Object> values) {
        return new RunRequest(
                source,
                displayName,
                description,
                experiment,
                values,
                pipelineRoot,
                serviceAccount,
                caching,
                requestId,
                pluginsInput);
    }

    /** With the pipeline's own record of parameters. */
    public RunRequest parameters(Record values) {
        return parameters(Parameters.of(values));
    }

    /** With the parameters in a YAML file. */
    public RunRequest parametersFrom(Path file) {
        return parameters(Parameters.read(file));
    }

    /** With one parameter more. */
    public RunRequest parameter(String name, Object value) {
        var more = new LinkedHashMap<>(parameters);
        more.put(name, value);
        return parameters(more);
    }

    public RunRequest pipelineRoot(String uri) {
        return new RunRequest(
                source,
                displayName,
                description,
                experiment,
                parameters,
                uri,
                serviceAccount,
                caching,
                requestId,
                pluginsInput);
    }

    public RunRequest serviceAccount(String name) {
        return new RunRequest(
                source,
                displayName,
                description,
                experiment,
                parameters,
                pipelineRoot,
                name,
                caching,
                requestId,
                pluginsInput);
    }

    /**
     * Uses, or does not use, results of earlier runs for every task, whatever the pipeline says. The API has no such switch: a version is
     * fetched, changed and sent along, so that such a run is not listed among the runs of its version.
     */
    public RunRequest caching(boolean uses) {
        return new RunRequest(
                source,
                displayName,
                description,
                experiment,
                parameters,
                pipelineRoot,
                serviceAccount,
                uses,
                requestId,
                pluginsInput);
    }

    /** With an id of your own, such as a build's: the same request again finds the run that the first one made. */
    public RunRequest requestId(String id) {
        return new RunRequest(
                source,
                displayName,
                description,
                experiment,
                parameters,
                pipelineRoot,
                serviceAccount,
                caching,
                id,
                pluginsInput);
    }

    public RunRequest pluginsInput(Map<String, Map<String, Object>> inputs) {
        return new RunRequest(
                source,
                displayName,
                description,
                experiment,
                parameters,
                pipelineRoot,
                serviceAccount,
                caching,
                requestId,
                inputs);
    }
}
