package io.kfp4j.fakekfp.resource;

import io.kfp4j.client.message.Experiment;
import io.kfp4j.client.message.ListRunsResponse;
import io.kfp4j.client.message.PipelineVersion;
import io.kfp4j.client.message.PipelineVersionReference;
import io.kfp4j.client.message.Run;
import io.kfp4j.client.message.RuntimeConfig;
import io.kfp4j.client.message.StorageState;
import io.kfp4j.fakekfp.access.Guard;
import io.kfp4j.fakekfp.clock.ServerClock;
import io.kfp4j.fakekfp.http.ApiException;
import io.kfp4j.fakekfp.http.Code;
import io.kfp4j.fakekfp.http.Handler;
import io.kfp4j.fakekfp.http.Reply;
import io.kfp4j.fakekfp.http.Request;
import io.kfp4j.fakekfp.http.Routes;
import io.kfp4j.fakekfp.list.Fields;
import io.kfp4j.fakekfp.list.Listing;
import io.kfp4j.fakekfp.run.RunDesk;
import io.kfp4j.fakekfp.run.RunEntry;
import io.kfp4j.spec.CompiledPipeline;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Runs. */
final class RunService {
    static final String PATH = "/apis/v2beta1/runs";
    private static final Fields<RunEntry> FIELDS = Fields.of("run_id", RunEntry::id)
            .text("id", RunEntry::id)
            .text("name", run -> run.wanted().displayName())
            .text("display_name", run -> run.wanted().displayName())
            .text("description", run -> run.wanted().description())
            .text("experiment_id", run -> run.wanted().experimentId())
            .text("recurring_run_id", run -> run.wanted().recurringRunId())
            .text("namespace", RunEntry::namespace)
            .text("service_account", run -> run.wanted().serviceAccount())
            .constant("state", RunEntry::state)
            .constant("storage_state", RunEntry::storageState)
            .time("created_at", RunEntry::createdAt)
            .time("scheduled_at", run -> run.wanted().scheduledAt())
            .time("finished_at", RunEntry::finishedAt);

    private final Shelf<RunEntry> shelf = new Shelf<>("Run");
    private final Guard guard;
    private final ServerClock clock;
    private final ExperimentService experiments;
    private final PipelineService pipelines;
    private final RunDesk desk;

    RunService(Guard guard, ServerClock clock, ExperimentService experiments, PipelineService pipelines, RunDesk desk) {
        this.guard = guard;
        this.clock = clock;
        this.experiments = experiments;
        this.pipelines = pipelines;
        this.desk = desk;
    }

    void routes(Routes routes) {
        routes.on("GET", PATH, (request, parts) -> list(request))
                .on("POST", PATH, (request, parts) -> Reply.of(create(request)))
                .on(
                        "GET",
                        PATH + "/{id}",
                        (request, parts) -> Reply.of(get(request, parts).run()))
                .on("DELETE", PATH + "/{id}", act(run -> {
                    shelf.remove(run.id());
                    desk.forget(run);
                }))
                .on("POST", PATH + "/{id}:archive", act(run -> run.storeAs(StorageState.ARCHIVED)))
                .on("POST", PATH + "/{id}:unarchive", act(this::unarchive))
                .on("POST", PATH + "/{id}:terminate", act(desk::terminate))
                .on("POST", PATH + "/{id}:retry", act(desk::retry));
    }

    /** All of them, the oldest first. */
    List<RunEntry> all() {
        return shelf.all();
    }

    /** How many runs of a recurring run are not over. */
    long atWork(String recurringRunId) {
        return shelf.all().stream()
                .filter(run -> recurringRunId.equals(run.wanted().recurringRunId()))
                .filter(run -> !run.state().isFinal())
                .count();
    }

    /** Archives what an archived experiment holds. */
    void archiveAll(String experimentId) {
        shelf.all().stream()
                .filter(run -> experimentId.equals(run.wanted().experimentId()))
                .forEach(run -> run.storeAs(StorageState.ARCHIVED));
    }

