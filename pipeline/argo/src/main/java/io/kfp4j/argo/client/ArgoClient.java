package io.kfp4j.argo.client;

import io.kfp4j.argo.object.Metadata;
import io.kfp4j.argo.object.Workflow;
import io.kfp4j.argo.object.WorkflowTemplate;
import io.kfp4j.spec.format.Json;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Submits workflows to an Argo Server and follows them.
 *
 * <pre>{@code
 * var argo = ArgoClient.to(ArgoServer.at("https://argo.example.org").token(() -> token));
 * var run = argo.submit(ArgoWorkflows.of(iris, options).workflow());
 * var ended = argo.await(run, status -> System.err.println(status.phase()));
 * }</pre>
 *
 * <p>A workflow is submitted once, however often a request has to be repeated: the client chooses its name, so that the server knows the
 * second request for the same. Failures are {@link ArgoApiException}s.
 */
public final class ArgoClient {
    private static final int ATTEMPTS = 5;
    private static final String LETTERS = "bcdfghjklmnpqrstvwxz2456789";
    private static final int SUFFIX = 5;

    private final Transport transport;
    private final RandomGenerator random;
    private final Duration pause;

    ArgoClient(Transport transport, RandomGenerator random, Duration pause) {
        this.transport = transport;
        this.random = random;
        this.pause = pause;
    }

    /** With a plain HTTP client. */
    public static ArgoClient to(ArgoServer server) {
        return to(
                server,
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build());
    }

    /** With an HTTP client of the caller's, for proxies and private certificates. */
    public static ArgoClient to(ArgoServer server, HttpClient http) {
        return new ArgoClient(new Transport(http, server), RandomGenerator.getDefault(), Duration.ofSeconds(1));
    }

    /** Starts a workflow, once. Its namespace must be given in its metadata. */
    public RunStatus submit(Workflow workflow) throws IOException, InterruptedException {
        var metadata = workflow.metadata();
        var namespace = metadata.namespace();
        if (namespace == null) {
            throw new IllegalArgumentException(
                    "The workflow has no namespace. Give it one with ArgoOptions.namespace.");
        }
        var name = metadata.name() == null ? metadata.generateName() + suffix() : metadata.name();
        var named = new Workflow(
                new Metadata(name, null, namespace, metadata.labels(), metadata.annotations()), workflow.spec());
        return once(namespace, name, path("workflows", namespace), Json.write(new Messages.Create(named)));
    }

    /**
     * Starts a workflow from a template on the cluster, once.
     *
     * @param parameters the values of the template's parameters, as texts
     */
    public RunStatus submit(String namespace, String template, Map<String, String> parameters)
            throws IOException, InterruptedException {
        var name = template + "-" + suffix();
        var pairs = new ArrayList<String>();
        parameters.forEach((key, value) -> pairs.add(key + "=" + value));
        var body = new Messages.Submit("WorkflowTemplate", template, new Messages.SubmitOptions(name, pairs));
        return once(namespace, name, path("workflows", namespace, "submit"), Json.write(body));
    }

    /** Keeps a template on the cluster; one that is there already is refused. */
    public void keep(WorkflowTemplate template) throws IOException, InterruptedException {
        var namespace = template.metadata().namespace();
        if (namespace == null) {
            throw new IllegalArgumentException(
                    "The template has no namespace. Give it one with ArgoOptions.namespace.");
        }
        transport.send("POST", path("workflow-templates", namespace), Json.write(new Messages.Keep(template)));
    }

    /** How a workflow is going. */
    public RunStatus status(String namespace, String name) throws IOException, InterruptedException {
        var answer = transport.send("GET", path("workflows", namespace, name), null);
        return Transport.message(answer, Messages.Found.class).status(namespace, name);
    }

