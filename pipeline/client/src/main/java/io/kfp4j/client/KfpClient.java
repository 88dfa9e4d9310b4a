package io.kfp4j.client;

import io.kfp4j.client.connection.Connection;
import io.kfp4j.client.connection.Origin;
import io.kfp4j.client.connection.Setting;
import io.kfp4j.client.connection.Settings;
import io.kfp4j.client.http.Call;
import io.kfp4j.client.http.RetryPolicy;
import io.kfp4j.client.http.Time;
import io.kfp4j.client.http.Transport;
import io.kfp4j.client.message.Health;
import io.kfp4j.client.message.Run;
import io.kfp4j.spec.CompiledPipeline;
import java.net.URI;
import java.util.Map;

/**
 * Talks to a server of KFP 2: publishes pipelines, starts and watches runs, schedules them.
 *
 * <pre>{@code
 * var client = KfpClient.to(Connection.to("http://localhost:8080"));
 * Run run = client.run(iris, new IrisPipeline.Parameters(50, 0.001, 0.9));
 * RuntimeState end = client.runs().await(run, Waiting.upTo(Duration.ofHours(1))).stateNow();
 * }</pre>
 */
public final class KfpClient {
    private final Connection connection;
    private final Transport transport;
    private final Experiments experiments;
    private final Pipelines pipelines;
    private final PipelineVersions versions;
    private final Runs runs;
    private final RecurringRuns recurringRuns;

    private KfpClient(Connection connection, Transport transport) {
        this.connection = connection;
        this.transport = transport;
        this.experiments = new Experiments(transport, connection.namespace());
        this.pipelines = new Pipelines(transport, connection.namespace());
        this.versions = new PipelineVersions(transport);
        var choice = new ExperimentChoice(connection.experiments(), experiments);
        var preparation = new Preparation(versions);
        this.runs = new Runs(transport, connection.namespace(), choice, preparation);
        this.recurringRuns = new RecurringRuns(transport, connection.namespace(), choice, preparation);
    }

    /** A client of a server; nothing is sent yet. */
    public static KfpClient to(Connection connection) {
        return to(connection, RetryPolicy.STANDARD);
    }

    /** A client of more or less patience. */
    public static KfpClient to(Connection connection, RetryPolicy policy) {
        return to(connection, policy, Time.system());
    }

    static KfpClient to(Connection connection, RetryPolicy policy, Time time) {
        return new KfpClient(connection, Transport.to(connection, policy, time));
    }

    /**
     * A client of the server that the environment, the context file or the cluster around the process names.
     *
     * @throws io.kfp4j.client.connection.SettingsException if none of them does
     */
    public static KfpClient fromEnvironment() {
        return of(Settings.ofProcess());
    }

    /**
     * A client of the server that settings name. A namespace that only the pod around the process suggests is used where the server has
     * several users, for which the server is asked.
     *
     * @throws io.kfp4j.client.connection.SettingsException if the settings name none
     */
    public static KfpClient of(Settings settings) {
        return of(settings, RetryPolicy.STANDARD);
    }

    /**
     * A client of the server that settings name, of more or less patience.
     *
     * @throws io.kfp4j.client.connection.SettingsException if the settings name none
     */
    public static KfpClient of(Settings settings, RetryPolicy policy) {
        KfpClient client = to(settings.connection(), policy);
        boolean suggested = settings.get(Setting.NAMESPACE)
                .filter(namespace -> namespace.origin().kind() == Origin.Kind.IN_CLUSTER)
                .isPresent();
        return suggested && !client.health().multiUser() ? to(client.connection.in(null), policy) : client;
    }

    /** Where it connects to. */
    public Connection connection() {
        return connection;
    }

    public Experiments experiments() {
        return experiments;
    }

    public Pipelines pipelines() {
        return pipelines;
    }

    public PipelineVersions versions() {
        return versions;
    }

    public Runs runs() {
        return runs;
    }

    public RecurringRuns recurringRuns() {
        return recurringRuns;
    }

    public Artifacts artifacts() {
        return new Artifacts(transport);
    }

    /** Starts a run of a compiled pipeline. */
    public Run run(CompiledPipeline pipeline, Record parameters) {
        return run(RunRequest.of(pipeline).parameters(parameters));
    }

    /** Starts a run of a compiled pipeline. */
    public Run run(CompiledPipeline pipeline, Map<String, Object> parameters) {
        return run(RunRequest.of(pipeline).parameters(parameters));
    }

    /** Starts a run; the same as {@code runs().create(request)}. */
    public Run run(RunRequest request) {
        return runs.create(request);
    }

    /** Makes sure that the server has a compiled pipeline, under its own name. */
    public Published publish(CompiledPipeline pipeline) {
        return publish(Publication.of(pipeline));
    }

    /**
     * Makes sure that the server has a compiled pipeline: creates it, adds a version, or leaves everything as it is, by a hash of the content.
     *
     * @throws io.kfp4j.client.error.ConflictException if the version's name is given and holds something else
     */
    public Published publish(Publication publication) {
        return new Publisher(pipelines, versions).publish(publication);
    }

    /** Whether the server is there, and what it is. */
    public Health health() {
        return transport.send(Call.get("healthz"), Answers.of(Health.class));
    }

    /** Links to the user interface. */
    public Links links() {
        URI ui = connection.uiEndpoint();
        return new Links(ui == null ? connection.endpoint() : ui);
    }
}
