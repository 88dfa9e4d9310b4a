package io.kfp4j.fakekfp.resource;

import io.kfp4j.client.message.Health;
import io.kfp4j.client.message.Run;
import io.kfp4j.fakekfp.access.Guard;
import io.kfp4j.fakekfp.clock.ServerClock;
import io.kfp4j.fakekfp.http.Reply;
import io.kfp4j.fakekfp.http.Request;
import io.kfp4j.fakekfp.http.Routes;
import io.kfp4j.fakekfp.run.RunDesk;
import io.kfp4j.fakekfp.run.RunEntry;
import java.util.List;

/** All operations of v2beta1 on what this server keeps, which is gone when it is. */
public final class ApiServer {
    private static final String PATH = "/apis/v2beta1";
    private static final String RELEASE = "2.17.0";

    private final Routes routes = new Routes();
    private final RunService runs;
    private final RecurringRunService recurringRuns;

    public ApiServer(Guard guard, ServerClock clock, RunDesk desk) {
        var experiments = new ExperimentService(guard, clock, this::archived);
        var pipelines = new PipelineService(guard, clock);
        this.runs = new RunService(guard, clock, experiments, pipelines, desk);
        this.recurringRuns = new RecurringRunService(guard, clock, experiments, runs);
        var health = new Health("fake", RELEASE, guard.isMultiUser(), "database");
        routes.on("GET", PATH + "/healthz", (request, parts) -> Reply.of(health));
        new UploadService(pipelines).routes(routes);
        experiments.routes(routes);
        pipelines.routes(routes);
        pipelines.versions().routes(routes);
        runs.routes(routes);
        recurringRuns.routes(routes);
        new FileService(runs).routes(routes);
        clock.onAdvance(recurringRuns::tick);
    }

    /** Starts the recurring runs that are due. */
    public void tick() {
        recurringRuns.tick();
    }

    /** The answer to a request, which may be an error. */
    public Reply answer(Request request) {
        return routes.answer(request);
    }

    /** All runs, the oldest first. */
    public List<Run> runs() {
        return runs.all().stream().map(RunEntry::run).toList();
    }

    private void archived(String experimentId) {
        runs.archiveAll(experimentId);
        recurringRuns.disableAll(experimentId);
    }
}
