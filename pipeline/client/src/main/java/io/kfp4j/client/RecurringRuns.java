package io.kfp4j.client;

import io.kfp4j.client.http.Call;
import io.kfp4j.client.http.Transport;
import io.kfp4j.client.message.DeletePropagationPolicy;
import io.kfp4j.client.message.ListRecurringRunsResponse;
import io.kfp4j.client.message.RecurringRun;
import io.kfp4j.client.message.RuntimeConfig;
import io.kfp4j.client.query.Query;
import io.kfp4j.client.query.RecurringRunFields;
import io.kfp4j.spec.format.Json;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The recurring runs of a server. */
public final class RecurringRuns {
    private final Transport transport;
    private final @Nullable String namespace;
    private final ExperimentChoice experiments;
    private final Preparation preparation;

    RecurringRuns(
            Transport transport, @Nullable String namespace, ExperimentChoice experiments, Preparation preparation) {
        this.transport = transport;
        this.namespace = namespace;
        this.experiments = experiments;
        this.preparation = preparation;
    }

    /**
     * Creates one, once: where an answer is lost, it is looked for before it is asked for again.
     *
     * @throws InvalidParametersException if the parameters do not fit; nothing was sent then
     */
    public RecurringRun create(RecurringRunRequest request) {
        Prepared prepared = preparation.of(request.run());
        String experimentId = experiments.idFor(request.run());
        RequestMark mark = RequestMark.of(request.run().requestId());
        RecurringRun message = message(request, prepared, experimentId, mark);
        if (request.run().requestId() != null) {
            Optional<RecurringRun> earlier = find(transport, message, mark);
            if (earlier.isPresent()) {
                return earlier.get();
            }
        }
        return transport.sendOnce(
                Call.post("recurringruns", Json.write(message)),
                Answers.of(RecurringRun.class),
                again -> find(again, message, mark));
    }

    /** The recurring run of that id. */
    public RecurringRun get(String recurringRunId) {
        return transport.send(Call.get(path(recurringRunId)), Answers.of(RecurringRun.class));
    }

    /** All of them, oldest first. */
    public Stream<RecurringRun> list() {
        return list(Query.all());
    }

    /** Those that the query chooses. */
    public Stream<RecurringRun> list(Query<RecurringRun> query) {
        return Answers.list(transport, "recurringruns", query, namespace, ListRecurringRunsResponse.class);
    }

    /** Lets it start runs. */
    public void enable(String recurringRunId) {
        transport.send(Call.action(path(recurringRunId), "enable"), Answers.DONE);
    }

    /** Keeps it from starting runs; those under way go on. */
    public void disable(String recurringRunId) {
        transport.send(Call.action(path(recurringRunId), "disable"), Answers.DONE);
    }

    /** Removes it; the runs that it started stay. */
    public void delete(String recurringRunId) {
        transport.send(Call.delete(path(recurringRunId)), Answers.DONE);
    }

    /** Removes it; the policy says what becomes of what Kubernetes keeps for it. Servers older than this option ignore it. */
    public void delete(String recurringRunId, DeletePropagationPolicy policy) {
        transport.send(Call.delete(path(recurringRunId)).with("propagation_policy", policy.name()), Answers.DONE);
    }

    /** By the display name, which all releases can search; few have the same. */
    private Optional<RecurringRun> find(Transport by, RecurringRun message, RequestMark mark) {
        Query<RecurringRun> query = Query.where(
                        RecurringRunFields.DISPLAY_NAME.is(String.valueOf(message.displayName())))
                .ofExperiment(message.experimentId());
        return Answers.list(by, "recurringruns", query, namespace, ListRecurringRunsResponse.class)
                .filter(each -> mark.isOn(each.description()))
                .findFirst();
    }

    private static RecurringRun message(
            RecurringRunRequest request, Prepared prepared, @Nullable String experimentId, RequestMark mark) {
        RunRequest run = request.run();
        return new RecurringRun(
                null,
                run.displayName() == null ? prepared.name() : run.displayName(),
                mark.on(run.description()),
                null,
                prepared.pipelineSpec(),
                prepared.reference(),
                new RuntimeConfig(run.parameters(), run.pipelineRoot()),
                run.serviceAccount(),
                (long) request.maxConcurrency(),
                request.trigger(),
                request.enabled() ? RecurringRun.Mode.ENABLE : RecurringRun.Mode.DISABLE,
                null,
                null,
                null,
                null,
                !request.catchesUp(),
                null,
                experimentId,
                run.pluginsInput());
    }

    private static String path(String recurringRunId) {
        return "recurringruns/" + Call.segment(recurringRunId);
    }
}
