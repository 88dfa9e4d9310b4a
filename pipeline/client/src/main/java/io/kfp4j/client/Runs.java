package io.kfp4j.client;

import io.kfp4j.client.error.KfpException;
import io.kfp4j.client.http.Call;
import io.kfp4j.client.http.Transport;
import io.kfp4j.client.message.ListRunsResponse;
import io.kfp4j.client.message.Run;
import io.kfp4j.client.message.RuntimeConfig;
import io.kfp4j.client.message.RuntimeState;
import io.kfp4j.client.query.Query;
import io.kfp4j.client.query.RunFields;
import io.kfp4j.spec.format.Json;
import java.io.InputStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The runs of a server. */
public final class Runs {
    private static final Logger LOG = LoggerFactory.getLogger(Runs.class);
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH-mm-ss", Locale.ROOT).withZone(ZoneOffset.UTC);

    /** The same order for everybody who looks, so that all keep the same run of two. */
    private static final Comparator<Run> OLDEST_FIRST = Comparator.comparing(
                    (Run run) -> run.createdAt() == null ? Instant.MAX : run.createdAt())
            .thenComparing(run -> String.valueOf(run.runId()));

    private static final List<RuntimeState> ENDING = List.of(RuntimeState.CANCELING, RuntimeState.CANCELED);
    private static final List<RuntimeState> GOING =
            List.of(RuntimeState.PENDING, RuntimeState.RUNNING, RuntimeState.SUCCEEDED);

    private final Transport transport;
    private final @Nullable String namespace;
    private final ExperimentChoice experiments;
    private final Preparation preparation;

    Runs(Transport transport, @Nullable String namespace, ExperimentChoice experiments, Preparation preparation) {
        this.transport = transport;
        this.namespace = namespace;
        this.experiments = experiments;
        this.preparation = preparation;
    }

    /**
     * Starts a run, once: where an answer is lost, the run is looked for before it is asked for again. Its description ends in the mark by
     * which it is found. Should a server in trouble make a second one all the same, that is terminated.
     *
     * @throws InvalidParametersException if the parameters do not fit; nothing was sent then
     */
    public Run create(RunRequest request) {
        Prepared prepared = preparation.of(request);
        String experimentId = experiments.idFor(request);
        RequestMark mark = RequestMark.of(request.requestId());
        if (request.requestId() != null) {
            Optional<Run> earlier = find(transport, mark, experimentId);
            if (earlier.isPresent()) {
                return earlier.get();
            }
        }
        var repeated = new AtomicBoolean();
        Run answered = transport.sendOnce(
                Call.post("runs", Json.write(message(request, prepared, experimentId, mark))),
                Answers.of(Run.class),
                again -> {
                    Optional<Run> found = find(again, mark, experimentId);
                    repeated.set(found.isEmpty());
                    return found;
                });
        // Two builds may ask for the same at the same time, too.
        boolean maybeTwo = repeated.get() || request.requestId() != null;
        Run run = maybeTwo ? theOnlyOne(answered, mark, experimentId) : answered;
        LOG.atInfo().addKeyValue("run_id", run.runId()).log("run '{}' is created", run.displayName());
        return run;
    }

    /** The run of that id, its tasks included. */
    public Run get(String runId) {
        return transport.send(Call.get(path(runId)), Answers.of(Run.class));
    }

    /** All of them, archived ones too, oldest first. */
    public Stream<Run> list() {
        return list(Query.all());
    }

    /** Those that the query chooses. */
    public Stream<Run> list(Query<Run> query) {
        return Answers.list(transport, "runs", query, namespace, ListRunsResponse.class);
    }

    /**
     * Waits until a run is over, however it ends: succeeded, failed, skipped or cancelled.
     *
     * @return the run at its end; {@link Run#stateNow} tells how it ended
     * @throws WaitTimeoutException if it is not over in time
     */
    public Run await(String runId, Waiting how) {
        return new Wait(() -> get(runId), how, transport.time()).untilOver();
    }

