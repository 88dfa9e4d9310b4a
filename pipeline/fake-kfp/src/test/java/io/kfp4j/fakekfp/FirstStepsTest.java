package io.kfp4j.fakekfp;

import static org.assertj.core.api.Assertions.assertThat;

import io.kfp4j.client.RunRequest;
import io.kfp4j.client.Waiting;
import io.kfp4j.client.message.PipelineTaskDetail;
import io.kfp4j.client.message.RuntimeState;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
                            "write-greeting-driver",
                            "write-greeting",
                            "executor");
            assertThat(kfp.runs()).hasSize(1);
        }
    }

    @Test
    void showsWhatTasksHaveLeft() throws IOException {
        try (FakeKfp kfp = FakeKfp.start()) {
            var client = kfp.client();
            var run = client.run(RunRequest.of(GreetPipeline.compiled()).named("nightly"));
            var tasks = client.runs()
                    .await(run, Waiting.upTo(Duration.ofMinutes(1)))
                    .tasks();
            String node = tasks.get(tasks.size() - 1).podName();
            var artifact = new ByteArrayOutputStream();

            client.artifacts().read(run.runId(), node, "file", artifact);
            try (var log = client.runs().log(run.runId(), node, false)) {
                assertThat(new String(log.readAllBytes(), StandardCharsets.UTF_8))
                        .contains("written: Hello, world!");
            }

            assertThat(artifact.toString(StandardCharsets.UTF_8)).isEqualTo("Hello, world!");
        }
    }
}
