package io.kfp4j.fakekfp.resource;

import io.kfp4j.client.message.Experiment;
import io.kfp4j.client.message.ListExperimentsResponse;
import io.kfp4j.client.message.StorageState;
import io.kfp4j.fakekfp.access.Guard;
import io.kfp4j.fakekfp.clock.ServerClock;
import io.kfp4j.fakekfp.http.ApiException;
import io.kfp4j.fakekfp.http.Reply;
import io.kfp4j.fakekfp.http.Request;
import io.kfp4j.fakekfp.http.Routes;
import io.kfp4j.fakekfp.list.Fields;
import io.kfp4j.fakekfp.list.Listing;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Experiments; one, {@code Default}, is there from the start where the server has one user only. */
final class ExperimentService {
    private static final String PATH = "/apis/v2beta1/experiments";
    private static final String DEFAULT = "Default";
    private static final Fields<Experiment> FIELDS = Fields.of("experiment_id", Experiment::experimentId)
            .text("id", Experiment::experimentId)
            .text("name", Experiment::displayName)
            .text("display_name", Experiment::displayName)
            .text("description", Experiment::description)
            .text("namespace", Experiment::namespace)
            .constant("storage_state", Experiment::storageState)
            .time("created_at", Experiment::createdAt)
            .time("last_run_created_at", Experiment::lastRunCreatedAt);

    private final Shelf<Experiment> shelf = new Shelf<>("Experiment");
    private final Guard guard;
    private final ServerClock clock;
    private final Consumer<String> onArchive;
    private final @Nullable String defaultId;

    /**
     * @param onArchive is told the id of an experiment that is archived
     */
    ExperimentService(Guard guard, ServerClock clock, Consumer<String> onArchive) {
        this.guard = guard;
        this.clock = clock;
        this.onArchive = onArchive;
        this.defaultId = guard.isMultiUser()
                ? null
                : create(
                                Experiment.named(DEFAULT)
                                        .describedAs(
                                                "All runs created without specifying an experiment will be grouped here."),
                                "")
                        .experimentId();
    }

    void routes(Routes routes) {
        routes.on("GET", PATH, (request, parts) -> list(request))
                .on("POST", PATH, (request, parts) -> {
                    Experiment wanted = request.message(Experiment.class);
                    return Reply.of(create(wanted, guard.required(request, wanted.namespace(), "An experiment")));
                })
                .on("GET", PATH + "/{id}", (request, parts) -> Reply.of(get(request, parts.get(0))))
                .on("DELETE", PATH + "/{id}", (request, parts) -> delete(request, parts.get(0)))
                .on("POST", PATH + "/{id}:archive", (request, parts) -> {
                    store(request, parts.get(0), StorageState.ARCHIVED);
                    onArchive.accept(parts.get(0));
                    return Reply.empty();
                })
                .on("POST", PATH + "/{id}:unarchive", (request, parts) -> {
                    store(request, parts.get(0), StorageState.AVAILABLE);
                    return Reply.empty();
                });
    }

    /**
     * The experiment that a run goes to.
     *
     * @param id empty for the default one
     */
    Experiment of(Request request, @Nullable String id) {
        if (id != null && !id.isEmpty()) {
            return get(request, id);
        }
        if (defaultId == null) {
            throw ApiException.invalid("A run cannot have an empty namespace in multi-user mode");
        }
        return shelf.get(defaultId);
    }

    Optional<Experiment> find(String id) {
        return shelf.find(id);
    }

    void ran(String id, Instant at) {
        shelf.update(id, experiment -> Records.ran(experiment, at));
    }

    private Experiment get(Request request, String id) {
        Experiment experiment = shelf.get(id);
        guard.check(request, String.valueOf(experiment.namespace()));
        return experiment;
    }

    private Experiment create(Experiment wanted, String namespace) {
        if (wanted.displayName() == null || wanted.displayName().isEmpty()) {
            throw ApiException.invalid("Experiment name is empty. Please specify a valid experiment name");
        }
        String id = UUID.randomUUID().toString();
        var experiment = new Experiment(
                id,
                wanted.displayName(),
                wanted.description(),
                clock.seconds(),
                namespace,
                StorageState.AVAILABLE,
                null);
        shelf.put(
                id,
                experiment,
                other -> Objects.equals(other.displayName(), wanted.displayName())
                        && Objects.equals(other.namespace(), namespace),
                () -> ApiException.exists("Failed to create a new experiment. The name " + wanted.displayName()
                        + " already exists. Please specify a new name"));
        return experiment;
    }

    private Reply list(Request request) {
        String namespace = guard.required(request, request.query("namespace"), "A list of experiments");
        var page =
                Listing.page(request, FIELDS, shelf.all().stream().filter(each -> namespace.equals(each.namespace())));
        return Reply.of(new ListExperimentsResponse(page.items(), page.total(), page.nextToken()));
    }

    private void store(Request request, String id, StorageState as) {
        get(request, id);
        shelf.update(id, experiment -> Records.stored(experiment, as));
    }

    private Reply delete(Request request, String id) {
        if (id.equals(defaultId)) {
            throw ApiException.badRequest(
                    "Failed to delete experiment " + id + ". The default experiment cannot be deleted");
        }
        get(request, id);
        shelf.remove(id);
        return Reply.empty();
    }
}