    /** Begins a run in an experiment. */
    RunEntry start(Run wanted, RunSource source, Experiment experiment) {
        PipelineVersion version = source.version(pipelines.versions());
        CompiledPipeline pipeline = source.pipeline(version);
        RunSource.checkParameters(pipeline, wanted.runtimeConfig());
        var entry = new RunEntry(
                UUID.randomUUID().toString(),
                String.valueOf(experiment.namespace()),
                found(wanted, version, experiment),
                pipeline,
                clock.seconds());
        shelf.put(entry.id(), entry);
        experiments.ran(String.valueOf(experiment.experimentId()), entry.createdAt());
        desk.submit(entry);
        return entry;
    }

    private static Run found(Run wanted, @Nullable PipelineVersion version, Experiment experiment) {
        return new Run(
                experiment.experimentId(),
                null,
                wanted.displayName(),
                null,
                wanted.description(),
                null,
                wanted.pipelineSpec(),
                version == null
                        ? null
                        : new PipelineVersionReference(version.pipelineId(), version.pipelineVersionId()),
                wanted.runtimeConfig(),
                wanted.serviceAccount(),
                null,
                wanted.scheduledAt(),
                null,
                null,
                null,
                null,
                wanted.recurringRunId(),
                List.of(),
                wanted.pluginsInput(),
                Map.of());
    }

    private Run create(Request request) {
        Run wanted = request.message(Run.class);
        if (!wanted.pluginsOutput().isEmpty()) {
            throw ApiException.badRequest(
                    "plugins_output is server-owned and populated exclusively via plugin lifecycle hooks");
        }
        if (wanted.displayName() == null || wanted.displayName().isEmpty()) {
            throw ApiException.invalid("The run name is empty. Please specify a valid name");
        }
        String experimentId = PipelineService.or(wanted.experimentId(), request.query("experiment_id"));
        Experiment experiment = experiments.of(request, experimentId);
        var source = RunSource.of(wanted.pipelineSpec(), wanted.pipelineVersionReference(), wanted.pipelineVersionId());
        check(request, source);
        return start(wanted, source, experiment).run();
    }

    /** A pipeline of somebody else's is not for everybody to run. */
    void check(Request request, RunSource source) {
        PipelineVersion version = source.version(pipelines.versions());
        if (version != null) {
            pipelines.get(request, String.valueOf(version.pipelineId()));
        }
    }

    /** The run whose id stands first in the path. */
    RunEntry get(Request request, List<String> parts) {
        RunEntry run = shelf.get(parts.get(0));
        guard.check(request, run.namespace());
        return run;
    }

    /** Refuses parameters that the pipeline, as it is now, does not take. */
    void checkParameters(RunSource source, @Nullable RuntimeConfig config) {
        RunSource.checkParameters(source.pipeline(source.version(pipelines.versions())), config);
    }

    private Handler act(Consumer<RunEntry> action) {
        return (request, parts) -> {
            action.accept(get(request, parts));
            return Reply.empty();
        };
    }

    private void unarchive(RunEntry run) {
        boolean gone = experiments
                .find(String.valueOf(run.wanted().experimentId()))
                .filter(experiment -> experiment.storageState() == StorageState.ARCHIVED)
                .isPresent();
        if (gone) {
            throw new ApiException(
                    Code.FAILED_PRECONDITION,
                    "Unarchive the experiment " + run.wanted().experimentId()
                            + " first to allow the run to be restored");
        }
        run.storeAs(StorageState.AVAILABLE);
    }

    private Reply list(Request request) {
        String experimentId = request.query("experiment_id");
        Stream<RunEntry> runs = shelf.all().stream();
        if (experimentId.isEmpty()) {
            String namespace = guard.required(request, request.query("namespace"), "A list of runs");
            runs = runs.filter(run -> namespace.equals(run.namespace()));
        } else {
            experiments.of(request, experimentId);
            runs = runs.filter(run -> experimentId.equals(run.wanted().experimentId()));
        }
        var page = Listing.page(request, FIELDS, runs);
        return Reply.of(new ListRunsResponse(
                page.items().stream().map(RunEntry::run).toList(), page.total(), page.nextToken()));
    }
}
