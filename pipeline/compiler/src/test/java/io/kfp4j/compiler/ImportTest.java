package io.kfp4j.compiler;

import static io.kfp4j.dsl.Setting.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.kfp4j.compiler.cases.ExportOnnx;
import io.kfp4j.component.Component;
import io.kfp4j.component.Dataset;
import io.kfp4j.component.Default;
import io.kfp4j.component.Model;
import io.kfp4j.dsl.Pipeline;
import io.kfp4j.dsl.PipelineDefinition;
import io.kfp4j.dsl.PipelineDefinitionException;
import io.kfp4j.dsl.Problem;
import io.kfp4j.dsl.Value;
import io.kfp4j.spec.CompiledPipeline;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ImportTest {
    private static final CompilerOptions OPTIONS =
            CompilerOptions.defaults().images(ImageCatalog.pattern("registry.example/%s:1.0"));

    record Parameters(@Default("s3://models/iris.zip") String uri, boolean flag) {}

    interface FindModel extends Component<FindModel.Inputs, String> {
        record Inputs() {}
    }

    @Test
    void importsWhatIsKnownWhenCompilingOrRunning() {
        var compiled = compile(p -> {
            var fixed = p.importArtifact(Model.class, "s3://models/first.zip")
                    .reimport()
                    .metadata("accuracy", 0.9)
                    .metadata("labels", List.of("a", "b"))
                    .metadata("owner", Map.of("team", "iris"));
            var given = p.importArtifact(Model.class, p.parameter(Parameters::uri))
                    .displayName("Given")
                    .caching(false)
                    .after(fixed);
            p.task(ExportOnnx.class, set(ExportOnnx.Inputs::model).to(fixed));
            p.task(ExportOnnx.class, set(ExportOnnx.Inputs::model).to(given));
            p.forEach(List.of("s3://models/a.zip", "s3://models/b.zip")).run(uri -> p.importArtifact(Model.class, uri));
        });

        Golden.check("imports.yaml", compiled);
    }

    @Test
    void lendsAnArtifactToEveryBranch() {
        var compiled = compile(p -> {
            var model = p.importArtifact(Model.class, "s3://models/first.zip");
            p.when(p.parameter(Parameters::flag))
                    .is(true)
                    .then(() -> p.task(
                            ExportOnnx.class, set(ExportOnnx.Inputs::model).to(model)));
        });

        assertThat(compiled.pipeline().components().get("comp-condition-1").inputDefinitions())
                .isNotNull()
                .satisfies(each -> assertThat(each.artifacts()).containsOnlyKeys("pipelinechannel--importer-artifact"));
    }

    @Test
    void refusesImportsThatNoServerCanDo() {
        var refused = catchThrowableOfType(
                PipelineDefinitionException.class,
                () -> compile(p -> {
                    p.importArtifact(Dataset.class, "iris.csv");
                    p.importArtifact(Dataset.class, "oci://registry.example/iris:1");
                    p.importArtifact(Dataset.class, Value.text("s3://data/%s", p.parameter(Parameters::uri)));
                    p.importArtifact(Dataset.class, "s3://data/iris.csv").metadata("accuracy", Double.NaN);
                    p.importArtifact(Dataset.class, "s3://data/" + p.parameter(Parameters::uri));
                }));

        assertThat(refused.problems())
                .extracting(Problem::what)
                .containsExactly(
                        "importArtifact(…) is given the URI 'iris.csv'. Write it like 's3://bucket/key'",
                        "importArtifact(…) is given the image 'oci://registry.example/iris:1' as Dataset. KFP takes images"
                                + " as Model only",
                        "task 'importer-3' imports from text(\"s3://data/%s\"). KFP imports from a fixed URI, or from one"
                                + " that is a parameter or loop item as it is",
                        "the metadata 'accuracy' of task 'importer-4' is given a value KFP cannot carry: NaN is no value JSON can say",
                        "task 'importer-5' is given a text made with '+' out of a runtime value: \"s3://data/$uri\"."
                                + " Write Value.text(\"…%s\", value)");
    }

    @Test
    void refusesAUriThatATaskBesideItMakes() {
        assertThatThrownBy(() -> compile(p -> p.importArtifact(Model.class, p.task(FindModel.class))))
                .isInstanceOf(PipelineDefinitionException.class)
                .hasMessageContaining(
                        "task 'importer' imports from a URI that a task beside it makes. KFP takes it from a"
                                + " parameter only: put the import into a pipeline of its own that takes the URI");
    }

    private static CompiledPipeline compile(Pipeline<Parameters, Void> pipeline) {
        return Compiler.compile(PipelineDefinition.named("imports", Parameters.class, pipeline), OPTIONS);
    }
}
