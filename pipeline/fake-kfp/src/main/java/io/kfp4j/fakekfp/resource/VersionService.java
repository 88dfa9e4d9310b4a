package io.kfp4j.fakekfp.resource;

import io.kfp4j.client.message.ListPipelineVersionsResponse;
import io.kfp4j.client.message.Pipeline;
import io.kfp4j.client.message.PipelineVersion;
import io.kfp4j.client.message.Specs;
import io.kfp4j.fakekfp.clock.ServerClock;
import io.kfp4j.fakekfp.http.ApiException;
import io.kfp4j.fakekfp.http.Reply;
import io.kfp4j.fakekfp.http.Request;
import io.kfp4j.fakekfp.http.Routes;
import io.kfp4j.fakekfp.list.Fields;
import io.kfp4j.fakekfp.list.Listing;
import io.kfp4j.spec.format.Json;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The versions of pipelines: what there is to run. */
final class VersionService {
    private static final String PATH = PipelineService.PATH + "/{pipeline}/versions";
    private static final Fields<PipelineVersion> FIELDS = Fields.of(
                    "pipeline_version_id", PipelineVersion::pipelineVersionId)
            .text("id", PipelineVersion::pipelineVersionId)
            .text("name", PipelineVersion::name)
            .text("display_name", PipelineVersion::displayName)
            .text("description", PipelineVersion::description)
            .text("pipeline_id", PipelineVersion::pipelineId)
            .time("created_at", PipelineVersion::createdAt)
            .tagged(PipelineVersion::tags);

    private final Shelf<PipelineVersion> shelf = new Shelf<>("PipelineVersion");
    private final PipelineService pipelines;
    private final ServerClock clock;
    private final Packages packages = new Packages();

    VersionService(PipelineService pipelines, ServerClock clock) {
        this.pipelines = pipelines;
        this.clock = clock;
    }

    void routes(Routes routes) {
        routes.on("GET", PATH, (request, parts) -> list(request, parts.get(0)))
                .on("POST", PATH, (request, parts) -> {
                    Pipeline pipeline = pipelines.get(request, parts.get(0));
                    PipelineVersion wanted = request.message(PipelineVersion.class);
                    return Reply.of(put(pipeline, wanted, wanted.anyName(), fetch(wanted)));
                })
                .on("GET", PATH + "/{id}", (request, parts) -> Reply.of(get(request, parts)))
                .on("PATCH", PATH + "/{id}", (request, parts) -> Reply.of(update(request, parts)))
                .on("DELETE", PATH + "/{id}", (request, parts) -> {
                    get(request, parts);
                    shelf.remove(parts.get(1));
                    return Reply.empty();
                });
    }

    /** The version of this id, or a pipeline's newest where it is empty. */
    PipelineVersion of(@Nullable String pipelineId, @Nullable String id) {
        if (id != null && !id.isEmpty()) {
            return shelf.get(id);
        }
        String pipeline = String.valueOf(pipelineId);
        return of(pipeline)
                .reduce((older, newer) -> newer)
                .orElseThrow(() -> ApiException.notFound("PipelineVersion", "of pipeline " + pipeline));
    }

    /** What the version is to run, from the URL it names or from its own specification. */
    Map<String, Object> fetch(PipelineVersion wanted) {
        if (wanted.packageUrl() != null && wanted.packageUrl().pipelineUrl() != null) {
            return Specs.tree(packages.fetch(wanted.packageUrl().pipelineUrl()));
        }
        if (wanted.pipelineSpec() == null || wanted.pipelineSpec().isEmpty()) {
            throw ApiException.invalid("the pipeline version has no package_url. Please specify one");
        }
        return Specs.tree(Packages.parse(Json.text(wanted.pipelineSpec()), "pipeline_spec"));
    }

    /** Puts a version to a pipeline, under a name that is free there. */
    PipelineVersion put(Pipeline pipeline, PipelineVersion wanted, @Nullable String called, Map<String, Object> spec) {
        String name = PipelineService.or(wanted.anyName(), called);
        if (name == null || name.isEmpty()) {
            throw ApiException.invalid("name is required");
        }
        PipelineService.checkLength("PipelineVersion", name);
        String id = UUID.randomUUID().toString();
        var version = new PipelineVersion(
                pipeline.pipelineId(),
                id,
                PipelineService.or(wanted.displayName(), name),
                name,
                wanted.description(),
                clock.seconds(),
                wanted.packageUrl(),
                wanted.codeSourceUrl(),
                spec,
                null,
                wanted.tags());
        shelf.put(
                id,
                version,
                other ->
                        Objects.equals(other.pipelineId(), pipeline.pipelineId()) && Objects.equals(other.name(), name),
                () -> ApiException.exists("Failed to create a new pipeline version. The name " + name
                        + " already exists. Please specify a new name"));
        return version;
    }

    boolean hasAny(String pipelineId) {
        return of(pipelineId).findAny().isPresent();
    }

    void deleteAll(String pipelineId) {
        of(pipelineId).toList().forEach(version -> shelf.remove(String.valueOf(version.pipelineVersionId())));
    }

    private Stream<PipelineVersion> of(String pipelineId) {
        return shelf.all().stream().filter(version -> pipelineId.equals(version.pipelineId()));
    }

    private Reply list(Request request, String pipelineId) {
        pipelines.get(request, pipelineId);
        var page = Listing.page(request, FIELDS, of(pipelineId));
        return Reply.of(new ListPipelineVersionsResponse(page.items(), page.total(), page.nextToken()));
    }

    private PipelineVersion get(Request request, List<String> parts) {
        pipelines.get(request, parts.get(0));
        PipelineVersion version = shelf.get(parts.get(1));
        if (!parts.get(0).equals(version.pipelineId())) {
            throw ApiException.notFound("PipelineVersion", parts.get(1));
        }
        return version;
    }

    private PipelineVersion update(Request request, List<String> parts) {
        get(request, parts);
        PipelineVersion wanted = request.message(PipelineVersion.class);
        return shelf.update(
                parts.get(1),
                version -> Records.described(
                        version,
                        PipelineService.or(wanted.displayName(), version.displayName()),
                        PipelineService.or(wanted.description(), version.description()),
                        wanted.tags()));
    }
}
