package io.kfp4j.compiler.conformance;

import static io.kfp4j.dsl.Setting.set;

import io.kfp4j.component.Component;
import io.kfp4j.component.Default;
import io.kfp4j.component.Description;
import io.kfp4j.dsl.ConfigMap;
import io.kfp4j.dsl.Container;
import io.kfp4j.dsl.CreatePVC;
import io.kfp4j.dsl.DeletePVC;
import io.kfp4j.dsl.InitContainer;
import io.kfp4j.dsl.Pipeline;
import io.kfp4j.dsl.PipelineBuilder;
import io.kfp4j.dsl.PodField;
import io.kfp4j.dsl.Resources;
import io.kfp4j.dsl.Secret;
import io.kfp4j.dsl.SecurityContext;
import io.kfp4j.dsl.Toleration;
import io.kfp4j.dsl.Volume;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What tasks ask of Kubernetes. */
@SuppressWarnings("SameNameButDifferent") // the originals have these names
final class KubernetesTwins {

    static List<Twin> all() {
        return List.of(
                Twin.of("kubernetes/field_path_as_env.yaml", new FieldPath.MyPipeline()),
                // A relative mount path is refused here.
                Twin.of("kubernetes/general_ephemeral_volume.yaml", new Ephemeral.MyPipeline())
                        .spelling("mountPath: path", "mountPath: /path"),
                Twin.of("kubernetes/init_container.yaml", new Init.MyPipeline()),
                Twin.of("kubernetes/security_context.yaml", new Security.MyPipeline()),
                claims(Twin.of("kubernetes/create_mount_delete_dynamic_pvc.yaml", new Claim.MyPipeline())),
                claims(Twin.of("pipeline_with_volume_no_cache.yaml", new PipelineWithVolumeNoCache())),
                claims(Twin.of("critical/pipeline_with_volume_long_name.yaml", new HereIsAPipelineVeryLongName())),
                Twin.of("pvc_mount.yaml", new PvcMountPipeline()).undescribed(),
                Twin.of(
                        "critical/missing_kubernetes_optional_inputs.yaml",
                        new MissingKubernetesOptionalInputsPipeline()),
                Twin.of("gpu-scheduling/nvidia_gpu_scheduling_check.yaml", new NvidiaGpuSchedulingCheck()),
                Twin.of("pipeline_with_string_machine_fields_pipeline_input.yaml", new Machine.Pipeline()));
    }

    // Our tasks are named after the classes, whose names are words.
    private static Twin claims(Twin twin) {
        return twin.undescribed()
                .spelling("createpvc", "create-pvc")
                .spelling("deletepvc", "delete-pvc")
                .spelling("argostub/create-pvc", "argostub/createpvc")
                .spelling("argostub/delete-pvc", "argostub/deletepvc")
                .whole("exec-create-pvc", "exec-delete-pvc");
    }

    interface Comp extends Component<None, Void> {}

    interface PrintGreeting extends Component<None, Void> {}

    interface Producer extends Component<None, String> {}

    interface Consumer extends Component<None, String> {}

    private static final class FieldPath {
        private static final class MyPipeline implements Pipeline<None, Void> {
            @Override
            public void define(PipelineBuilder<None, Void> p) {
                p.task(Comp.class)
                        .env(PodField.of("metadata.annotations['pipelines.kubeflow.org/run_name']")
                                .as("KFP_RUN_NAME"));
            }
        }
    }

    private static final class Ephemeral {
        private static final class MyPipeline implements Pipeline<None, Void> {
            @Override
            public void define(PipelineBuilder<None, Void> p) {
                p.task(Comp.class)
                        .mount(Volume.ephemeral("pvc-name", "5Gi")
                                .annotation("annotation1", "a1")
                                .at("/path"));
            }
        }
    }

    private static final class Init {
        private static final class MyPipeline implements Pipeline<None, Void> {
            @Override
            public void define(PipelineBuilder<None, Void> p) {
                var prepare =
                        Container.image("busybox:1.36").command("sh", "-c").args("echo ready > /data/marker");
                p.task(PrintGreeting.class)
                        .mount(Volume.empty("shared-data").at("/data"))
                        .initContainer(InitContainer.named("prepare-data", prepare)
                                .env("MARKER_TEXT", "ready")
                                .mount("shared-data", "/data"));
            }
        }
    }

    private static final class Security {
        private static final class MyPipeline implements Pipeline<None, Void> {
            @Override
            public void define(PipelineBuilder<None, Void> p) {
                p.task(PrintGreeting.class)
                        .securityContext(SecurityContext.user(65534).group(0));
            }
        }
    }

    private static final class Claim {
        private static final class MyPipeline implements Pipeline<None, Void> {
            @Override
            public void define(PipelineBuilder<None, Void> p) {
                var claim = p.task(
                                CreatePVC.class,
                                set(CreatePVC.Inputs::accessModes).to(List.of("ReadWriteOnce")),
                                set(CreatePVC.Inputs::pvcNameSuffix).to("-my-pvc"),
                                set(CreatePVC.Inputs::size).to("5Mi"),
                                set(CreatePVC.Inputs::storageClassName).to("standard"),
                                set(CreatePVC.Inputs::dataSource)
                                        .to(Map.of(
                                                "apiGroup",
                                                "snapshot.storage.k8s.io",
                                                "kind",
                                                "VolumeSnapshot",
                                                "name",
                                                "my-snap")))
                        .caching(true)
                        .output(CreatePVC.Outputs::name);
                var producer = p.task(Producer.class).mount(Volume.claim(claim).at("/data"));
                var consumer = p.task(Consumer.class)
                        .mount(Volume.claim(claim).at("/data"))
                        .after(producer);
                p.task(DeletePVC.class, set(DeletePVC.Inputs::pvcName).to(claim))
                        .caching(true)
                        .after(consumer);
            }
        }
    }

