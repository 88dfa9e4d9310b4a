package io.kfp4j.compiler.conformance;

import static io.kfp4j.dsl.Setting.set;
import static io.kfp4j.dsl.Value.listOf;
import static io.kfp4j.dsl.Value.recordOf;
import static io.kfp4j.dsl.Value.text;

import io.kfp4j.component.Component;
import io.kfp4j.component.Default;
import io.kfp4j.dsl.Pipeline;
import io.kfp4j.dsl.PipelineBuilder;
import io.kfp4j.dsl.Value;
import java.util.List;
import java.util.Map;

/** Lists of records with runtime values in them. */
@SuppressWarnings({"JavaLangClash", "SameNameButDifferent"}) // the originals have these names
final class TrainingJobTwins {

    static List<Twin> all() {
        return List.of(
                Twin.of("pipeline_with_dynamic_task_output_custom_training_job.yaml", new Plain.Pipeline())
                        .undescribed(),
                Twin.of(
                                "pipeline_with_condition_dynamic_task_output_custom_training_job.yaml",
                                new Conditional.PipelineWithDynamicConditionOutput())
                        .undescribed());
    }

    record Parameters(String project, String location, @Default("") String encryptionSpecKeyName) {}

    record WorkerPool(ContainerSpec containerSpec, MachineSpec machineSpec, int replicaCount) {}

    record ContainerSpec(List<String> command, List<String> args, String imageUri) {}

    record MachineSpec(String acceleratorType, String acceleratorCount, String machineType) {}

    interface MachineType extends Component<None, String> {}

    interface AcceleratorType extends Component<None, String> {}

    interface AcceleratorCount extends Component<None, Integer> {}

    // What is asked for is known only when the pipeline runs.
    private static Value<List<WorkerPool>> pools(PipelineBuilder<Parameters, Void> p) {
        var machine = recordOf(
                set(MachineSpec::machineType).to(p.task(MachineType.class)),
                set(MachineSpec::acceleratorType).to(p.task(AcceleratorType.class)),
                set(MachineSpec::acceleratorCount).to(text("%s", p.task(AcceleratorCount.class))));
        return listOf(recordOf(
                set(WorkerPool::containerSpec)
                        .to(new ContainerSpec(
                                List.of("echo"),
                                List.of("foo"),
                                "gcr.io/ml-pipeline/google-cloud-pipeline-components:2.5.0")),
                set(WorkerPool::machineSpec).to(machine),
                set(WorkerPool::replicaCount).to(1)));
    }

    private static final class Plain {
        interface CustomTrainingJob extends Component<CustomTrainingJob.Inputs, CustomTrainingJob.Job> {
            record Inputs(
                    String displayName,
                    @Default("us-central1") String location,
                    @Default("[]") List<WorkerPool> workerPoolSpecs,
                    @Default("604800s") String timeout,
                    @Default("false") boolean restartJobOnWorkerRestart,
                    @Default("") String serviceAccount,
                    @Default("") String tensorboard,
                    @Default("false") boolean enableWebAccess,
                    @Default("") String network,
                    @Default("[]") List<String> reservedIpRanges,
                    @Default("") String baseOutputDirectory,
                    @Default("{}") Map<String, String> labels,
                    @Default("") String encryptionSpecKeyName,
                    @Default("{{$.pipeline_google_cloud_project_id}}") String project) {}

            record Job(String gcpResources) {}
        }

        private static final class Pipeline implements io.kfp4j.dsl.Pipeline<Parameters, Void> {
            @Override
            public void define(PipelineBuilder<Parameters, Void> p) {
                p.task(
                        CustomTrainingJob.class,
                        set(CustomTrainingJob.Inputs::displayName).to("add-numbers"),
                        set(CustomTrainingJob.Inputs::workerPoolSpecs).to(pools(p)),
                        set(CustomTrainingJob.Inputs::project).to(p.parameter(Parameters::project)),
                        set(CustomTrainingJob.Inputs::location).to(p.parameter(Parameters::location)),
                        set(CustomTrainingJob.Inputs::encryptionSpecKeyName)
                                .to(p.parameter(Parameters::encryptionSpecKeyName)));
            }
        }
    }

    private static final class Conditional {
        interface FlipBiasedCoinOp extends Component<None, String> {}

        interface CustomTrainingJob extends Component<CustomTrainingJob.Inputs, CustomTrainingJob.Job> {
            record Inputs(
                    String displayName,
                    @Default("{{$.pipeline_google_cloud_location}}") String location,
                    @Default("[]") List<WorkerPool> workerPoolSpecs,
                    @Default("604800s") String timeout,
                    @Default("false") boolean restartJobOnWorkerRestart,
                    @Default("") String serviceAccount,
                    @Default("") String tensorboard,
                    @Default("false") boolean enableWebAccess,
                    @Default("") String network,
                    @Default("[]") List<String> reservedIpRanges,
                    @Default("") String baseOutputDirectory,
                    @Default("{}") Map<String, String> labels,
                    @Default("") String encryptionSpecKeyName,
                    @Default("{{$.pipeline_persistent_resource_id}}") String persistentResourceId,
                    @Default("{{$.pipeline_google_cloud_project_id}}") String project,
                    @Default("STANDARD") String strategy,
                    @Default("86400s") String maxWaitDuration,
                    @Default("{}") Map<String, String> pscInterfaceConfig) {}

            record Job(String gcpResources) {}
        }

        private static final class PipelineWithDynamicConditionOutput implements Pipeline<Parameters, Void> {
            @Override
            public void define(PipelineBuilder<Parameters, Void> p) {
                var pools = pools(p);
                var flip = p.task(FlipBiasedCoinOp.class).caching(false);
                p.when(flip)
                        .is("heads")
                        .then(() -> p.task(
                                CustomTrainingJob.class,
                                set(CustomTrainingJob.Inputs::displayName).to("add-numbers"),
                                set(CustomTrainingJob.Inputs::workerPoolSpecs).to(pools),
                                set(CustomTrainingJob.Inputs::project).to(p.parameter(Parameters::project)),
                                set(CustomTrainingJob.Inputs::location).to(p.parameter(Parameters::location)),
                                set(CustomTrainingJob.Inputs::encryptionSpecKeyName)
                                        .to(p.parameter(Parameters::encryptionSpecKeyName))));
            }
        }
    }

    private TrainingJobTwins() {}
}
