package io.kfp4j.client;

import io.kfp4j.client.error.ConflictException;
import io.kfp4j.client.http.Call;
import io.kfp4j.client.http.Transport;
import io.kfp4j.client.message.Experiment;
import io.kfp4j.client.message.ListExperimentsResponse;
import io.kfp4j.client.query.ExperimentFields;
import io.kfp4j.client.query.Query;
import io.kfp4j.spec.format.Json;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The experiments of a server. */
public final class Experiments {
    private final Transport transport;
    private final @Nullable String namespace;

    Experiments(Transport transport, @Nullable String namespace) {
        this.transport = transport;
        this.namespace = namespace;
    }

    /**
     * Creates one, in the connection's namespace unless it names another.
     *
     * @throws ConflictException if there is one of that name
     */
    public Experiment create(Experiment experiment) {
        Experiment whole = experiment.namespace() == null ? experiment.in(namespace) : experiment;
        return transport.sendOnce(
                Call.post("experiments", Json.write(whole)),
                Answers.of(Experiment.class),
                again -> find(again, String.valueOf(whole.displayName()), whole.namespace()));
    }

    /** The experiment of that name, made now if there is none. */
    public Experiment getOrCreate(String displayName) {
        return find(displayName).orElseGet(() -> {
            try {
                return create(Experiment.named(displayName));
            } catch (ConflictException somebodyElseDid) {
                return find(displayName).orElseThrow(() -> somebodyElseDid);
            }
        });
    }

    /** The experiment of that id. */
    public Experiment get(String experimentId) {
        return transport.send(Call.get(path(experimentId)), Answers.of(Experiment.class));
    }

    /** The experiment of that name in the connection's namespace. */
    public Optional<Experiment> find(String displayName) {
        return find(transport, displayName, namespace);
    }

    /** All of them, archived ones too. */
    public Stream<Experiment> list() {
        return list(Query.all());
    }

    /** Those that the query chooses. */
    public Stream<Experiment> list(Query<Experiment> query) {
        return Answers.list(transport, "experiments", query, namespace, ListExperimentsResponse.class);
    }

    /** Takes it and its runs out of the usual lists. */
    public void archive(String experimentId) {
        transport.send(Call.action(path(experimentId), "archive"), Answers.DONE);
    }

    /** Puts it back; its runs stay archived. */
    public void unarchive(String experimentId) {
        transport.send(Call.action(path(experimentId), "unarchive"), Answers.DONE);
    }

    /** Removes it; its runs stay. */
    public void delete(String experimentId) {
        transport.send(Call.delete(path(experimentId)), Answers.DONE);
    }

    private static Optional<Experiment> find(Transport by, String displayName, @Nullable String namespace) {
        return Answers.list(
                        by,
                        "experiments",
                        Query.where(ExperimentFields.DISPLAY_NAME.is(displayName)),
                        namespace,
                        ListExperimentsResponse.class)
                .filter(each -> displayName.equals(each.displayName()))
                .findFirst();
    }

    private static String path(String experimentId) {
        return "experiments/" + Call.segment(experimentId);
    }
}
