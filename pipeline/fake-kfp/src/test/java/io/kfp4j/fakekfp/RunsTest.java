package io.kfp4j.fakekfp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kfp4j.client.KfpClient;
import io.kfp4j.client.RunRequest;
import io.kfp4j.client.Waiting;
import io.kfp4j.client.error.ConflictException;
import io.kfp4j.client.error.KfpException;
import io.kfp4j.client.error.NotFoundException;
import io.kfp4j.client.error.RejectedException;
import io.kfp4j.client.message.Experiment;
import io.kfp4j.client.message.Pipeline;
import io.kfp4j.client.message.Run;
import io.kfp4j.client.message.RuntimeState;
import io.kfp4j.client.message.RuntimeStatus;
import io.kfp4j.client.query.Query;
import io.kfp4j.client.query.RunFields;
import io.kfp4j.fakekfp.run.LocalExecution;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RunsTest {
    private static final Waiting LONG = Waiting.upTo(Duration.ofMinutes(1));

    private final CountDownLatch begun = new CountDownLatch(1);
    private final AtomicBoolean broken = new AtomicBoolean(true);
    private final FakeKfp kfp;
    private final KfpClient client;

    RunsTest() throws IOException {
        kfp = FakeKfp.start(
                FakeKfpOptions.standard().execution(LocalExecution.standard().image("registry.example/", task -> {
                    if (task.parameter("name") == null) {
                        return;
                    }
                    String name = String.valueOf(task.parameter("name"));
                    if (name.equals("forever")) {
                        begun.countDown();
                        new CountDownLatch(1).await();
                    } else if (name.equals("broken") && broken.get()) {
                        throw new IllegalStateException("it is broken");
                    }
                    task.output("Output", "Hello, " + name + "!");
                })));
        client = kfp.client();
    }

    @AfterEach
    void close() {
        kfp.close();
    }

    private Run run(String name) {
        return client.run(RunRequest.of(GreetPipeline.compiled()).named(name).parameter("name", name));
    }

    @Test
    void endWhenTheyAreTerminated() throws InterruptedException {
        Run run = run("forever");
        begun.await();

        client.runs().terminate(run.runId());

        Run end = client.runs().await(run, LONG);
        assertThat(end.stateHistory())
                .extracting(RuntimeStatus::state)
                .containsExactly(
                        RuntimeState.PENDING, RuntimeState.RUNNING, RuntimeState.CANCELING, RuntimeState.CANCELED);
        assertThatThrownBy(() -> client.runs().terminate(run.runId())).isInstanceOf(KfpException.class);
    }

    @Test
    void goOnAfterAFailureWhenTheyAreRetried() {
        Run run = client.runs().await(run("broken"), LONG);
        assertThat(run.stateNow()).isEqualTo(RuntimeState.FAILED);
        assertThat(run.error().message()).contains("it is broken");

        broken.set(false);
        client.runs().retry(run.runId());

        assertThat(client.runs().await(run, LONG).stateNow()).isEqualTo(RuntimeState.SUCCEEDED);
        assertThatThrownBy(() -> client.runs().retry(run.runId()))
                .isInstanceOf(RejectedException.class)
                .hasMessageContaining("HTTP 409")
                .hasMessageContaining("Workflow must be Failed/Error to retry");
    }

    @Test
    void areListedInPagesThatBelongToTheirQuery() {
        for (int number = 0; number < 5; number++) {
            run("number " + number);
        }
        run("another");

        var numbered = Query.where(RunFields.DISPLAY_NAME.contains("NUMBER"))
                .descending(RunFields.DISPLAY_NAME)
                .inPagesOf(2);

        assertThat(client.runs().list(numbered))
                .extracting(Run::displayName)
                .containsExactly("number 4", "number 3", "number 2", "number 1", "number 0");
    }

    @Test
    void areGoneWhenDeletedAndComeBackFromTheArchive() {
        Run run = client.runs().await(run("Ada"), LONG);
        Experiment experiment = client.experiments().get(run.experimentId());

        client.experiments().archive(experiment.experimentId());
        assertThatThrownBy(() -> client.runs().unarchive(run.runId())).hasMessageContaining("Unarchive the experiment");
        client.experiments().unarchive(experiment.experimentId());
        client.runs().unarchive(run.runId());
        client.runs().delete(run.runId());

        assertThatThrownBy(() -> client.runs().get(run.runId())).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> client.experiments().delete(experiment.experimentId()))
                .isInstanceOf(RejectedException.class)
                .hasMessageContaining("HTTP 409")
                .hasMessageContaining("The default experiment cannot be deleted");
    }

    @Test
    void pipelinesHaveOneNameEach() {
        client.pipelines().create(Pipeline.named("greetings"));

        assertThatThrownBy(() -> client.pipelines().create(Pipeline.named("greetings")))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("The name greetings already exists");
    }
}
