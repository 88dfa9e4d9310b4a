package io.kfp4j.compiler.conformance;

import static io.kfp4j.dsl.Setting.set;

import io.kfp4j.component.Component;
import io.kfp4j.component.Dataset;
import io.kfp4j.component.Default;
import io.kfp4j.component.Description;
import io.kfp4j.dsl.Pipeline;
import io.kfp4j.dsl.PipelineBuilder;
import io.kfp4j.dsl.PipelineConfig;
import io.kfp4j.dsl.RunValue;
import java.util.List;

/** What pipelines say of their runs, and what they know of them. */
@SuppressWarnings("SameNameButDifferent") // the originals have these names
final class ConfigTwins {

    static List<Twin> all() {
        return List.of(
                Twin.of("take_nap_compiled.yaml", new Nap.TakeNapPipeline()),
                Twin.of("take_nap_pipeline_root_compiled.yaml", new Rooted.TakeNapPipeline()),
                Twin.of("pipeline_with_only_display_name.yaml", new EchoName()),
                Twin.of("critical/pipeline_with_placeholders.yaml", new PipelineWithPlaceholders()),
                Twin.of("log_streaming_compiled.yaml", new LogStreamingPipeline()),
                Twin.of("failing/fail_v2.yaml", new FailPipeline()),
                Twin.of("input_artifact.yaml", InputArtifact.class));
    }

    record NapParameters(@Default("900") int naptimeSecs) {}

    interface TakeNap extends Component<TakeNap.Inputs, String> {
        record Inputs(int naptimeSecs) {}
    }

    interface WakeUp extends Component<WakeUp.Inputs, Void> {
        record Inputs(String message) {}
    }

    private static void nap(PipelineBuilder<NapParameters, Void> p) {
        var nap = p.task(TakeNap.class, set(TakeNap.Inputs::naptimeSecs).to(p.parameter(NapParameters::naptimeSecs)))
                .caching(false);
        p.task(WakeUp.class, set(WakeUp.Inputs::message).to(nap)).caching(false);
    }

    private static final class Nap {
        @Description("Pipeline that sleeps for 15 mins (900 secs)")
        private static final class TakeNapPipeline implements Pipeline<NapParameters, Void> {
            @Override
            public void define(PipelineBuilder<NapParameters, Void> p) {
                nap(p);
            }
        }
    }

    private static final class Rooted {
        @Description("Pipeline that sleeps for 15 mins (900 secs)")
        private static final class TakeNapPipeline implements Pipeline<NapParameters, Void> {
            @Override
            public void define(PipelineBuilder<NapParameters, Void> p) {
                p.config(PipelineConfig.none().pipelineRoot("s3://change/me"));
                nap(p);
            }
        }
    }

    private static final class EchoName implements Pipeline<None, Void> {
        interface Echo extends Component<None, Void> {}

        @Override
        public void define(PipelineBuilder<None, Void> p) {
            p.config(PipelineConfig.none().displayName("echo-displayname"));
            p.task(Echo.class);
        }
    }

    private static final class PipelineWithPlaceholders implements Pipeline<None, Void> {
        interface PrintAllPlaceholders extends Component<PrintAllPlaceholders.Inputs, Void> {
            record Inputs(String jobName, String jobResourceName, String jobId, String taskName, String taskId) {}
        }

        @Override
        public void define(PipelineBuilder<None, Void> p) {
            p.task(
                            PrintAllPlaceholders.class,
                            set(PrintAllPlaceholders.Inputs::jobName).to(RunValue.RUN_NAME),
                            set(PrintAllPlaceholders.Inputs::jobResourceName).to(RunValue.RUN_RESOURCE_NAME),
                            set(PrintAllPlaceholders.Inputs::jobId).to(RunValue.RUN_ID),
                            set(PrintAllPlaceholders.Inputs::taskName).to(RunValue.TASK_NAME),
                            set(PrintAllPlaceholders.Inputs::taskId).to(RunValue.TASK_ID))
                    .caching(false);
        }
    }

    @Description("Pipeline that prints a hello message in a loop to test log streaming in Dashboard")
    private static final class LogStreamingPipeline implements Pipeline<LogStreamingPipeline.Parameters, Void> {
        record Parameters(@Default("Hello world") String message) {}

        interface PrintMessage extends Component<PrintMessage.Inputs, Void> {
            record Inputs(String message) {}
        }

        @Override
        public void define(PipelineBuilder<Parameters, Void> p) {
            p.task(PrintMessage.class, set(PrintMessage.Inputs::message).to(p.parameter(Parameters::message)))
                    .caching(false);
        }
    }

    private static final class FailPipeline implements Pipeline<None, Void> {
        interface Fail extends Component<None, Void> {}

        @Override
        public void define(PipelineBuilder<None, Void> p) {
            p.task(Fail.class);
        }
    }

    interface InputArtifact extends Component<InputArtifact.Inputs, Void> {
        record Inputs(Dataset data) {}
    }

    private ConfigTwins() {}
}
