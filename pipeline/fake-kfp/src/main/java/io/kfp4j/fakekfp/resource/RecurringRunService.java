package io.kfp4j.fakekfp.resource;

import io.kfp4j.client.message.Experiment;
import io.kfp4j.client.message.ListRecurringRunsResponse;
import io.kfp4j.client.message.RecurringRun;
import io.kfp4j.client.message.Run;
import io.kfp4j.fakekfp.access.Guard;
import io.kfp4j.fakekfp.clock.ServerClock;
import io.kfp4j.fakekfp.http.ApiException;
import io.kfp4j.fakekfp.http.Handler;
import io.kfp4j.fakekfp.http.Reply;
import io.kfp4j.fakekfp.http.Request;
import io.kfp4j.fakekfp.http.Routes;
import io.kfp4j.fakekfp.list.Fields;
import io.kfp4j.fakekfp.list.Listing;
import io.kfp4j.fakekfp.schedule.RecurringEntry;
import io.kfp4j.fakekfp.schedule.Schedule;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Recurring runs, and the runs they start when they are due. */
final class RecurringRunService {
    private static final String PATH = "/apis/v2beta1/recurringruns";
    private static final long MOST_AT_A_TIME = 10;
    private static final Fields<RecurringEntry> FIELDS = Fields.of("recurring_run_id", RecurringEntry::id)
            .text("id", RecurringEntry::id)
            .text("name", entry -> entry.wanted().displayName())
            .text("display_name", entry -> entry.wanted().displayName())
            .text("description", entry -> entry.wanted().description())
            .text("experiment_id", entry -> entry.wanted().experimentId())
            .text("namespace", RecurringEntry::namespace)
            .time("created_at", RecurringEntry::createdAt)
            .time("updated_at", RecurringEntry::updatedAt);

    private final Shelf<RecurringEntry> shelf = new Shelf<>("Job");
    private final Guard guard;
    private final ServerClock clock;
    private final ExperimentService experiments;
    private final RunService runs;

    RecurringRunService(Guard guard, ServerClock clock, ExperimentService experiments, RunService runs) {
        this.guard = guard;
        this.clock = clock;
        this.experiments = experiments;
        this.runs = runs;
    }

    void routes(Routes routes) {
        routes.on("GET", PATH, (request, parts) -> list(request))
                .on("POST", PATH, (request, parts) -> Reply.of(create(request)))
                .on(
                        "GET",
                        PATH + "/{id}",
                        (request, parts) -> Reply.of(get(request, parts).recurringRun()))
                .on("DELETE", PATH + "/{id}", act(entry -> shelf.remove(entry.id())))
                .on("POST", PATH + "/{id}:enable", act(entry -> entry.enable(true, clock.seconds())))
                .on("POST", PATH + "/{id}:disable", act(entry -> entry.enable(false, clock.seconds())));
    }

    /** Starts what is due, as far as there may be more of it at a time. */
    synchronized void tick() {
        Instant now = clock.instant();
        for (RecurringEntry entry : shelf.all()) {
            long most =
                    entry.wanted().maxConcurrency() == null ? 1 : entry.wanted().maxConcurrency();
            long free = most - runs.atWork(entry.id());
            Optional<Instant> due = entry.due(now);
            while (due.isPresent() && free > 0) {
                start(entry, due.get());
                free--;
                due = entry.due(now);
            }
        }
    }

    /** Disables what belongs to an archived experiment. */
    void disableAll(String experimentId) {
        shelf.all().stream()
                .filter(entry -> experimentId.equals(entry.wanted().experimentId()))
                .forEach(entry -> entry.enable(false, clock.seconds()));
    }

    private void start(RecurringEntry entry, Instant time) {
        RecurringRun wanted = entry.wanted();
        String name = entry.started(time);
        Optional<Experiment> experiment = experiments.find(String.valueOf(wanted.experimentId()));
        if (experiment.isEmpty()) {
            return; // It was deleted, and nothing can be started in it.
        }
        var run = new Run(
                null,
                null,
                name,
                null,
                wanted.description(),
                null,
                wanted.pipelineSpec(),
                null,
                wanted.runtimeConfig(),
                wanted.serviceAccount(),
                null,
                time,
                null,
                null,
                null,
                null,
                entry.id(),
                List.of(),
                wanted.pluginsInput(),
                Map.of());
        try {
            runs.start(run, source(wanted), experiment.get());
        } catch (ApiException e) {
            System.getLogger(RecurringRunService.class.getName())
                    .log(
                            System.Logger.Level.WARNING,
                            "recurring run ''{0}'' starts nothing: {1}",
                            name,
                            e.getMessage());
        }
    }

    private RecurringRun create(Request request) {
        RecurringRun wanted = request.message(RecurringRun.class);
        if (wanted.displayName() == null || wanted.displayName().isEmpty()) {
            throw ApiException.invalid("The recurring run name is empty. Please specify a valid name");
        }
        long most = wanted.maxConcurrency() == null ? 0 : wanted.maxConcurrency();
        if (most < 1 || most > MOST_AT_A_TIME) {
            throw ApiException.invalid("The max concurrency of the recurring run must be at least 1 and at most "
                    + MOST_AT_A_TIME + ". Received " + most);
        }
        Schedule schedule = Schedule.of(wanted.trigger());
        Experiment experiment = experiments.of(request, wanted.experimentId());
        RunSource source = source(wanted);
        runs.check(request, source);
        runs.checkParameters(source, wanted.runtimeConfig());
        var entry = new RecurringEntry(
                UUID.randomUUID().toString(),
                String.valueOf(experiment.namespace()),
                found(wanted, source, experiment),
                schedule,
                clock.seconds());
        shelf.put(entry.id(), entry);
        return entry.recurringRun();
    }

    private static RunSource source(RecurringRun wanted) {
        return RunSource.of(wanted.pipelineSpec(), wanted.pipelineVersionReference(), wanted.pipelineVersionId());
    }

    private static RecurringRun found(RecurringRun wanted, RunSource source, Experiment experiment) {
        return new RecurringRun(
                null,
                wanted.displayName(),
                wanted.description(),
                null,
                wanted.pipelineSpec(),
                source.reference(),
                wanted.runtimeConfig(),
                wanted.serviceAccount(),
                wanted.maxConcurrency(),
                wanted.trigger(),
                wanted.mode(),
                null,
                null,
                null,
                null,
                wanted.noCatchup(),
                null,
                experiment.experimentId(),
                wanted.pluginsInput());
    }

    private RecurringEntry get(Request request, List<String> parts) {
        RecurringEntry entry = shelf.get(parts.get(0));
        guard.check(request, entry.namespace());
        return entry;
    }

    private Handler act(Consumer<RecurringEntry> action) {
        return (request, parts) -> {
            action.accept(get(request, parts));
            return Reply.empty();
        };
    }

    private Reply list(Request request) {
        String experimentId = request.query("experiment_id");
        Stream<RecurringEntry> entries = shelf.all().stream();
        if (experimentId.isEmpty()) {
            String namespace = guard.required(request, request.query("namespace"), "A list of recurring runs");
            entries = entries.filter(entry -> namespace.equals(entry.namespace()));
        } else {
            experiments.of(request, experimentId);
            entries = entries.filter(entry -> experimentId.equals(entry.wanted().experimentId()));
        }
        var page = Listing.page(request, FIELDS, entries);
        return Reply.of(new ListRecurringRunsResponse(
                page.items().stream().map(RecurringEntry::recurringRun).toList(), page.total(), page.nextToken()));
    }
}
