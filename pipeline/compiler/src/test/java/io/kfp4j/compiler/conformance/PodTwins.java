package io.kfp4j.compiler.conformance;

import static io.kfp4j.dsl.Setting.set;

import io.kfp4j.component.Component;
import io.kfp4j.component.WireName;
import io.kfp4j.dsl.ContainerTask;
import io.kfp4j.dsl.Pipeline;
import io.kfp4j.dsl.PipelineBuilder;
import io.kfp4j.dsl.PodField;
import java.util.List;

/** Labels and annotations of pods, and how tasks read their own. */
@SuppressWarnings("SameNameButDifferent") // the originals have these names
final class PodTwins {

    static List<Twin> all() {
        return List.of(Twin.of("critical/pipeline_with_pod_metadata.yaml", new PipelineWithPodMetadata()));
    }

    private static final class PipelineWithPodMetadata implements Pipeline<None, Void> {
        interface ValidateNoPodMetadata extends Component<None, Boolean> {}

        interface ValidatePodMetadataTaskA extends Component<ValidatePodMetadataTaskA.Inputs, Boolean> {
            record Inputs(
                    @WireName("label_path_1") String label1,
                    @WireName("label_exp_val_1") String value1,
                    @WireName("label_path_2") String label2,
                    @WireName("label_exp_val_2") String value2,
                    @WireName("annotation_path") String annotation,
                    @WireName("annotation_exp_val") String note) {}
        }

        interface ValidatePodMetadataTaskB extends Component<ValidatePodMetadataTaskB.Inputs, Boolean> {
            record Inputs(
                    @WireName("label_path_1") String label1,
                    @WireName("label_exp_val_1") String value1,
                    @WireName("label_path_2") String label2,
                    @WireName("label_exp_val_2") String value2,
                    @WireName("label_path_3") String label3,
                    @WireName("label_exp_val_3") String value3,
                    @WireName("annotation_path_1") String annotation1,
                    @WireName("annotation_exp_val_1") String note1,
                    @WireName("annotation_path_2") String annotation2,
                    @WireName("annotation_exp_val_2") String note2,
                    @WireName("annotation_path_3") String annotation3,
                    @WireName("annotation_exp_val_3") String note3,
                    @WireName("annotation_path_4") String annotation4,
                    @WireName("annotation_exp_val_4") String note4) {}
        }

        interface ValidatePodMetadataTaskC extends Component<ValidatePodMetadataTaskC.Inputs, Boolean> {
            record Inputs(
                    @WireName("annotation_path_1") String annotation1,
                    @WireName("annotation_exp_val_1") String note1,
                    @WireName("annotation_path_2") String annotation2,
                    @WireName("annotation_exp_val_2") String note2) {}
        }

        interface ValidatePodMetadataTaskD extends Component<ValidatePodMetadataTaskD.Inputs, Boolean> {
            record Inputs(
                    @WireName("label_path_1") String label1,
                    @WireName("label_exp_val_1") String value1,
                    @WireName("label_path_2") String label2,
                    @WireName("label_exp_val_2") String value2,
                    @WireName("label_path_3") String label3,
                    @WireName("label_exp_val_3") String value3) {}
        }

        @Override
        public void define(PipelineBuilder<None, Void> p) {
            p.taskDefaults(task -> task.caching(false));
            taskA(p);
            taskB(p);
            taskC(p);
            taskD(p);
            p.task(ValidateNoPodMetadata.class)
                    .env(PodField.annotation("task-annotation").as("POD_TASK_ANNOTATION"))
                    .env(PodField.annotation("task-annotation-1").as("POD_TASK_ANNOTATION_1"))
                    .env(PodField.label("task-label").as("POD_TASK_LABEL"))
                    .env(PodField.label("task-label-1").as("POD_TASK_LABEL_1"));
        }

