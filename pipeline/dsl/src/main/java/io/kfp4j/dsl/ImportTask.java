package io.kfp4j.dsl;

import io.kfp4j.component.Artifact;
import io.kfp4j.dsl.Problem.Code;
import io.kfp4j.dsl.definition.TaskDefinition;
import java.util.ArrayList;
import java.util.List;

/**
 * Brings an artifact that exists already into the pipeline. It runs no program, so it has no container's options.
 *
 * @param <A> the type of the artifact, which it stands for as a value
 */
public final class ImportTask<A extends Artifact> extends Task<A> {
    private final Class<A> type;
    private final List<TaskDefinition.Work.Metadata> metadata = new ArrayList<>();
    private boolean reimport;
    private boolean download;

    ImportTask(String name, String where, Scope scope, Outputs outputs, Class<A> type, Recording recording) {
        super(name, where, scope, outputs, null, recording);
        this.type = type;
    }

    /** Records the artifact again although one of the same URI is known. */
    public ImportTask<A> reimport() {
        this.reimport = true;
        return this;
    }

    /**
     * Something to record beside the artifact.
     *
     * @param value a text, number, boolean, list, map or record
     */
    public ImportTask<A> metadata(String key, Object value) {
        var where = Caller.where();
        recording().checkText(where, "metadata(…)", key);
        return record(where, new Values.Constant<>(key), new Values.Constant<>(value));
    }

    /**
     * The same with a value known when the pipeline runs. Kubeflow's own servers fill in nothing here, so the compiler refuses it
     * unless told to go {@code beyondKubeflow}.
     */
    public ImportTask<A> metadata(String key, Value<?> value) {
        return metadata(new Values.Constant<>(key), value);
    }

    /** The same with a key, too, that is known when the pipeline runs. */
    public ImportTask<A> metadata(Value<String> key, Value<?> value) {
        var where = Caller.where();
        recording()
                .problem(
                        Code.BEYOND_KUBEFLOW,
                        where,
                        "task '" + name() + "' records " + key + " as " + value
                                + ", and Kubeflow fills in nothing there. Let a component that makes the artifact record it");
        return record(where, key, value);
    }

    private ImportTask<A> record(String where, Value<?> key, Value<?> value) {
        var use = new Resolver.Use(where, "the metadata " + key + " of task '" + name() + "'", scope());
        var said = recording().resolver().resolve(key, use);
        var recorded = recording().resolver().resolve(value, use);
        if (said != null && recorded != null) {
            metadata.add(new TaskDefinition.Work.Metadata(said, recorded));
        }
        return this;
    }

    /** Copies the artifact into the pipeline's workspace, where all tasks find it. */
    public ImportTask<A> downloadToWorkspace() {
        this.download = true;
        return this;
    }

    @Override
    public ImportTask<A> displayName(String shown) {
        super.displayName(shown);
        return this;
    }

    @Override
    public ImportTask<A> after(Upstream first, Upstream... more) {
        super.after(first, more);
        return this;
    }

    @Override
    public ImportTask<A> caching(boolean enabled) {
        super.caching(enabled);
        return this;
    }

    @Override
    TaskDefinition.Work work() {
        return new TaskDefinition.Work.Import(type, metadata, reimport, download);
    }
}