    private static final class PipelineWithVolumeNoCache implements Pipeline<None, Void> {
        @Override
        public void define(PipelineBuilder<None, Void> p) {
            var claim = p.task(
                            CreatePVC.class,
                            set(CreatePVC.Inputs::accessModes).to(List.of("ReadWriteOnce")),
                            set(CreatePVC.Inputs::pvcNameSuffix).to("-my-pvc"),
                            set(CreatePVC.Inputs::size).to("5Mi"),
                            set(CreatePVC.Inputs::storageClassName).to("standard"))
                    .output(CreatePVC.Outputs::name);
            var producer = p.task(Producer.class).mount(Volume.claim(claim).at("/data"));
            var consumer = p.task(Consumer.class)
                    .mount(Volume.claim(claim).at("/data"))
                    .after(producer);
            p.task(DeletePVC.class, set(DeletePVC.Inputs::pvcName).to(claim)).after(consumer);
        }
    }

    private static final class HereIsAPipelineVeryLongName implements Pipeline<None, Void> {
        interface DummyTask extends Component<None, Void> {}

        @Override
        public void define(PipelineBuilder<None, Void> p) {
            p.task(
                            CreatePVC.class,
                            set(CreatePVC.Inputs::accessModes).to(List.of("ReadWriteOnce")),
                            set(CreatePVC.Inputs::pvcNameSuffix).to("-my-pvc"),
                            set(CreatePVC.Inputs::size).to("1Gi"),
                            set(CreatePVC.Inputs::storageClassName).to("standard"))
                    .caching(true);
            p.task(DummyTask.class);
        }
    }

    private static final class PvcMountPipeline implements Pipeline<PvcMountPipeline.Parameters, Void> {
        record Parameters(String pvcName) {}

        interface Producer extends Component<None, String> {}

        interface Consumer extends Component<None, Void> {}

        @Override
        public void define(PipelineBuilder<Parameters, Void> p) {
            var data = Volume.claim(p.parameter(Parameters::pvcName)).at("/data");
            var producer = p.task(Producer.class).mount(data);
            p.task(Consumer.class).mount(data).after(producer);
        }
    }

    private static final class MissingKubernetesOptionalInputsPipeline
            implements Pipeline<MissingKubernetesOptionalInputsPipeline.Parameters, Void> {
        record Parameters(
                @Nullable Map<String, Object> optionalAffinity,
                @Nullable String optionalConfigMapName,
                @Nullable String optionalImagePullSecretName,
                @Nullable String optionalSecretName,
                @Nullable Map<String, Object> optionalSelector,
                @Nullable List<Object> optionalTolerations) {}

        interface LogMessage extends Component<LogMessage.Inputs, Void> {
            record Inputs(String message) {}
        }

        @Override
        public void define(PipelineBuilder<Parameters, Void> p) {
            var secret =
                    Secret.named(p.parameter(Parameters::optionalSecretName)).asOptional();
            var map = ConfigMap.named(p.parameter(Parameters::optionalConfigMapName))
                    .asOptional();
            p.task(LogMessage.class, set(LogMessage.Inputs::message).to("baseline task"))
                    .caching(false)
                    .env(secret.key("password", "PASSWORD"))
                    .mount(secret.at("/mnt/secret"))
                    .env(map.key("setting", "SETTING"))
                    .mount(map.at("/mnt/config"))
                    .imagePullSecret(p.parameter(Parameters::optionalImagePullSecretName))
                    .nodeSelector(p.parameter(Parameters::optionalSelector))
                    .nodeAffinity(p.parameter(Parameters::optionalAffinity))
                    .tolerations(p.parameter(Parameters::optionalTolerations));
        }
    }

    @Description("Verifies a task requesting nvidia.com/gpu with a matching toleration can schedule and complete (no"
            + " CUDA/torch assertions).")
    private static final class NvidiaGpuSchedulingCheck implements Pipeline<None, Void> {
        interface VerifyGpuScheduled extends Component<None, Void> {}

        @Override
        public void define(PipelineBuilder<None, Void> p) {
            p.task(VerifyGpuScheduled.class)
                    .caching(false)
                    .resources(Resources.none().accelerator("nvidia.com/gpu", 1))
                    .toleration(Toleration.of("nvidia.com/gpu").effect("NoSchedule"));
        }
    }

    private static final class Machine {
        record Parameters(
                @Default("1") String acceleratorLimit,
                @Default("NVIDIA_TESLA_P4") String acceleratorType,
                @Default("4000m") String cpuLimit,
                @Default("15G") String memoryLimit) {}

        interface SumNumbers extends Component<SumNumbers.Inputs, Integer> {
            record Inputs(int a, int b) {}
        }

        private static final class Pipeline implements io.kfp4j.dsl.Pipeline<Parameters, Void> {
            @Override
            public void define(PipelineBuilder<Parameters, Void> p) {
                p.task(
                                SumNumbers.class,
                                set(SumNumbers.Inputs::a).to(1),
                                set(SumNumbers.Inputs::b).to(2))
                        .resources(Resources.cpu(p.parameter(Parameters::cpuLimit))
                                .memory(p.parameter(Parameters::memoryLimit))
                                .accelerator(
                                        p.parameter(Parameters::acceleratorType),
                                        p.parameter(Parameters::acceleratorLimit)));
            }
        }
    }

    private KubernetesTwins() {}
}
