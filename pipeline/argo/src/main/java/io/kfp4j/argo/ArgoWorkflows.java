package io.kfp4j.argo;

import io.kfp4j.argo.object.CronWorkflow;
import io.kfp4j.argo.object.Metadata;
import io.kfp4j.argo.object.Workflow;
import io.kfp4j.argo.object.WorkflowSpec;
import io.kfp4j.argo.object.WorkflowTemplate;
import io.kfp4j.spec.CompiledPipeline;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Turns a compiled pipeline into objects for Argo.
 *
 * <pre>{@code
 * var options = ArgoOptions.storingIn(S3Storage.ofCluster("iris")).argument("epochs", 20);
 * String yaml = ArgoWorkflows.of(SpecReader.read(Path.of("iris.yaml")), options).workflow().yaml();
 * }</pre>
 *
 * <p>Nothing of KFP runs on the cluster; caching is KFP's, so every task runs. What cannot be expressed is refused with an
 * {@link ArgoException} that names all of it.
 */
public final class ArgoWorkflows {
    private static final int LONGEST_NAME = 58; // the server adds five characters to it, and names end at 63

    private final String name;
    private final ArgoOptions options;
    private final WorkflowSpec spec;
    private final List<String> unset;

    private ArgoWorkflows(String name, ArgoOptions options, WorkflowSpec spec, List<String> unset) {
        this.name = name;
        this.options = options;
        this.spec = spec;
        this.unset = unset;
    }

    /**
     * Translates a pipeline.
     *
     * @throws ArgoException if it holds something that Argo cannot express
     */
    public static ArgoWorkflows of(CompiledPipeline pipeline, ArgoOptions options) {
        var translation = new Translation(pipeline, options);
        var arguments = new WorkflowArguments(translation);
        var spec = new RootTranslation(translation).spec(arguments.all());
        translation.problems.throwIfAny();
        var info = pipeline.pipeline().pipelineInfo();
        return new ArgoWorkflows(info == null ? "pipeline" : info.name(), options, spec, arguments.unset());
    }

    /**
     * One run, to be started at once. The server adds to its name.
     *
     * @throws ArgoException if a parameter of the pipeline has no value
     */
    public Workflow workflow() {
        checkArguments();
        var start = name.length() > LONGEST_NAME - 1 ? name.substring(0, LONGEST_NAME - 1) : name;
        return new Workflow(new Metadata(null, start + "-", options.namespace(), Map.of(), Map.of()), spec);
    }

    /** The pipeline kept on the cluster, to be started from there; parameters without a value are given then. */
    public WorkflowTemplate template() {
        return new WorkflowTemplate(named(), spec);
    }

    /**
     * Runs by the clock.
     *
     * @throws ArgoException if a parameter of the pipeline has no value
     */
    public CronWorkflow cron(CronSchedule schedule) {
        checkArguments();
        return new CronWorkflow(
                named(),
                new CronWorkflow.Spec(
                        List.of(schedule.expression()),
                        schedule.timezone(),
                        schedule.concurrency().argo(),
                        false,
                        null,
                        spec));
    }

    private Metadata named() {
        // Runs of a cron workflow get its name and a number of ten digits.
        var whole = name.length() > 52 ? name.substring(0, 52) : name;
        return new Metadata(whole, null, options.namespace(), Map.of(), Map.of());
    }

    private void checkArguments() {
        if (!unset.isEmpty()) {
            var problems = new ArrayList<String>();
            unset.forEach(parameter -> problems.add("pipeline '" + name + "': parameter '" + parameter
                    + "' has no value. Give it one with ArgoOptions.argument, or a default in the pipeline."));
            throw new ArgoException(problems);
        }
    }
}
