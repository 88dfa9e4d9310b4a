package io.kfp4j.dsl;

import io.kfp4j.component.Artifact;
import io.kfp4j.component.signature.WireValues;
import io.kfp4j.dsl.Problem.Code;
import io.kfp4j.dsl.definition.TaskDefinition;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Brings an artifact that exists already into the pipeline. It runs no program, so it has no container's options.
 *
 * @param <A> the type of the artifact, which it stands for as a value
 */
public final class ImportTask<A extends Artifact> extends Task<A> {
    private final Class<A> type;
    private final Map<String, Object> metadata = new LinkedHashMap<>();
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
     * @param value a text, number, boolean, list, map or record, known now: KFP fills in nothing here
     */
    public ImportTask<A> metadata(String key, Object value) {
        var where = Caller.where();
        recording().checkText(where, "metadata(…)", key);
        try {
            var wire = WireValues.toWire(value);
            if (wire instanceof String text) {
                recording().checkText(where, "metadata(…)", text);
            }
            if (wire != null) {
                metadata.put(key, wire);
            }
        } catch (IllegalArgumentException e) {
            recording()
                    .problem(
                            Code.UNUSABLE_VALUE,
                            where,
                            "task '" + name() + "' records '" + key + "', which KFP cannot carry: " + e.getMessage());
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