    /**
     * Waits until a workflow has ended, however it does. A connection that breaks is made anew.
     *
     * @param progress takes every change on the way, the end too
     */
    public RunStatus await(RunStatus run, Consumer<RunStatus> progress) throws IOException, InterruptedException {
        var path = "/api/v1/workflow-events/" + encoded(run.namespace()) + "?listOptions.fieldSelector="
                + encoded("metadata.name=" + run.name());
        for (var failures = 0; ; ) {
            try {
                // Nobody tells of what happened before the connection was made.
                var now = status(run.namespace(), run.name());
                progress.accept(now);
                var ended = now.ended() ? now : watch(path, run, progress);
                if (ended != null) {
                    return ended;
                }
                failures = 0;
            } catch (ArgoApiException e) {
                if (!isPassing(e) || ++failures >= ATTEMPTS) {
                    throw e;
                }
            }
            Thread.sleep(backoff(failures));
        }
    }

    private @Nullable RunStatus watch(String path, RunStatus run, Consumer<RunStatus> progress)
            throws IOException, InterruptedException {
        var last = new AtomicReference<@Nullable RunStatus>();
        var refusal = new AtomicReference<@Nullable ArgoApiException>();
        try {
            transport.stream(path, line -> {
                try {
                    var event = Transport.message(line, Messages.Event.class);
                    if (event.result() == null || event.result().object() == null) {
                        return false;
                    }
                    var status = event.result().object().status(run.namespace(), run.name());
                    progress.accept(status);
                    last.set(status);
                    return !status.ended();
                } catch (ArgoApiException e) {
                    refusal.set(e);
                    return false;
                }
            });
        } catch (ArgoApiException e) {
            throw e;
        } catch (IOException e) {
            // The connection broke. Whoever waits asks again.
            return null;
        }
        if (refusal.get() != null) {
            throw refusal.get();
        }
        var status = last.get();
        return status != null && status.ended() ? status : null;
    }

    /** What the programs of a workflow write, from the beginning to its end. */
    public void logs(String namespace, String name, Consumer<LogLine> lines) throws IOException, InterruptedException {
        var refusal = new AtomicReference<@Nullable ArgoApiException>();
        transport.stream(
                path("workflows", namespace, name, "log") + "?logOptions.container=main&logOptions.follow=true",
                line -> {
                    try {
                        var message = Transport.message(line, Messages.Line.class);
                        if (message.error() != null) {
                            refusal.set(new ArgoApiException(
                                    0,
                                    "The logs of '" + name + "' ended: "
                                            + message.error().message() + ".",
                                    null));
                            return false;
                        }
                        if (message.result() != null) {
                            lines.accept(message.result());
                        }
                        return true;
                    } catch (ArgoApiException e) {
                        refusal.set(e);
                        return false;
                    }
                });
        if (refusal.get() != null) {
            throw refusal.get();
        }
    }

    /** Ends a workflow at once, without running its exit handler. */
    public void terminate(String namespace, String name) throws IOException, InterruptedException {
        transport.send(
                "PUT",
                path("workflows", namespace, name, "terminate"),
                Json.write(new Messages.Terminate(name, namespace)));
    }

    private RunStatus once(String namespace, String name, String path, String body)
            throws IOException, InterruptedException {
        for (var attempt = 1; ; attempt++) {
            try {
                var answer = transport.send("POST", path, body);
                return Transport.message(answer, Messages.Found.class).status(namespace, name);
            } catch (ArgoApiException e) {
                if (e.status() == 409 && attempt > 1) {
                    // The request before did arrive; only its answer did not.
                    return status(namespace, name);
                }
                if (!isPassing(e) || attempt == ATTEMPTS) {
                    throw e;
                }
            }
            Thread.sleep(backoff(attempt));
        }
    }

    private static boolean isPassing(ArgoApiException e) {
        return (e.status() == 0 && e.getCause() instanceof IOException)
                || e.status() == 429
                || e.status() == 502
                || e.status() == 503
                || e.status() == 504;
    }

    /** Full jitter, so that many clients do not come back at once. */
    private long backoff(int failures) {
        return (long) (random.nextDouble() * pause.toMillis() * (1L << failures));
    }

    private String suffix() {
        var suffix = new StringBuilder();
        for (var i = 0; i < SUFFIX; i++) {
            suffix.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return suffix.toString();
    }

    private static String path(String first, String... others) {
        var path = new StringBuilder("/api/v1/").append(first);
        for (var part : others) {
            path.append('/').append(encoded(part));
        }
        return path.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
