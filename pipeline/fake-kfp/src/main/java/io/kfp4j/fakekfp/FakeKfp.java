package io.kfp4j.fakekfp;

import io.kfp4j.client.KfpClient;
import io.kfp4j.client.connection.Connection;
import io.kfp4j.client.message.Run;
import io.kfp4j.fakekfp.access.Guard;
import io.kfp4j.fakekfp.clock.ServerClock;
import io.kfp4j.fakekfp.fault.Faults;
import io.kfp4j.fakekfp.fault.FaultyServer;
import io.kfp4j.fakekfp.http.Delivery;
import io.kfp4j.fakekfp.http.HttpFrontEnd;
import io.kfp4j.fakekfp.http.Reply;
import io.kfp4j.fakekfp.http.Request;
import io.kfp4j.fakekfp.resource.ApiServer;
import io.kfp4j.fakekfp.run.RunDesk;
import io.kfp4j.fakekfp.schedule.Ticker;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * A server of KFP in this JVM, which runs what it is given.
 *
 * <pre>{@code
 * try (FakeKfp kfp = FakeKfp.start()) {
 *     Run run = kfp.client().run(RunRequest.of(pipeline).named("nightly"));
 *     kfp.client().runs().await(run, Waiting.upTo(Duration.ofMinutes(1)));
 * }
 * }</pre>
 *
 * <p>It listens on this machine alone, and runs programs of whoever may connect: it is for development.
 */
public final class FakeKfp implements AutoCloseable {
    /** Where an installation of several users has the API. */
    private static final String PREFIX = "/pipeline";

    private final ServerClock clock = new ServerClock();
    private final Faults faults = new Faults();
    private final Queue<SeenRequest> seen = new ConcurrentLinkedQueue<>();
    private final FakeKfpOptions options;
    private final Path folder;
    private final RunDesk desk;
    private final ApiServer api;
    private final FaultyServer server;
    private final HttpFrontEnd frontEnd;
    private final Ticker ticker;

    private FakeKfp(FakeKfpOptions options, Path folder) throws IOException {
        this.options = options;
        this.folder = folder;
        this.desk = new RunDesk(options.execution(), clock, folder, options.parallelism());
        this.api = new ApiServer(new Guard(options.users(), options.login()), clock, desk);
        this.server = new FaultyServer(faults, this::reply);
        this.frontEnd = HttpFrontEnd.start(options.port(), this::answer);
        this.ticker = Ticker.start(api::tick);
    }

    /**
     * A server for one user, on a free port.
     *
     * @throws IOException if it cannot listen
     */
    public static FakeKfp start() throws IOException {
        return start(FakeKfpOptions.standard());
    }

    /**
     * A server as it is wanted.
     *
     * @throws IOException if it cannot listen on the port
     */
    public static FakeKfp start(FakeKfpOptions options) throws IOException {
        Path folder = options.folder() == null
                ? Files.createTempDirectory("fake-kfp")
                : Files.createDirectories(options.folder());
        try {
            return new FakeKfp(options, folder);
        } catch (IOException e) {
            forget(options, folder);
            throw e;
        }
    }

    /** {@code http://localhost:PORT}, what {@code KF_PIPELINES_ENDPOINT} takes. */
    public URI uri() {
        return frontEnd.uri();
    }

    /** A connection that says nothing of who asks. */
    public Connection connection() {
        return Connection.to(uri().toString());
    }

    /** A client with that connection. */
    public KfpClient client() {
        return KfpClient.to(connection());
    }

    /** The server's time. */
    public ServerClock clock() {
        return clock;
    }

    /** All runs there are, the oldest first. */
    public List<Run> runs() {
        return api.runs();
    }

    /** What is to go wrong. */
    public Faults faults() {
        return faults;
    }

    /** What was asked so far, refused or not. */
    public List<SeenRequest> requests() {
        return List.copyOf(seen);
    }

    private Delivery answer(Request request) {
        seen.add(new SeenRequest(request.method(), request.path(), request.query()));
        return server.answer(
                request.path().startsWith(PREFIX + "/")
                        ? request.at(request.path().substring(PREFIX.length()))
                        : request);
    }

    private Reply reply(Request request) {
        Reply refusal = options.login().refuse(request);
        return refusal == null ? api.answer(request) : refusal;
    }

    /** Ends all runs, and forgets everything. */
    @Override
    public void close() {
        ticker.close();
        frontEnd.close();
        desk.close();
        forget(options, folder);
    }

    private static void forget(FakeKfpOptions options, Path folder) {
        if (options.folder() == null) {
            Scratch.delete(folder);
        }
    }
}