        private static void taskA(PipelineBuilder<None, Void> p) {
            var task = p.task(
                            ValidatePodMetadataTaskA.class,
                            set(ValidatePodMetadataTaskA.Inputs::label1).to("POD_TASK_LABEL_1"),
                            set(ValidatePodMetadataTaskA.Inputs::value1).to("label-1"),
                            set(ValidatePodMetadataTaskA.Inputs::label2).to("POD_TASK_LABEL_2"),
                            set(ValidatePodMetadataTaskA.Inputs::value2).to("label-2"),
                            set(ValidatePodMetadataTaskA.Inputs::annotation).to("POD_TASK_ANNOTATION"),
                            set(ValidatePodMetadataTaskA.Inputs::note).to("annotation"))
                    .podAnnotation("task-annotation", "annotation")
                    .env(PodField.annotation("task-annotation").as("POD_TASK_ANNOTATION"));
            labels(task, 2);
        }

        private static void taskB(PipelineBuilder<None, Void> p) {
            var task = p.task(
                    ValidatePodMetadataTaskB.class,
                    set(ValidatePodMetadataTaskB.Inputs::label1).to("POD_TASK_LABEL_1"),
                    set(ValidatePodMetadataTaskB.Inputs::value1).to("label-1"),
                    set(ValidatePodMetadataTaskB.Inputs::label2).to("POD_TASK_LABEL_2"),
                    set(ValidatePodMetadataTaskB.Inputs::value2).to("label-2"),
                    set(ValidatePodMetadataTaskB.Inputs::label3).to("POD_TASK_LABEL_3"),
                    set(ValidatePodMetadataTaskB.Inputs::value3).to("label-3"),
                    set(ValidatePodMetadataTaskB.Inputs::annotation1).to("POD_TASK_ANNOTATION_1"),
                    set(ValidatePodMetadataTaskB.Inputs::note1).to("annotation-1"),
                    set(ValidatePodMetadataTaskB.Inputs::annotation2).to("POD_TASK_ANNOTATION_2"),
                    set(ValidatePodMetadataTaskB.Inputs::note2).to("annotation-2"),
                    set(ValidatePodMetadataTaskB.Inputs::annotation3).to("POD_TASK_ANNOTATION_3"),
                    set(ValidatePodMetadataTaskB.Inputs::note3).to("annotation-3"),
                    set(ValidatePodMetadataTaskB.Inputs::annotation4).to("POD_TASK_ANNOTATION_4"),
                    set(ValidatePodMetadataTaskB.Inputs::note4).to("annotation-4"));
            annotations(task, 4);
            labels(task, 3);
        }

        private static void taskC(PipelineBuilder<None, Void> p) {
            var task = p.task(
                    ValidatePodMetadataTaskC.class,
                    set(ValidatePodMetadataTaskC.Inputs::annotation1).to("POD_TASK_ANNOTATION_1"),
                    set(ValidatePodMetadataTaskC.Inputs::note1).to("annotation-1"),
                    set(ValidatePodMetadataTaskC.Inputs::annotation2).to("POD_TASK_ANNOTATION_2"),
                    set(ValidatePodMetadataTaskC.Inputs::note2).to("annotation-2"));
            annotations(task, 2);
        }

        private static void taskD(PipelineBuilder<None, Void> p) {
            var task = p.task(
                    ValidatePodMetadataTaskD.class,
                    set(ValidatePodMetadataTaskD.Inputs::label1).to("POD_TASK_LABEL_1"),
                    set(ValidatePodMetadataTaskD.Inputs::value1).to("label-1"),
                    set(ValidatePodMetadataTaskD.Inputs::label2).to("POD_TASK_LABEL_2"),
                    set(ValidatePodMetadataTaskD.Inputs::value2).to("label-2"),
                    set(ValidatePodMetadataTaskD.Inputs::label3).to("POD_TASK_LABEL_3"),
                    set(ValidatePodMetadataTaskD.Inputs::value3).to("label-3"));
            labels(task, 3);
        }

        private static void labels(ContainerTask<Boolean> task, int count) {
            for (int i = 1; i <= count; i++) {
                task.podLabel("task-label-" + i, "label-" + i)
                        .env(PodField.label("task-label-" + i).as("POD_TASK_LABEL_" + i));
            }
        }

        private static void annotations(ContainerTask<Boolean> task, int count) {
            for (int i = 1; i <= count; i++) {
                task.podAnnotation("task-annotation-" + i, "annotation-" + i)
                        .env(PodField.annotation("task-annotation-" + i).as("POD_TASK_ANNOTATION_" + i));
            }
        }
    }

    private PodTwins() {}
}
