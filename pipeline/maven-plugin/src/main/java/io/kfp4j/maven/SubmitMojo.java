package io.kfp4j.maven;

import io.kfp4j.client.KfpClient;
import io.kfp4j.client.RunObserver;
import io.kfp4j.client.RunRequest;
import io.kfp4j.client.Waiting;
import io.kfp4j.client.connection.Places;
import io.kfp4j.client.message.PipelineTaskDetail;
import io.kfp4j.client.message.Run;
import io.kfp4j.client.message.RuntimeState;
import java.io.IOException;
import java.time.Duration;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Execute;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/** Starts a run of one of the project's pipelines on a server of KFP. */
@Mojo(name = "submit", requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME, threadSafe = true)
@Execute(phase = LifecyclePhase.PROCESS_CLASSES)
@SuppressWarnings("NullAway.Init") // Maven sets the fields
public final class SubmitMojo extends OnePipelineMojo {

    /** The server's address, everything before {@code /apis/v2beta1}; {@code KF_PIPELINES_ENDPOINT} and its kin if left out. */
    @Parameter(property = "kfp4j.endpoint")
    @Nullable
    String endpoint;

    /** The user's namespace, where the server has several. */
    @Parameter(property = "kfp4j.namespace")
    @Nullable
    String namespace;

    /** The name of the experiment, made if there is none. */
    @Parameter(property = "kfp4j.experiment")
    @Nullable
    String experiment;

    /** The name of the run; the pipeline's name and the time if left out. */
    @Parameter(property = "kfp4j.runName")
    @Nullable
    String runName;

    /** What tells this run from others, such as a build's number: a second run with it is never made. */
    @Parameter(property = "kfp4j.requestId")
    @Nullable
    String requestId;

    /** Where artifacts go; the pipeline's or the server's root if left out. */
    @Parameter(property = "kfp4j.pipelineRoot")
    @Nullable
    String pipelineRoot;

    /** As whom the pods run. */
    @Parameter(property = "kfp4j.serviceAccount")
    @Nullable
    String serviceAccount;

    /** Whether to wait for the end, and fail if it is a bad one. */
    @Parameter(property = "kfp4j.wait", defaultValue = "false")
    boolean wait;

    /** How long to wait, in minutes. */
    @Parameter(property = "kfp4j.timeout", defaultValue = "60")
    long timeout;

    @Override
    void execute(ProjectClassPath classPath, ClassLoader loader) throws IOException, MojoFailureException {
        var chosen = chosen(classPath, loader);
        if (chosen.isEmpty()) {
            return;
        }
        var client = Server.of(endpoint, namespace, Places.ofProcess());
        var run = client.run(request(chosen.get()));
        var link = client.links().run(String.valueOf(run.runId()));
        getLog().info("Run " + run.runId() + " of " + chosen.get().name() + ": " + link);
        if (wait) {
            await(client, run);
        }
    }

    private RunRequest request(ProjectPipeline of) throws MojoFailureException {
        var request = RunRequest.of(of.compiled()).parameters(values(of));
        request = runName == null ? request : request.named(runName);
        request = experiment == null ? request : request.inExperiment(experiment);
        request = pipelineRoot == null ? request : request.pipelineRoot(pipelineRoot);
        request = serviceAccount == null ? request : request.serviceAccount(serviceAccount);
        try {
            return requestId == null ? request : request.requestId(requestId);
        } catch (IllegalArgumentException e) {
            throw new MojoFailureException(String.valueOf(e.getMessage()), e);
        }
    }

    private void await(KfpClient client, Run run) throws MojoFailureException {
        var ended = client.runs()
                .await(run, Waiting.upTo(Duration.ofMinutes(timeout)).telling(new Told()));
        if (!ended.stateNow().isGood()) {
            var error = ended.error();
            throw new MojoFailureException("Run " + run.runId() + " " + ended.stateNow()
                    + (error == null || error.message() == null ? "" : ": " + error.message()) + "\nSee "
                    + client.links().run(String.valueOf(run.runId())));
        }
    }

    private final class Told implements RunObserver {
        @Override
        public void runIs(RuntimeState state, Run run) {
            getLog().info(state + " " + run.displayName());
        }

        @Override
        public void taskIs(RuntimeState state, PipelineTaskDetail task, Run run) {
            getLog().info(state + " " + task.displayName());
        }
    }
}
