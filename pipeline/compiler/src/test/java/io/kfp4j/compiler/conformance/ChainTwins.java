package io.kfp4j.compiler.conformance;

import static io.kfp4j.dsl.Setting.set;

import io.kfp4j.component.Artifact;
import io.kfp4j.component.ClassificationMetrics;
import io.kfp4j.component.Component;
import io.kfp4j.component.Dataset;
import io.kfp4j.component.Default;
import io.kfp4j.component.Description;
import io.kfp4j.component.Metrics;
import io.kfp4j.component.Model;
import io.kfp4j.dsl.ContainerTask;
import io.kfp4j.dsl.Pipeline;
import io.kfp4j.dsl.PipelineBuilder;
import java.util.List;

/** Tasks that hand artifacts from one to the next. */
@SuppressWarnings("SameNameButDifferent") // the originals have these names
final class ChainTwins {

    static List<Twin> all() {
        return List.of(
                Twin.of("critical/pipeline_with_artifact_upload_download.yaml", new PipelineWithDatasets()),
                Twin.of("critical/pythonic_artifacts_test_pipeline.yaml", new PythonicArtifactsTest()),
                Twin.of("essential/embedded_artifact.yaml", new NbSimple()),
                Twin.of("essential/iris_pipeline_compiled.yaml", new IrisTrainingPipeline()),
                Twin.of("integration/ray_integration_compiled.yaml", new RayIntegrationTest()),
                Twin.of("notebook_component_mixed.yaml", new NbMixed()),
                Twin.of("upload_download_compiled.yaml", new TestDataPassingPipeline_1()));
    }

    @Description("Download Hugging Face Data Set, upload it as an artifact and print its metadata")
    private static final class PipelineWithDatasets implements Pipeline<PipelineWithDatasets.Repository, Void> {
        record Repository(@Default("") String datasetName, @Default("google/frames-benchmark") String datasetRepo) {}

        interface DownloadDatasetAndUploadAsArtifact
                extends Component<
                        DownloadDatasetAndUploadAsArtifact.Inputs, DownloadDatasetAndUploadAsArtifact.Downloaded> {
            record Inputs(String datasetName, String datasetRepo) {}

            record Downloaded(Dataset outputDataset) {}
        }

        interface PrintDatasetInfo extends Component<PrintDatasetInfo.Inputs, Void> {
            record Inputs(Dataset dataset) {}
        }

        @Override
        public void define(PipelineBuilder<Repository, Void> p) {
            var download = p.task(
                    DownloadDatasetAndUploadAsArtifact.class,
                    set(DownloadDatasetAndUploadAsArtifact.Inputs::datasetName)
                            .to(p.parameter(Repository::datasetName)),
                    set(DownloadDatasetAndUploadAsArtifact.Inputs::datasetRepo)
                            .to(p.parameter(Repository::datasetRepo)));
            p.task(
                    PrintDatasetInfo.class,
                    set(PrintDatasetInfo.Inputs::dataset)
                            .to(download.output(DownloadDatasetAndUploadAsArtifact.Downloaded::outputDataset)));
        }
    }

    private static final class PythonicArtifactsTest implements Pipeline<None, Void> {
        interface GenData extends Component<None, Dataset> {}

        interface TrainModel extends Component<TrainModel.Inputs, Model> {
            record Inputs(Dataset dataset) {}
        }

        @Override
        public void define(PipelineBuilder<None, Void> p) {
            p.taskDefaults(ChainTwins::uncached);
            p.task(TrainModel.class, set(TrainModel.Inputs::dataset).to(p.task(GenData.class)));
        }
    }

    private static final class NbSimple implements Pipeline<None, Void> {
        interface ReadEmbeddedArtifactDir extends Component<None, Void> {}

        interface ReadEmbeddedArtifactFile extends Component<None, Void> {}

        @Override
        public void define(PipelineBuilder<None, Void> p) {
            p.taskDefaults(ChainTwins::uncached);
            p.task(ReadEmbeddedArtifactDir.class);
            p.task(ReadEmbeddedArtifactFile.class);
        }
    }

    private static final class IrisTrainingPipeline implements Pipeline<IrisTrainingPipeline.Parameters, Void> {
        record Parameters(@Default("true") boolean standardScaler, @Default("3") int neighbors) {}

        interface CreateDataset extends Component<None, CreateDataset.Created> {
            record Created(Dataset irisDataset) {}
        }

        interface NormalizeDataset extends Component<NormalizeDataset.Inputs, NormalizeDataset.Normalized> {
            record Inputs(Dataset inputIrisDataset, boolean standardScaler) {}

            record Normalized(Dataset normalizedIrisDataset) {}
        }

