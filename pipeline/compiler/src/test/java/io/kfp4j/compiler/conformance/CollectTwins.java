package io.kfp4j.compiler.conformance;

import static io.kfp4j.dsl.Setting.set;
import static io.kfp4j.dsl.Value.flat;
import static io.kfp4j.dsl.Value.recordOf;

import io.kfp4j.component.Artifact;
import io.kfp4j.component.Component;
import io.kfp4j.component.Dataset;
import io.kfp4j.component.Default;
import io.kfp4j.component.Model;
import io.kfp4j.component.WireName;
import io.kfp4j.dsl.Collected;
import io.kfp4j.dsl.Pipeline;
import io.kfp4j.dsl.PipelineBuilder;
import java.util.List;

/** What loops in loops collect, and what branches do. */
@SuppressWarnings({"JavaLangClash", "SameNameButDifferent"}) // the originals have these names
final class CollectTwins {

    static List<Twin> all() {
        return List.of(
                Twin.of("collected_artifacts.yaml", new CollectedArtifactPipeline()),
                Twin.of("conditional_producer_and_consumers.yaml", new MathPipeline())
                        .beyondKubeflow(),
                Twin.of("pipeline_with_parallelfor_list_artifacts_GH-12033.yaml", new PipelineParallelforArtifacts())
                        .beyondKubeflow());
    }

    private static final class CollectedArtifactPipeline implements Pipeline<None, Void> {
        record Ids(@Default("") String modelIds, @Default("") String modelChars) {}

        interface SplitIds extends Component<SplitIds.Inputs, List<String>> {
            record Inputs(String modelIds) {}
        }

        interface SplitChars extends Component<SplitIds.Inputs, List<String>> {}

        interface CreateFile extends Component<CreateFile.Inputs, CreateFile.Created> {
            record Inputs(String content) {}

            record Created(Artifact file) {}
        }

        interface ReadSingleFile extends Component<ReadSingleFile.Inputs, String> {
            record Inputs(Artifact file) {}
        }

        interface CreateDataset extends Component<CreateDataset.Inputs, CreateDataset.Created> {
            record Inputs(String content) {}

            record Created(Dataset data) {}
        }

        interface ReadDatasets extends Component<ReadDatasets.Inputs, String> {
            record Inputs(List<Dataset> data) {}
        }

        interface ReadSingleDatasetGenerateModel
                extends Component<ReadSingleDatasetGenerateModel.Inputs, ReadSingleDatasetGenerateModel.Generated> {
            record Inputs(Dataset data, String id) {}

            record Generated(Model results) {}
        }

        interface ReadModels extends Component<ReadModels.Inputs, String> {
            record Inputs(List<Model> models) {}
        }

        record Character(@WireName("char") String letter) {}

        private static final class SingleNodeDag implements Pipeline<Character, Dataset> {
            @Override
            public void define(PipelineBuilder<Character, Dataset> p) {
                var created = p.task(
                                CreateDataset.class,
                                set(CreateDataset.Inputs::content).to(p.parameter(Character::letter)))
                        .caching(false);
                p.returns(created.output(CreateDataset.Created::data));
            }
        }

        record Made(Dataset data, Model model) {}

        private static final class CollectingArtifacts implements Pipeline<Ids, List<Model>> {
            @Override
            public void define(PipelineBuilder<Ids, List<Model>> p) {
                p.taskDefaults(task -> task.caching(false));
                var ids = p.task(SplitIds.class, set(SplitIds.Inputs::modelIds).to(p.parameter(Ids::modelIds)));
                var letters =
                        p.task(SplitChars.class, set(SplitIds.Inputs::modelIds).to(p.parameter(Ids::modelChars)));
                var models = p.forEach(ids).collect(id -> {
                    var file = p.task(
                            CreateFile.class, set(CreateFile.Inputs::content).to(id));
                    p.task(
                            ReadSingleFile.class,
                            set(ReadSingleFile.Inputs::file).to(file.output(CreateFile.Created::file)));
                    Collected<Made> made = p.forEach(letters).collect(letter -> {
                        var data = p.pipeline(
                                        new SingleNodeDag(),
                                        set(Character::letter).to(letter))
                                .caching(false);
                        var model = p.task(
                                ReadSingleDatasetGenerateModel.class,
                                set(ReadSingleDatasetGenerateModel.Inputs::data).to(data),
                                set(ReadSingleDatasetGenerateModel.Inputs::id).to(id));
                        return recordOf(
                                set(Made::data).to(data),
                                set(Made::model).to(model.output(ReadSingleDatasetGenerateModel.Generated::results)));
                    });
                    p.task(ReadModels.class, set(ReadModels.Inputs::models).to(made.output(Made::model)));
                    p.task(ReadDatasets.class, set(ReadDatasets.Inputs::data).to(made.output(Made::data)));
                    return made.output(Made::model);
                });
                p.returns(flat(models));
            }
        }

