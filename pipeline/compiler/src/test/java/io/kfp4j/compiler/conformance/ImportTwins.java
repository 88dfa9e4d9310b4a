package io.kfp4j.compiler.conformance;

import static io.kfp4j.dsl.Setting.set;

import io.kfp4j.component.Artifact;
import io.kfp4j.component.Component;
import io.kfp4j.component.Dataset;
import io.kfp4j.component.Model;
import io.kfp4j.component.SchemaTitle;
import io.kfp4j.component.StoredArtifact;
import io.kfp4j.dsl.Pipeline;
import io.kfp4j.dsl.PipelineBuilder;
import java.util.List;

/** Artifacts that exist already. */
final class ImportTwins {

    static List<Twin> all() {
        return List.of(
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

    private ImportTwins() {}
}