        interface TrainModel extends Component<TrainModel.Inputs, TrainModel.Trained> {
            record Inputs(Dataset normalizedIrisDataset, int nNeighbors) {}

            record Trained(Model model, ClassificationMetrics metrics) {}
        }

        @Override
        public void define(PipelineBuilder<Parameters, Void> p) {
            p.taskDefaults(ChainTwins::uncached);
            var created = p.task(CreateDataset.class);
            var normalized = p.task(
                    NormalizeDataset.class,
                    set(NormalizeDataset.Inputs::inputIrisDataset)
                            .to(created.output(CreateDataset.Created::irisDataset)),
                    set(NormalizeDataset.Inputs::standardScaler).to(p.parameter(Parameters::standardScaler)));
            p.task(
                    TrainModel.class,
                    set(TrainModel.Inputs::normalizedIrisDataset)
                            .to(normalized.output(NormalizeDataset.Normalized::normalizedIrisDataset)),
                    set(TrainModel.Inputs::nNeighbors).to(p.parameter(Parameters::neighbors)));
        }
    }

    @Description("Ray Integration Test")
    private static final class RayIntegrationTest implements Pipeline<None, Void> {
        interface RayFn extends Component<None, Integer> {}

        @Override
        public void define(PipelineBuilder<None, Void> p) {
            p.task(RayFn.class).caching(false);
        }
    }

    private static final class NbMixed implements Pipeline<NbMixed.Parameters, Void> {
        record Parameters(@Default("Hello   world") String text) {}

        interface Preprocess extends Component<Preprocess.Inputs, Preprocess.Preprocessed> {
            record Inputs(String text) {}

            record Preprocessed(Dataset dataset) {}
        }

        interface TrainModel extends Component<TrainModel.Inputs, TrainModel.Trained> {
            record Inputs(Dataset cleanedText) {}

            record Trained(Model model) {}
        }

        interface EvaluateModel extends Component<EvaluateModel.Inputs, EvaluateModel.Evaluated> {
            record Inputs(Model modelText) {}

            record Evaluated(Metrics metrics) {}
        }

        @Override
        public void define(PipelineBuilder<Parameters, Void> p) {
            p.taskDefaults(ChainTwins::uncached);
            var preprocessed =
                    p.task(Preprocess.class, set(Preprocess.Inputs::text).to(p.parameter(Parameters::text)));
            var trained = p.task(
                    TrainModel.class,
                    set(TrainModel.Inputs::cleanedText).to(preprocessed.output(Preprocess.Preprocessed::dataset)));
            p.task(
                    EvaluateModel.class,
                    set(EvaluateModel.Inputs::modelText).to(trained.output(TrainModel.Trained::model)));
        }
    }

    private static final class TestDataPassingPipeline_1
            implements Pipeline<TestDataPassingPipeline_1.Parameters, Void> {
        private static final int SIZE = 20 * 1024 * 1024;

        record Parameters(String mlpipelineMinioArtifactSecret, String bucketName) {}

        interface SendFile extends Component<SendFile.Inputs, SendFile.Sent> {
            record Inputs(int fileSizeBytes) {}

            record Sent(Artifact outgoingfile) {}
        }

        interface ReceiveFile extends Component<ReceiveFile.Inputs, ReceiveFile.Received> {
            record Inputs(Artifact incomingfile) {}

            record Received(Artifact saveartifact) {}
        }

        interface TestUploadedArtifact extends Component<TestUploadedArtifact.Inputs, Void> {
            record Inputs(
                    Artifact previousStep,
                    int fileSizeBytes,
                    String mlpipelineMinioArtifactSecret,
                    String bucketName) {}
        }

        @Override
        public void define(PipelineBuilder<Parameters, Void> p) {
            p.taskDefaults(ChainTwins::uncached);
            var sent =
                    p.task(SendFile.class, set(SendFile.Inputs::fileSizeBytes).to(SIZE));
            var received = p.task(
                    ReceiveFile.class,
                    set(ReceiveFile.Inputs::incomingfile).to(sent.output(SendFile.Sent::outgoingfile)));
            p.task(
                    TestUploadedArtifact.class,
                    set(TestUploadedArtifact.Inputs::previousStep)
                            .to(received.output(ReceiveFile.Received::saveartifact)),
                    set(TestUploadedArtifact.Inputs::fileSizeBytes).to(SIZE),
                    set(TestUploadedArtifact.Inputs::mlpipelineMinioArtifactSecret)
                            .to(p.parameter(Parameters::mlpipelineMinioArtifactSecret)),
                    set(TestUploadedArtifact.Inputs::bucketName).to(p.parameter(Parameters::bucketName)));
        }
    }

    private static void uncached(ContainerTask<?> task) {
        task.caching(false);
    }

    private ChainTwins() {}
}