        @Override
        public void define(PipelineBuilder<None, Void> p) {
            var models = p.pipeline(
                            new CollectingArtifacts(),
                            set(Ids::modelIds).to("s1,s2,s3"),
                            set(Ids::modelChars).to("x,y,z"))
                    .caching(false);
            p.task(ReadModels.class, set(ReadModels.Inputs::models).to(models)).caching(false);
        }
    }

    private static final class MathPipeline implements Pipeline<MathPipeline.Parameters, List<Integer>> {
        record Parameters(@Default("2") int threshold) {}

        interface Double extends Component<Double.Inputs, Integer> {
            record Inputs(int num) {}
        }

        interface Add extends Component<Add.Inputs, Integer> {
            record Inputs(List<Integer> nums) {}
        }

        @Override
        public void define(PipelineBuilder<Parameters, List<Integer>> p) {
            var threshold = p.parameter(Parameters::threshold);
            var doubled = p.forEach(List.of(1, 2, 3)).collect(number -> p.when(number)
                    .isAtLeast(threshold)
                    .collect(() -> p.task(Double.class, set(Double.Inputs::num).to(number))));
            p.returns(p.when(threshold)
                    .is(2)
                    .collect(() -> p.task(Add.class, set(Add.Inputs::nums).to(flat(doubled)))));
        }
    }

    private static final class PipelineParallelforArtifacts implements Pipeline<None, Void> {
        record Texts(@Default("[\"Hello\", \",\", \" \", \"world!\"]") List<String> texts) {}

        interface PrintArtifactName extends Component<PrintArtifactName.Inputs, String> {
            record Inputs(Artifact artifact) {}
        }

        interface MakeArtifact extends Component<MakeArtifact.Inputs, Artifact> {
            record Inputs(String data) {}
        }

        interface MakeDataset extends Component<MakeArtifact.Inputs, Dataset> {}

        private static final class MakeArtifacts implements Pipeline<Texts, List<Artifact>> {
            @Override
            public void define(PipelineBuilder<Texts, List<Artifact>> p) {
                p.returns(p.forEach(p.parameter(Texts::texts))
                        .collect(text -> p.task(
                                MakeArtifact.class,
                                set(MakeArtifact.Inputs::data).to(text))));
            }
        }

        private static final class MakeDatasets implements Pipeline<Texts, List<Dataset>> {
            @Override
            public void define(PipelineBuilder<Texts, List<Dataset>> p) {
                p.returns(p.forEach(p.parameter(Texts::texts))
                        .collect(text -> p.task(
                                MakeDataset.class,
                                set(MakeArtifact.Inputs::data).to(text))));
            }
        }

        @Override
        public void define(PipelineBuilder<None, Void> p) {
            p.forEach(p.pipeline(new MakeArtifacts()))
                    .run(artifact -> p.task(
                            PrintArtifactName.class,
                            set(PrintArtifactName.Inputs::artifact).to(artifact)));
            p.forEach(p.pipeline(new MakeDatasets()))
                    .run(dataset -> p.task(
                            PrintArtifactName.class,
                            set(PrintArtifactName.Inputs::artifact).to(dataset)));
        }
    }

    private CollectTwins() {}
}
