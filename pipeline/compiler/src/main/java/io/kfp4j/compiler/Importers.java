package io.kfp4j.compiler;

import io.kfp4j.component.signature.FieldType;
import io.kfp4j.component.signature.WireValues;
import io.kfp4j.dsl.Problem;
import io.kfp4j.dsl.definition.Source;
import io.kfp4j.dsl.definition.TaskDefinition;
import io.kfp4j.dsl.definition.TaskDefinition.Work;
import io.kfp4j.spec.ArtifactType;
import io.kfp4j.spec.ExecutorSpec;
import io.kfp4j.spec.ImporterSpec;
import io.kfp4j.spec.ImporterSpec.ArtifactUri;
import io.kfp4j.spec.ImporterSpec.UriSource;
import io.kfp4j.spec.ParameterSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Artifacts that exist already. */
final class Importers {
    private static final String ARTIFACT = "artifact";

    /** What records the artifact. */
    static ExecutorSpec.Work executor(TaskDefinition task, Work.Import work) {
        return new ExecutorSpec.Work.Importer(new ImporterSpec(
                new ArtifactUri(uri(task)),
                ArtifactType.of(type(work).schemaTitle()),
                Map.of(),
                Map.of(),
                ImportMetadata.of(work).recorded(),
                work.reimport(),
                work.download()));
    }

    /** The interface of the component that does. */
    static Definitions definitions(Work.Import work) {
        var definitions = Definitions.of(work.inputs(), List.of());
        ImportMetadata.of(work).inputs().forEach((name, channel) -> definitions.input(name, channel.type()));
        definitions.output(ARTIFACT, type(work), null, false);
        return definitions;
    }

    /** A server looks a URI up among the inputs of the graph around the task, and nowhere else. */
    static Optional<Problem> check(TaskDefinition task, Sources sources) {
        return task.inputs().stream()
                .filter(each -> each.source() instanceof Source.Channel channel
                        && sources.parameter(channel).source() instanceof ParameterSource.TaskOutput)
                .findFirst()
                .map(each -> new Problem(
                        Problem.Code.UNUSABLE_VALUE,
                        task.where(),
                        "task '" + task.name() + "' imports from a URI that a task beside it makes. KFP takes it from a"
                                + " parameter only: put the import into a pipeline of its own that takes the URI"));
    }

    private static UriSource uri(TaskDefinition task) {
        return task.inputs().get(0).source() instanceof Source.Constant constant
                ? new UriSource.Constant(String.valueOf(WireValues.toWire(constant.value())))
                : new UriSource.RuntimeParameter(Work.Import.URI.wireName());
    }

    private static FieldType.OfArtifact type(Work.Import work) {
        return new FieldType.OfArtifact(work.type(), false);
    }

    private Importers() {}
}
