package io.kfp4j.compiler.conformance;

import static io.kfp4j.dsl.Setting.set;

import io.kfp4j.component.Component;
import io.kfp4j.component.Default;
import io.kfp4j.component.Description;
import io.kfp4j.dsl.Pipeline;
import io.kfp4j.dsl.PipelineBuilder;
import io.kfp4j.dsl.Retry;
import io.kfp4j.dsl.Secret;
import io.kfp4j.dsl.Volume;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Options of tasks. */
@SuppressWarnings("SameNameButDifferent") // the originals have these names
final class OptionTwins {

    static List<Twin> all() {
        return List.of(
                Twin.of("essential/pipeline_with_after.yaml", new PipelineWithAfter()),
                Twin.of("local_execution/local_execution_pipeline_with_retry.yaml", new PipelineWithRetry())
                        .undescribed(),
                Twin.of("kubernetes/secret_as_env.yaml", new AsEnv.MyPipeline()),
                Twin.of("kubernetes/secret_as_vol.yaml", new AsFiles.MyPipeline()),
                Twin.of("parallel_and_nested/parallel_for_secret.yaml", new Pipeline_2ParallelForSecret()),
                Twin.of("parallel_and_nested/nested_parallel_for_secret.yaml", new Pipeline_4NestedParallelForSecret()),
                Twin.of("pipeline_with_volume.yaml", new PipelineWithVolume()).undescribed(),
                Twin.of("critical/component_with_optional_inputs.yaml", new V2ComponentOptionalInput()));
    }

    private static final class PipelineWithAfter implements Pipeline<None, Void> {
        interface PrintText extends Component<PrintText.Inputs, Void> {
            record Inputs(String text) {}
        }

        @Override
        public void define(PipelineBuilder<None, Void> p) {
            var first = p.task(PrintText.class, set(PrintText.Inputs::text).to("1st task"));
            var second = p.task(PrintText.class, set(PrintText.Inputs::text).to("2nd task"))
                    .after(first);
            p.task(PrintText.class, set(PrintText.Inputs::text).to("3rd task")).after(first, second);
        }
    }

    private static final class PipelineWithRetry implements Pipeline<PipelineWithRetry.Inputs, String> {
        record Inputs(String counterPath) {}

        interface Flaky extends Component<Inputs, String> {}

        @Override
        public void define(PipelineBuilder<Inputs, String> p) {
            p.returns(p.task(Flaky.class, set(Inputs::counterPath).to(p.parameter(Inputs::counterPath)))
                    .retry(Retry.times(3).factor(1)));
        }
    }

    interface Comp extends Component<None, Void> {}

    private static final class AsEnv {
        private static final class MyPipeline implements Pipeline<None, Void> {
            @Override
            public void define(PipelineBuilder<None, Void> p) {
                p.task(Comp.class).env(Secret.named("my-secret").key("password", "SECRET_VAR"));
            }
        }
    }

    private static final class AsFiles {
        private static final class MyPipeline implements Pipeline<None, Void> {
            @Override
            public void define(PipelineBuilder<None, Void> p) {
                p.task(Comp.class).mount(Secret.named("my-secret").at("/mnt/my_vol"));
            }
        }
    }

    @Description("Pipeline with 1 component inside ParallelFor using use_secret_as_env.")
    private static final class Pipeline_2ParallelForSecret
            implements Pipeline<Pipeline_2ParallelForSecret.Inputs, Void> {
        record Inputs(@Default("test-secret-1") String mySecretName) {}

        interface ExampleComponent extends Component<ExampleComponent.Inputs, String> {
            record Inputs(String item) {}
        }

        @Override
        public void define(PipelineBuilder<Inputs, Void> p) {
            p.forEach(List.of("a", "b", "c")).parallelism(1).run(item -> p.task(
                            ExampleComponent.class,
                            set(ExampleComponent.Inputs::item).to(item))
                    .env(Secret.named(p.parameter(Inputs::mySecretName)).key("username", "MY_SECRET_KEY")));
        }
    }

    @Description("Pipeline with outer task output used as secret name inside ParallelFor.")
    private static final class Pipeline_4NestedParallelForSecret implements Pipeline<None, Void> {
        interface EmitSecretName extends Component<None, String> {}

        interface WorkerComponent extends Component<WorkerComponent.Inputs, String> {
            record Inputs(String item) {}
        }

        @Override
        public void define(PipelineBuilder<None, Void> p) {
            var name = p.task(EmitSecretName.class);
            p.forEach(List.of("x", "y")).parallelism(1).run(item -> p.task(
                            WorkerComponent.class,
                            set(WorkerComponent.Inputs::item).to(item))
                    .env(Secret.named(name).key("username", "MY_SECRET_KEY")));
        }
    }

    private static final class PipelineWithVolume implements Pipeline<None, Void> {
        interface Createpvc extends Component<Createpvc.Inputs, Createpvc.Outputs> {
            record Inputs(
                    List<String> accessModes,
                    String size,
                    @Nullable Map<String, Object> annotations,
                    @Nullable Map<String, Object> dataSource,
                    @Nullable String pvcName,
                    @Nullable String pvcNameSuffix,
                    @Default("") String storageClassName,
                    @Nullable String volumeName) {}

            record Outputs(String name) {}
        }

        interface Deletepvc extends Component<Deletepvc.Inputs, Void> {
            record Inputs(String pvcName) {}
        }

        interface Producer extends Component<None, String> {}

        interface Consumer extends Component<None, String> {}

        @Override
        public void define(PipelineBuilder<None, Void> p) {
            var claim = p.task(
                            Createpvc.class,
                            set(Createpvc.Inputs::accessModes).to(List.of("ReadWriteOnce")),
                            set(Createpvc.Inputs::pvcNameSuffix).to("-my-pvc"),
                            set(Createpvc.Inputs::size).to("5Mi"),
                            set(Createpvc.Inputs::storageClassName).to("standard"))
                    .output(Createpvc.Outputs::name);
            var data = Volume.claim(claim).at("/data");
            var producer = p.task(Producer.class).mount(data);
            var consumer = p.task(Consumer.class).mount(data).after(producer);
            p.task(Deletepvc.class, set(Deletepvc.Inputs::pvcName).to(claim)).after(consumer);
        }
    }

    private static final class V2ComponentOptionalInput implements Pipeline<None, Void> {
        interface ComponentOp extends Component<ComponentOp.Inputs, Void> {
            record Inputs(@Default("default value") String input1, @Nullable String input2, @Nullable String input3) {}
        }

        @Override
        public void define(PipelineBuilder<None, Void> p) {
            p.task(
                    ComponentOp.class,
                    set(ComponentOp.Inputs::input1).to("Hello"),
                    set(ComponentOp.Inputs::input2).to("World"));
        }
    }

    private OptionTwins() {}
}
