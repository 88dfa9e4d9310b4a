package io.kfp4j.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.kfp4j.client.connection.Connection;
import io.kfp4j.client.http.RetryPolicy;
import io.kfp4j.client.message.PipelineTaskDetail;
import io.kfp4j.client.message.PipelineVersion;
import io.kfp4j.client.message.Run;
import io.kfp4j.client.message.RuntimeState;
import io.kfp4j.client.query.Query;
import io.kfp4j.client.query.RunFields;
import io.kfp4j.spec.CompiledPipeline;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The beginning of the module's README. */
class FirstStepsTest {

    record Parameters(int epochs, double learningRate) {}

    @Test
    void publishRunAndWait() {
        var kept = new KeptPipelines();
        try (var server = new TestServer(kept)) {
            KfpClient client = KfpClient.to(Connection.to(server.address()), RetryPolicy.STANDARD, new QuickTime(1));
            CompiledPipeline iris = Examples.IRIS;
            kept.runs.states.put("run-1", "SUCCEEDED");

            PipelineVersion version = client.publish(iris).version();
            Run run = client.run(RunRequest.of(version).named("nightly").parameters(new Parameters(50, 0.001)));
            RuntimeState end = client.runs()
                    .await(run, Waiting.upTo(Duration.ofHours(1)).telling(new RunObserver() {
                        @Override
                        public void taskIs(RuntimeState state, PipelineTaskDetail task, Run of) {
                            System.out.println(task.displayName() + " is " + state);
                        }
                    }))
                    .stateNow();
            long nightly = client.runs()
                    .list(Query.where(RunFields.DISPLAY_NAME.is("nightly")).newestFirst())
                    .count();

            assertThat(end).isEqualTo(RuntimeState.SUCCEEDED);
            assertThat(nightly).isEqualTo(1);
        }
    }
}
