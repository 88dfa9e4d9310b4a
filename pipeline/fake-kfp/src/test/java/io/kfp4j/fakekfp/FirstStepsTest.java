package io.kfp4j.fakekfp;

import static org.assertj.core.api.Assertions.assertThat;

import io.kfp4j.client.RunRequest;
import io.kfp4j.client.Waiting;
import io.kfp4j.client.message.PipelineTaskDetail;
import io.kfp4j.client.message.RuntimeState;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the README shows. */
class FirstStepsTest {

    @Test
    void runsWhatItIsGiven() throws IOException {
        try (FakeKfp kfp = FakeKfp.start()) {
            var client = kfp.client();
            var version = client.publish(GreetPipeline.compiled()).version();

            var run = client.run(RunRequest.of(version).named("nightly").parameters(Map.of("name", "Ada")));
            var end = client.runs().await(run, Waiting.upTo(Duration.ofMinutes(1)));

            assertThat(end.stateNow()).isEqualTo(RuntimeState.SUCCEEDED);
            assertThat(end.tasks())
                    .extracting(PipelineTaskDetail::displayName)
                    .containsExactly(
                            "root-driver",
                            "root",
                            "greet-driver",
                            "greet",
                            "executor",
                            "greet-2-driver",
                            "greet-2",
                            "executor");
            assertThat(kfp.runs()).hasSize(1);
        }
    }
}
