package io.kfp4j.compiler.conformance;

import static io.kfp4j.dsl.Setting.set;

import io.kfp4j.component.Component;
import io.kfp4j.component.Default;
import io.kfp4j.component.TaskFinalStatus;
import io.kfp4j.dsl.Pipeline;
import io.kfp4j.dsl.PipelineBuilder;
import java.util.List;

/** Exit handlers and tasks that run in spite of failures. */
@SuppressWarnings("SameNameButDifferent") // the originals have these names
final class ExitTwins {

    static List<Twin> all() {
        return List.of(
                Twin.of("failing/pipeline_with_exit_handler.yaml", new Printing.PipelineWithExitHandler()),
                Twin.of(
                                "local_execution/local_execution_pipeline_with_exit_handler.yaml",
                                new Recording.PipelineWithExitHandler())
                        .undescribed(),
                Twin.of("pipeline_with_task_final_status.yaml", new PipelineWithTaskFinalStatus()),
                Twin.of("critical/pipeline_with_input_status_state.yaml", new StatusStatePipeline()),
                Twin.of(
                                "local_execution/local_execution_pipeline_with_ignore_upstream_failure.yaml",
                                new PipelineWithIgnoreUpstreamFailure())
                        .undescribed());
    }

    private static final class Printing {
        interface PrintOp extends Component<PrintOp.Inputs, Void> {
            record Inputs(String message) {}
        }

        interface FailOp extends Component<FailOp.Inputs, Void> {
            record Inputs(String message) {}
        }

        record Message(@Default("Hello World!") String message) {}

        private static final class PipelineWithExitHandler implements Pipeline<Message, Void> {
            @Override
            public void define(PipelineBuilder<Message, Void> p) {
                p.onExit(status ->
                        p.task(PrintOp.class, set(PrintOp.Inputs::message).to("Exit handler has worked!")));
                p.task(PrintOp.class, set(PrintOp.Inputs::message).to(p.parameter(Message::message)));
                p.task(FailOp.class, set(FailOp.Inputs::message).to("Task failed."));
            }
        }
    }

    private static final class Recording {
        interface Echo extends Component<Echo.Inputs, String> {
            record Inputs(String message) {}
        }

        interface RecordExit extends Component<RecordExit.Inputs, String> {
            record Inputs(TaskFinalStatus status) {}
        }

        record Message(@Default("hello") String message) {}

        private static final class PipelineWithExitHandler implements Pipeline<Message, Void> {
            @Override
            public void define(PipelineBuilder<Message, Void> p) {
                p.exitHandler(
                        status -> p.task(
                                RecordExit.class, set(RecordExit.Inputs::status).to(status)),
                        () -> p.task(Echo.class, set(Echo.Inputs::message).to(p.parameter(Message::message))));
            }
        }
    }

    private static final class PipelineWithTaskFinalStatus implements Pipeline<Printing.Message, Void> {
        interface ExitOp extends Component<ExitOp.Inputs, Void> {
            record Inputs(String userInput, TaskFinalStatus status) {}
        }

        @Override
        public void define(PipelineBuilder<Printing.Message, Void> p) {
            var message = p.parameter(Printing.Message::message);
            p.exitHandler(
                    "my-pipeline",
                    status -> p.task(
                            ExitOp.class,
                            set(ExitOp.Inputs::userInput).to(message),
                            set(ExitOp.Inputs::status).to(status)),
                    () -> {
                        p.task(
                                Printing.PrintOp.class,
                                set(Printing.PrintOp.Inputs::message).to(message));
                        p.task(
                                Printing.FailOp.class,
                                set(Printing.FailOp.Inputs::message).to("Task failed."));
                    });
        }
    }

    private static final class StatusStatePipeline implements Pipeline<None, Void> {
        interface EchoState extends Component<EchoState.Inputs, Void> {
            record Inputs(TaskFinalStatus status) {}
        }

        interface SomeTask extends Component<None, Void> {}

        @Override
        public void define(PipelineBuilder<None, Void> p) {
            p.onExit(status ->
                    p.task(EchoState.class, set(EchoState.Inputs::status).to(status)));
            p.task(SomeTask.class);
        }
    }

    private static final class PipelineWithIgnoreUpstreamFailure
            implements Pipeline<PipelineWithIgnoreUpstreamFailure.Inputs, Void> {
        interface FailAlways extends Component<None, String> {}

        interface WriteMarker extends Component<WriteMarker.Inputs, String> {
            record Inputs(String markerPath) {}
        }

        record Inputs(String markerPath) {}

        @Override
        public void define(PipelineBuilder<Inputs, Void> p) {
            var failed = p.task(FailAlways.class);
            p.task(WriteMarker.class, set(WriteMarker.Inputs::markerPath).to(p.parameter(Inputs::markerPath)))
                    .after(failed)
                    .ignoreUpstreamFailure();
        }
    }

    private ExitTwins() {}
}
