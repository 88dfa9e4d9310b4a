package io.kfp4j.client;

import io.kfp4j.client.error.ConflictException;
import io.kfp4j.client.error.Failure;
import io.kfp4j.client.message.Pipeline;
import io.kfp4j.client.message.PipelineVersion;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes sure that the server has a pipeline, whoever else does so at the same time.
 *
 * <p>The server keeps names of pipelines and of their versions unique, on every release; so the hash of the content is part of the version's
 * name, and the server itself refuses the second of two.
 */
final class Publisher {
    private static final Logger LOG = LoggerFactory.getLogger(Publisher.class);

    private final Pipelines pipelines;
    private final PipelineVersions versions;

    Publisher(Pipelines pipelines, PipelineVersions versions) {
        this.pipelines = pipelines;
        this.versions = versions;
    }

    Published publish(Publication publication) {
        String name = publication.pipelineName() == null
                ? Prepared.nameOf(publication.compiled().pipeline())
                : publication.pipelineName();
        String versionName = publication.versionName() == null
                ? name + "-" + ContentHash.of(publication.compiled())
                : publication.versionName();
        Optional<Pipeline> there = pipelines.find(name);
        Pipeline pipeline = there.orElseGet(() -> create(name, publication));
        String id = Objects.requireNonNull(pipeline.pipelineId(), "the server gave a pipeline without an id");
        Optional<PipelineVersion> earlier = there.isEmpty() ? Optional.empty() : versions.find(id, versionName);
        if (earlier.isPresent()) {
            return new Published(pipeline, unchanged(earlier.get(), publication), Published.Change.NONE);
        }
        try {
            PipelineVersion version = versions.upload(
                    id,
                    publication.compiled(),
                    Upload.named(versionName)
                            .describedAs(publication.description())
                            .from(publication.codeSourceUrl()));
            LOG.info("pipeline '{}' has the new version '{}'", name, versionName);
            return new Published(
                    pipeline, version, there.isEmpty() ? Published.Change.PIPELINE : Published.Change.VERSION);
        } catch (ConflictException somebodyElseDid) {
            PipelineVersion version = versions.find(id, versionName).orElseThrow(() -> somebodyElseDid);
            return new Published(pipeline, unchanged(version, publication), Published.Change.NONE);
        }
    }

    private Pipeline create(String name, Publication publication) {
        var info = publication.compiled().pipeline().pipelineInfo();
        try {
            return pipelines.create(Pipeline.named(name).describedAs(info == null ? null : info.description()));
        } catch (ConflictException somebodyElseDid) {
            return pipelines.find(name).orElseThrow(() -> somebodyElseDid);
        }
    }

    /** A name with a hash says what is in it; a name of the caller's own has to be looked into. */
    private PipelineVersion unchanged(PipelineVersion version, Publication publication) {
        if (publication.versionName() != null && !ContentHash.same(publication.compiled(), version.pipeline())) {
            throw new ConflictException(
                    new Failure(
                            "publish",
                            "version '" + publication.versionName() + "' is there and holds something else",
                            0,
                            null,
                            "Choose another version name, or leave it to the content's hash."),
                    null);
        }
        return version;
    }
}
