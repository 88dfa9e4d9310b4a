package io.kfp4j.client;

import io.kfp4j.client.message.PipelineVersion;
import io.kfp4j.client.message.PipelineVersionReference;
import io.kfp4j.client.message.Specs;
import io.kfp4j.client.query.Query;
import io.kfp4j.spec.CompiledPipeline;
import io.kfp4j.spec.format.SpecException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds out what a request is about and whether its parameters fit, before anything is made on the server. */
final class Preparation {
    private static final Logger LOG = LoggerFactory.getLogger(Preparation.class);

    private final PipelineVersions versions;

    Preparation(PipelineVersions versions) {
        this.versions = versions;
    }

    Prepared of(RunRequest request) {
        if (request.source() instanceof PipelineSource.Inline inline) {
            return inline(inline.pipeline(), request);
        }
        return version((PipelineSource.Version) request.source(), request);
    }

    private static Prepared inline(CompiledPipeline given, RunRequest request) {
        Boolean caching = request.caching();
        CompiledPipeline pipeline = caching == null ? given : Caching.override(given, caching);
        ParameterCheck.check(pipeline.pipeline(), request.parameters());
        return new Prepared(Prepared.nameOf(pipeline.pipeline()), Specs.tree(pipeline), null);
    }

    private Prepared version(PipelineSource.Version source, RunRequest request) {
        PipelineVersion version = find(source);
        CompiledPipeline pipeline = pipeline(version, request.caching() != null);
        String name = String.valueOf(version.anyName());
        if (pipeline != null && request.caching() != null) {
            LOG.info("version '{}' is sent along, with caching switched {}", name, request.caching() ? "on" : "off");
            return inline(pipeline, request);
        }
        if (pipeline != null) {
            ParameterCheck.check(pipeline.pipeline(), request.parameters());
        }
        // The version that was checked, even where the newest was asked for: another may have become the newest since.
        return new Prepared(name, null, new PipelineVersionReference(source.pipelineId(), version.pipelineVersionId()));
    }

    private PipelineVersion find(PipelineSource.Version source) {
        String id = source.versionId();
        return id != null
                ? versions.get(source.pipelineId(), id)
                : versions.list(
                                source.pipelineId(),
                                Query.<PipelineVersion>all().newestFirst().inPagesOf(1))
                        .findFirst()
                        .orElseThrow(() -> new InvalidParametersException(List.of(
                                "pipeline '" + source.pipelineId() + "' has no version that could run. Publish one.")));
    }

    /** What the version holds; null where the server does not say, or says it in a newer way than this client reads. */
    private static @Nullable CompiledPipeline pipeline(PipelineVersion version, boolean needed) {
        SpecException problem = null;
        try {
            CompiledPipeline pipeline = version.pipeline();
            if (pipeline != null) {
                return pipeline;
            }
        } catch (SpecException e) {
            problem = e;
        }
        if (needed) {
            throw new InvalidParametersException(List.of("version '" + version.pipelineVersionId()
                    + "' cannot be read, so that its caching cannot be switched"
                    + (problem == null ? "" : " (" + problem.problems().get(0) + ")")
                    + ". Leave caching as the pipeline says, or run the compiled file."));
        }
        LOG.warn(
                "version '{}' cannot be read; its parameters are not checked before it runs",
                version.pipelineVersionId());
        return null;
    }
}
