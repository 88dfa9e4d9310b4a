package io.kfp4j.client;

import io.kfp4j.client.http.Call;
import io.kfp4j.client.http.Transport;
import io.kfp4j.client.message.ListPipelineVersionsResponse;
import io.kfp4j.client.message.PipelineVersion;
import io.kfp4j.client.query.PipelineVersionFields;
import io.kfp4j.client.query.Query;
import io.kfp4j.spec.CompiledPipeline;
import io.kfp4j.spec.format.Json;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The versions of a server's pipelines. */
public final class PipelineVersions {
    private final Transport transport;

    PipelineVersions(Transport transport) {
        this.transport = transport;
    }

    /**
     * Adds a version from a compiled pipeline.
     *
     * @throws io.kfp4j.client.error.ConflictException if the pipeline has a version of that name
     */
    public PipelineVersion upload(String pipelineId, CompiledPipeline compiled, Upload upload) {
        return transport.sendOnce(
                upload.on(Call.upload("pipelines/upload_version", Multipart.of(compiled)))
                        .with("pipelineid", pipelineId),
                Answers.of(PipelineVersion.class),
                again -> find(again, pipelineId, upload.name()));
    }

    /** Adds a version from a file that the server can fetch. */
    public PipelineVersion create(PipelineVersion version) {
        String pipelineId = Objects.requireNonNull(version.pipelineId(), "the version names no pipeline");
        return transport.sendOnce(
                Call.post(path(pipelineId), Json.write(version)),
                Answers.of(PipelineVersion.class),
                again -> find(again, pipelineId, String.valueOf(version.anyName())));
    }

    /** The version of that id, its specification included. */
    public PipelineVersion get(String pipelineId, String versionId) {
        return transport.send(Call.get(path(pipelineId, versionId)), Answers.of(PipelineVersion.class));
    }

    /** The version of that name. */
    public Optional<PipelineVersion> find(String pipelineId, String name) {
        return find(transport, pipelineId, name);
    }

    /** All versions of a pipeline, oldest first. */
    public Stream<PipelineVersion> list(String pipelineId) {
        return list(pipelineId, Query.all());
    }

    /** Those that the query chooses. */
    public Stream<PipelineVersion> list(String pipelineId, Query<PipelineVersion> query) {
        return list(transport, pipelineId, query);
    }

    /** Changes display name, description and tags to what is given here; servers before KFP 2.17 cannot. */
    public PipelineVersion update(PipelineVersion version) {
        String pipelineId = Objects.requireNonNull(version.pipelineId(), "the version names no pipeline");
        String id = Objects.requireNonNull(version.pipelineVersionId(), "the version has no id");
        var changes = new PipelineVersion(
                pipelineId,
                id,
                version.displayName(),
                null,
                version.description(),
                null,
                null,
                null,
                null,
                null,
                version.tags());
        return transport.send(Call.patch(path(pipelineId, id), Json.write(changes)), Answers.of(PipelineVersion.class));
    }

    /** Removes a version. */
    public void delete(String pipelineId, String versionId) {
        transport.send(Call.delete(path(pipelineId, versionId)), Answers.DONE);
    }

    private static Optional<PipelineVersion> find(Transport by, String pipelineId, String name) {
        return list(by, pipelineId, Query.where(PipelineVersionFields.NAME.is(name)))
                .filter(each -> name.equals(each.anyName()))
                .findFirst();
    }

    private static Stream<PipelineVersion> list(Transport by, String pipelineId, Query<PipelineVersion> query) {
        return Answers.list(by, path(pipelineId), query, null, ListPipelineVersionsResponse.class);
    }

    private static String path(String pipelineId) {
        return "pipelines/" + Call.segment(pipelineId) + "/versions";
    }

    private static String path(String pipelineId, String versionId) {
        return path(pipelineId) + "/" + Call.segment(versionId);
    }
}