    /** Waits until a run is over. */
    public Run await(Run run, Waiting how) {
        return await(Objects.requireNonNull(run.runId(), "the run has no id; get it from the server first"), how);
    }

    /** Ends it early. It is cancelled a moment later. */
    public void terminate(String runId) {
        act(runId, "terminate", ENDING);
    }

    /** Runs what failed once more, under the same id. */
    public void retry(String runId) {
        act(runId, "retry", GOING);
    }

    /** Takes it out of the usual lists. */
    public void archive(String runId) {
        transport.send(Call.action(path(runId), "archive"), Answers.DONE);
    }

    /** Puts it back. */
    public void unarchive(String runId) {
        transport.send(Call.action(path(runId), "unarchive"), Answers.DONE);
    }

    /** Removes it. */
    public void delete(String runId) {
        transport.send(Call.delete(path(runId)), Answers.DONE);
    }

    /**
     * What a task printed, as long as its pod or its archived log is there. To be closed by the caller.
     *
     * @param nodeId the task's {@code podName}
     * @param follow whether to wait for more while the task runs
     */
    public InputStream log(String runId, String nodeId, boolean follow) {
        return transport.open(
                Call.getBeside("/apis/v1alpha1/runs/" + Call.segment(runId) + "/nodes/" + Call.segment(nodeId) + "/log")
                        .with("follow", follow ? "true" : null));
    }

    /** Asks for something that shows in the run's state, which tells whether an attempt without an answer did it. */
    private void act(String runId, String verb, List<RuntimeState> proof) {
        transport.sendOnce(
                Call.action(path(runId), verb),
                Answers.DONE,
                again -> proof.contains(again.send(Call.get(path(runId)), Answers.of(Run.class))
                                .stateNow())
                        ? Optional.of(true)
                        : Optional.empty());
    }

    /** A server may carry out what it was asked first after all, when it was asked again already: the first stays, the others end. */
    private Run theOnlyOne(Run answered, RequestMark mark, @Nullable String experimentId) {
        List<Run> all;
        try {
            all = marked(transport, mark, experimentId).toList();
        } catch (KfpException e) {
            LOG.atWarn()
                    .addKeyValue("run_id", answered.runId())
                    .log("run '{}' was asked for twice; whether it is the only one is not known", answered.runId(), e);
            return answered;
        }
        all.stream().skip(1).filter(run -> !run.stateNow().isFinal()).forEach(this::end);
        return all.isEmpty() ? answered : all.get(0);
    }

    private void end(Run doubled) {
        String id = String.valueOf(doubled.runId());
        LOG.atWarn().addKeyValue("run_id", id).log("run '{}' is a request's second and is terminated", id);
        try {
            terminate(id);
        } catch (KfpException e) {
            LOG.atError().addKeyValue("run_id", id).log("run '{}' is a request's second and goes on", id, e);
        }
    }

    private Optional<Run> find(Transport by, RequestMark mark, @Nullable String experimentId) {
        return marked(by, mark, experimentId).findFirst();
    }

    private Stream<Run> marked(Transport by, RequestMark mark, @Nullable String experimentId) {
        Query<Run> query =
                Query.where(RunFields.DESCRIPTION.contains(mark.line())).ofExperiment(experimentId);
        return Answers.list(by, "runs", query, namespace, ListRunsResponse.class)
                .filter(run -> mark.isOn(run.description()))
                .sorted(OLDEST_FIRST);
    }

    private static Run message(RunRequest request, Prepared prepared, @Nullable String experimentId, RequestMark mark) {
        String name = request.displayName() == null
                ? prepared.name() + " " + STAMP.format(Instant.now())
                : request.displayName();
        return new Run(
                experimentId,
                null,
                name,
                null,
                mark.on(request.description()),
                null,
                prepared.pipelineSpec(),
                prepared.reference(),
                new RuntimeConfig(request.parameters(), request.pipelineRoot()),
                request.serviceAccount(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                request.pluginsInput(),
                Map.of());
    }

    private static String path(String runId) {
        return "runs/" + Call.segment(runId);
    }
}
