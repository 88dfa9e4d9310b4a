package io.kfp4j.compiler.conformance;

import static io.kfp4j.dsl.Setting.set;
import static io.kfp4j.dsl.Value.listOf;
import static io.kfp4j.dsl.Value.recordOf;
import static io.kfp4j.dsl.Value.text;

import io.kfp4j.component.Artifact;
import io.kfp4j.component.Component;
import io.kfp4j.component.Dataset;
import io.kfp4j.component.Default;
import io.kfp4j.component.Description;
import io.kfp4j.component.Model;
import io.kfp4j.component.SchemaTitle;
import io.kfp4j.component.StoredArtifact;
import io.kfp4j.component.WireName;
import io.kfp4j.dsl.Pipeline;
import io.kfp4j.dsl.PipelineBuilder;
import io.kfp4j.dsl.PipelineConfig;
import io.kfp4j.dsl.Workspace;
import java.util.List;

/** Artifacts that exist already. */
final class ImportTwins {

    static List<Twin> all() {
        return List.of(
                Twin.of("critical/pipeline_with_importer_workspace.yaml", new PipelineWithImporterWorkspace()),
                Twin.of("pipeline_with_dynamic_importer_metadata.yaml", new PipelineWithImporter())
                        .beyondKubeflow(),
                Twin.of("pythonic_artifact_with_single_return.yaml", new MakeLanguageModelPipeline()),
                Twin.of("pipeline_with_google_artifact_type.yaml", new PipelineWithGoogleTypes())
                        .spelling("schemaVersion: 0.0.0", "schemaVersion: 0.0.1"));
    }

    /** A dataset of a hosted platform. */
    @SchemaTitle("google.VertexDataset")
    public static final class VertexDataset extends Artifact {
        public VertexDataset(StoredArtifact stored) {
            super(stored);
        }
    }

    /** A model of a hosted platform. */
    @SchemaTitle("google.VertexModel")
    public static final class VertexModel extends Artifact {
        public VertexModel(StoredArtifact stored) {
            super(stored);
        }
    }

    private static final class MakeLanguageModelPipeline implements Pipeline<None, Model> {
        interface MakeLanguageModel extends Component<MakeLanguageModel.Inputs, Model> {
            record Inputs(Dataset textDataset) {}
        }

        @Override
        public void define(PipelineBuilder<None, Model> p) {
            var text = p.importArtifact(Dataset.class, "gs://ml-pipeline-playground/shakespeare1.txt")
                    .metadata("key", "value");
            p.returns(p.task(
                    MakeLanguageModel.class,
                    set(MakeLanguageModel.Inputs::textDataset).to(text)));
        }
    }

    private static final class PipelineWithGoogleTypes implements Pipeline<None, Void> {

        interface ModelProducer extends Component<None, ModelProducer.Outputs> {
            record Outputs(VertexModel model) {}
        }

        interface ModelConsumer extends Component<ModelConsumer.Inputs, Void> {
            record Inputs(VertexModel model, VertexDataset dataset) {}
        }

        @Override
        public void define(PipelineBuilder<None, Void> p) {
            var model = p.task(ModelProducer.class).output(ModelProducer.Outputs::model);
            var dataset = p.importArtifact(VertexDataset.class, "gs://ml-pipeline-playground/shakespeare1.txt")
                    .metadata("key", "value");
            p.task(
                    ModelConsumer.class,
                    set(ModelConsumer.Inputs::model).to(model),
                    set(ModelConsumer.Inputs::dataset).to(dataset));
        }
    }

    @Description("Importer downloads an artifact into workspace; downstream reads it")
    private static final class PipelineWithImporterWorkspace
            implements Pipeline<None, PipelineWithImporterWorkspace.Results> {
        record Results(String trainResult, String dirResult) {}

        record Written(Dataset outDs) {}

        interface WriteFileArtifact extends Component<None, Written> {}

        interface WriteDirArtifact extends Component<None, Written> {}

        interface GetUri extends Component<GetUri.Inputs, String> {
            record Inputs(Dataset d) {}
        }

        interface Train extends Component<Train.Inputs, Train.Trained> {
            record Inputs(Dataset dataset) {}

            record Trained(String scalar, String message) {}
        }

        interface ReadDir extends Component<ReadDir.Inputs, String> {
            record Inputs(Dataset data) {}
        }

        record Places(String fileUri, String dirUri) {}

        private static final class ImportStage implements Pipeline<Places, Results> {
            @Override
            public void define(PipelineBuilder<Places, Results> p) {
                var file = p.importArtifact(Dataset.class, p.parameter(Places::fileUri))
                        .metadata("key", "value")
                        .downloadToWorkspace();
                var trained = p.task(Train.class, set(Train.Inputs::dataset).to(file));
                var folder = p.importArtifact(Dataset.class, p.parameter(Places::dirUri))
                        .reimport()
                        .metadata("source", "directory")
                        .downloadToWorkspace();
                var read = p.task(ReadDir.class, set(ReadDir.Inputs::data).to(folder));
                p.returns(recordOf(
                        set(Results::trainResult).to(trained.output(Train.Trained::scalar)),
                        set(Results::dirResult).to(read)));
            }
        }

        @Override
        public void define(PipelineBuilder<None, Results> p) {
            p.config(PipelineConfig.none()
                    .workspace(Workspace.size("1Gi").storageClass("standard").accessModes("ReadWriteOnce")));
            var file = p.task(WriteFileArtifact.class);
            var folder = p.task(WriteDirArtifact.class);
            var fileUri = p.task(GetUri.class, set(GetUri.Inputs::d).to(file.output(Written::outDs)));
            var folderUri = p.task(GetUri.class, set(GetUri.Inputs::d).to(folder.output(Written::outDs)));
            p.returns(p.pipeline(
                    new ImportStage(),
                    set(Places::fileUri).to(fileUri),
                    set(Places::dirUri).to(folderUri)));
        }
    }

    private static final class PipelineWithImporter implements Pipeline<PipelineWithImporter.Parameters, Void> {
        private static final String SHAKESPEARE = "gs://ml-pipeline-playground/shakespeare1.txt";
        private static final String IMAGE = "us-docker.pkg.dev/vertex-ai/prediction/tf2-gpu.2-5:latest";

        record Parameters(
                @Default("default-name") String name,
                @Default("1") int intInput,
                @Default(SHAKESPEARE) String pipelineInputArtifactUri,
                @Default(IMAGE) String pipelineInputImageUri) {}

        record ContainerSpec(@WireName("imageUri") String imageUri) {}

        interface MakeName extends Component<MakeName.Inputs, String> {
            record Inputs(String name) {}
        }

        @Override
        public void define(PipelineBuilder<Parameters, Void> p) {
            var name = p.parameter(Parameters::name);
            var image = p.parameter(Parameters::pipelineInputImageUri);
            p.importArtifact(Dataset.class, p.parameter(Parameters::pipelineInputArtifactUri))
                    .metadata("name", listOf(name, text("alias-name")))
                    .metadata(
                            "containerSpec",
                            recordOf(set(ContainerSpec::imageUri).to(image)));
            var made = p.task(MakeName.class, set(MakeName.Inputs::name).to("a-different-name"));
            p.importArtifact(Dataset.class, SHAKESPEARE)
                    .metadata("name", text("prefix-%s", made))
                    .metadata("list-of-data", listOf(made, name, text("%s", p.parameter(Parameters::intInput))))
                    .metadata(made, made)
                    .metadata(name, text(IMAGE))
                    .metadata("containerSpec", new ContainerSpec(IMAGE));
        }
    }

    private ImportTwins() {}
}
