package io.kfp4j.client;

import io.kfp4j.client.error.NotFoundException;
import io.kfp4j.client.http.Call;
import io.kfp4j.client.http.Transport;
import io.kfp4j.client.message.CreatePipelineAndVersionRequest;
import io.kfp4j.client.message.ListPipelinesResponse;
import io.kfp4j.client.message.Pipeline;
import io.kfp4j.client.message.PipelineVersion;
import io.kfp4j.client.query.Query;
import io.kfp4j.spec.CompiledPipeline;
import io.kfp4j.spec.format.Json;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The pipelines of a server. */
public final class Pipelines {
    private final Transport transport;
    private final @Nullable String namespace;

    Pipelines(Transport transport, @Nullable String namespace) {
        this.transport = transport;
        this.namespace = namespace;
    }

    /**
     * Creates a pipeline without a version.
     *
     * @throws io.kfp4j.client.error.ConflictException if there is one of that name
     */
    public Pipeline create(Pipeline pipeline) {
        Pipeline whole = placed(pipeline);
        return transport.sendOnce(
                Call.post("pipelines", Json.write(whole)),
                Answers.of(Pipeline.class),
                again -> find(again, String.valueOf(whole.anyName()), whole.namespace()));
    }

    /** Creates a pipeline and its first version, from a file that the server can fetch. */
    public Pipeline create(Pipeline pipeline, PipelineVersion version) {
        Pipeline whole = placed(pipeline);
        return transport.sendOnce(
                Call.post("pipelines/create", Json.write(new CreatePipelineAndVersionRequest(whole, version))),
                Answers.of(Pipeline.class),
                again -> find(again, String.valueOf(whole.anyName()), whole.namespace()));
    }

    /**
     * Creates a pipeline and its first version, which the server names like the pipeline. {@link KfpClient#publish} is what a build wants.
     *
     * @throws io.kfp4j.client.error.ConflictException if there is a pipeline of that name
     */
    public Pipeline upload(CompiledPipeline compiled, Upload upload) {
        return transport.sendOnce(
                upload.on(Call.upload("pipelines/upload", Multipart.of(compiled)))
                        .with("namespace", namespace),
                Answers.of(Pipeline.class),
                again -> find(again, upload.name(), namespace));
    }

    /** The pipeline of that id. */
    public Pipeline get(String pipelineId) {
        return transport.send(Call.get(path(pipelineId)), Answers.of(Pipeline.class));
    }

    /** The pipeline of that name in the connection's namespace. */
    public Optional<Pipeline> find(String name) {
        return find(transport, name, namespace);
    }

    /** All of them. */
    public Stream<Pipeline> list() {
        return list(Query.all());
    }

    /** Those that the query chooses. */
    public Stream<Pipeline> list(Query<Pipeline> query) {
        return Answers.list(transport, "pipelines", query, namespace, ListPipelinesResponse.class);
    }

    /** Changes display name, description and tags to what is given here; servers before KFP 2.17 cannot. */
    public Pipeline update(Pipeline pipeline) {
        String id = Objects.requireNonNull(pipeline.pipelineId(), "the pipeline has no id");
        var changes = new Pipeline(
                id, pipeline.displayName(), null, pipeline.description(), null, null, null, pipeline.tags());
        return transport.send(Call.patch(path(id), Json.write(changes)), Answers.of(Pipeline.class));
    }

    /** Removes a pipeline that has no versions left. */
    public void delete(String pipelineId) {
        transport.send(Call.delete(path(pipelineId)), Answers.DONE);
    }

    /** Removes a pipeline and its versions. Servers before KFP 2.14 do not know of it and refuse where there are versions. */
    public void deleteWithVersions(String pipelineId) {
        transport.send(Call.delete(path(pipelineId)).with("cascade", true), Answers.DONE);
    }

    private Pipeline placed(Pipeline pipeline) {
        return pipeline.namespace() == null ? pipeline.in(namespace) : pipeline;
    }

    private static Optional<Pipeline> find(Transport by, String name, @Nullable String namespace) {
        try {
            return Optional.of(by.send(
                    Call.get("pipelines/names/" + Call.segment(name)).with("namespace", namespace),
                    Answers.of(Pipeline.class)));
        } catch (NotFoundException e) {
            return Optional.empty();
        }
    }

    private static String path(String pipelineId) {
        return "pipelines/" + Call.segment(pipelineId);
    }
}
