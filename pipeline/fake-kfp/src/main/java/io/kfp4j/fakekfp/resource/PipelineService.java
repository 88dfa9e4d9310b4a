package io.kfp4j.fakekfp.resource;

import io.kfp4j.client.message.CreatePipelineAndVersionRequest;
import io.kfp4j.client.message.ListPipelinesResponse;
import io.kfp4j.client.message.Pipeline;
import io.kfp4j.fakekfp.access.Guard;
import io.kfp4j.fakekfp.clock.ServerClock;
import io.kfp4j.fakekfp.http.ApiException;
import io.kfp4j.fakekfp.http.Reply;
import io.kfp4j.fakekfp.http.Request;
import io.kfp4j.fakekfp.http.Routes;
import io.kfp4j.fakekfp.list.Fields;
import io.kfp4j.fakekfp.list.Listing;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Pipelines, each a name for its versions. Where the server has several users, those without a namespace are everybody's. */
final class PipelineService {
    static final String PATH = "/apis/v2beta1/pipelines";
    private static final int LONGEST_NAME = 128;
    private static final Fields<Pipeline> FIELDS = Fields.of("pipeline_id", Pipeline::pipelineId)
            .text("id", Pipeline::pipelineId)
            .text("name", Pipeline::name)
            .text("display_name", Pipeline::displayName)
            .text("description", Pipeline::description)
            .text("namespace", Pipeline::namespace)
            .time("created_at", Pipeline::createdAt)
            .tagged(Pipeline::tags);

    private final Shelf<Pipeline> shelf = new Shelf<>("Pipeline");
    private final Guard guard;
    private final ServerClock clock;
    private final VersionService versions;

    PipelineService(Guard guard, ServerClock clock) {
        this.guard = guard;
        this.clock = clock;
        this.versions = new VersionService(this, clock);
    }

    VersionService versions() {
        return versions;
    }

    void routes(Routes routes) {
        routes.on("GET", PATH, (request, parts) -> list(request))
                .on("POST", PATH, (request, parts) -> Reply.of(create(request, request.message(Pipeline.class))))
                .on("POST", PATH + "/create", (request, parts) -> createWithVersion(request))
                .on("GET", PATH + "/names/{name}", (request, parts) -> Reply.of(named(request, parts.get(0))))
                .on("GET", PATH + "/{id}", (request, parts) -> Reply.of(get(request, parts.get(0))))
                .on("PATCH", PATH + "/{id}", (request, parts) -> Reply.of(update(request, parts.get(0))))
                .on("DELETE", PATH + "/{id}", (request, parts) -> delete(request, parts.get(0)));
    }

    /** @throws ApiException if there is none, or it is not for who asks */
    Pipeline get(Request request, String id) {
        Pipeline pipeline = shelf.get(id);
        guard.check(request, String.valueOf(pipeline.namespace()));
        return pipeline;
    }

    /** Creates one under a name that is free. */
    Pipeline create(Request request, Pipeline wanted) {
        String namespace = guard.namespace(wanted.namespace());
        guard.check(request, namespace);
        String name = wanted.anyName();
        if (name == null || name.isEmpty()) {
            throw ApiException.invalid("name is required");
        }
        checkLength("Pipeline", name);
        String id = UUID.randomUUID().toString();
        var pipeline = new Pipeline(
                id,
                wanted.displayName() == null || wanted.displayName().isEmpty() ? name : wanted.displayName(),
                name,
                wanted.description(),
                clock.seconds(),
                namespace,
                null,
                wanted.tags());
        shelf.put(
                id,
                pipeline,
                other -> Objects.equals(other.name(), name) && Objects.equals(other.namespace(), namespace),
                () -> ApiException.exists("Failed to create a new pipeline. The name " + name
                        + " already exists. Please specify a new name"));
        return pipeline;
    }

    /** Undoes a creation whose version could not be made. */
    void forget(Pipeline pipeline) {
        shelf.remove(String.valueOf(pipeline.pipelineId()));
    }

    static void checkLength(String kind, String name) {
        if (name.length() > LONGEST_NAME) {
            throw ApiException.invalid(kind + ".Name length cannot exceed " + LONGEST_NAME);
        }
    }

    private Reply createWithVersion(Request request) {
        var both = request.message(CreatePipelineAndVersionRequest.class);
        Map<String, Object> spec = versions.fetch(both.pipelineVersion());
        Pipeline pipeline = create(request, both.pipeline());
        versions.put(pipeline, both.pipelineVersion(), pipeline.name(), spec);
        return Reply.of(pipeline);
    }

    private Reply list(Request request) {
        String namespace = guard.namespace(request.query("namespace"));
        guard.check(request, namespace);
        var page =
                Listing.page(request, FIELDS, shelf.all().stream().filter(each -> namespace.equals(each.namespace())));
        return Reply.of(new ListPipelinesResponse(page.items(), page.total(), page.nextToken()));
    }

    private Pipeline named(Request request, String name) {
        String namespace = guard.namespace(request.query("namespace"));
        guard.check(request, namespace);
        return shelf.all().stream()
                .filter(each -> name.equals(each.name()) && namespace.equals(each.namespace()))
                .findFirst()
                .orElseThrow(() -> ApiException.notFound("Pipeline", name));
    }

    private Pipeline update(Request request, String id) {
        get(request, id);
        Pipeline wanted = request.message(Pipeline.class);
        return shelf.update(
                id,
                pipeline -> Records.described(
                        pipeline,
                        or(wanted.displayName(), pipeline.displayName()),
                        or(wanted.description(), pipeline.description()),
                        wanted.tags()));
    }

    static @Nullable String or(@Nullable String said, @Nullable String otherwise) {
        return said == null || said.isEmpty() ? otherwise : said;
    }

    private Reply delete(Request request, String id) {
        get(request, id);
        if (request.query("cascade").equals("true")) {
            versions.deleteAll(id);
        } else if (versions.hasAny(id)) {
            throw ApiException.invalid(
                    "Failed to delete pipeline with id " + id + " as it has existing pipeline versions");
        }
        shelf.remove(id);
        return Reply.empty();
    }
}
