package io.kfp4j.dsl;

import io.kfp4j.component.Artifact;
import io.kfp4j.component.Model;
import io.kfp4j.component.signature.Field;
import io.kfp4j.component.signature.FieldType;
import io.kfp4j.component.signature.SignatureException;
import io.kfp4j.dsl.Problem.Code;
import io.kfp4j.dsl.definition.Source;
import io.kfp4j.dsl.definition.TaskDefinition;
import io.kfp4j.dsl.definition.TaskDefinition.Work;
import java.util.List;

/** Puts tasks that import artifacts into the body that is open, and looks at where the artifacts lie. */
final class Imports {
    private static final String OCI = "oci://";

    private final Recording recording;

    Imports(Recording recording) {
        this.recording = recording;
    }

    <A extends Artifact> ImportTask<A> artifact(Class<A> type, Value<String> uri, String where) {
        var task = new ImportTask<A>(
                recording.taskName(Work.Import.NAME),
                where,
                recording.current(),
                outputs(type, where),
                type,
                recording);
        var source =
                recording.resolver().resolve(uri, new Resolver.Use(where, "task '" + task.name() + "'", task.scope()));
        if (source instanceof Source.Constant || source instanceof Source.Channel) {
            check(type, source, where);
            task.input(new TaskDefinition.Input(Work.Import.URI, source));
        } else if (source != null) {
            recording.problem(
                    Code.UNUSABLE_VALUE,
                    where,
                    "task '" + task.name() + "' imports from " + uri
                            + ". KFP imports from a fixed URI, or from one that is a parameter or loop item as it is");
        }
        recording.register(task);
        recording.current().add(task::definition);
        return task;
    }

    private Task.Outputs outputs(Class<? extends Artifact> type, String where) {
        try {
            var field = new Field("artifact", "artifact", FieldType.of(type), false, null, null, null);
            return new Task.Outputs(List.of(field), true, true);
        } catch (SignatureException e) {
            e.problems().forEach(each -> recording.problem(Code.BAD_SIGNATURE, where, "importArtifact(…) " + each));
            return new Task.Outputs(List.of(), true, false);
        }
    }

    private void check(Class<? extends Artifact> type, Source source, String where) {
        if (!(source instanceof Source.Constant constant)) {
            return;
        }
        var uri = String.valueOf(constant.value());
        if (!uri.matches("[a-z][a-z0-9+.-]*://\\S+")) {
            recording.problem(
                    Code.UNUSABLE_VALUE,
                    where,
                    "importArtifact(…) is given the URI '" + uri + "'. Write it like 's3://bucket/key'");
        }
        if (uri.startsWith(OCI) && !Model.class.isAssignableFrom(type)) {
            recording.problem(
                    Code.UNUSABLE_VALUE,
                    where,
                    "importArtifact(…) is given the image '" + uri + "' as " + type.getSimpleName()
                            + ". KFP takes images as Model only");
        }
    }
}
