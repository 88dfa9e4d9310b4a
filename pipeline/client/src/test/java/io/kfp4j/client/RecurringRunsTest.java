package io.kfp4j.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kfp4j.client.TestServer.Asked;
import io.kfp4j.client.TestServer.Fault;
import io.kfp4j.client.TestServer.Reply;
import io.kfp4j.client.connection.Connection;
import io.kfp4j.client.http.RetryPolicy;
import io.kfp4j.client.message.Experiment;
import io.kfp4j.client.message.ListExperimentsResponse;
import io.kfp4j.client.message.ListRecurringRunsResponse;
import io.kfp4j.client.message.RecurringRun;
import io.kfp4j.client.message.Trigger;
import io.kfp4j.spec.format.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RecurringRunsTest {
    private final List<RecurringRun> kept = new ArrayList<>();
    private final List<Experiment> experiments = new ArrayList<>();
    private final TestServer server = new TestServer(this::answer);
    private final KfpClient client =
            KfpClient.to(Connection.to(server.address()), RetryPolicy.STANDARD, new QuickTime(3));
    private final RunRequest nightly =
            RunRequest.of(Examples.IRIS).named("nightly").parameter("epochs", 5).inExperiment("iris");

    private synchronized Reply answer(Asked asked) {
        return switch (asked.line()) {
            case "GET /apis/v2beta1/experiments" ->
                Reply.ok(Json.write(new ListExperimentsResponse(experiments, experiments.size(), null)));
            case "POST /apis/v2beta1/experiments" -> {
                var name = Json.read(asked.body(), "request", Experiment.class).displayName();
                experiments.add(new Experiment("e-1", name, null, null, null, null, null));
                yield Reply.ok(Json.write(experiments.get(0)));
            }
            case "POST /apis/v2beta1/recurringruns" -> {
                kept.add(Json.read(asked.body(), "request", RecurringRun.class));
                yield Reply.ok(asked.body());
            }
            default -> Reply.ok(Json.write(new ListRecurringRunsResponse(kept, kept.size(), null)));
        };
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void sayWhenHowManyAndWhatOfThePast() {
        client.recurringRuns()
                .create(RecurringRunRequest.of(
                                nightly, Trigger.cron("0 30 2 * * *").until(Instant.EPOCH.plusSeconds(9)))
                        .maxConcurrency(3)
                        .withoutCatchup()
                        .disabled());

        assertThat(Json.parse(server.asked.get(server.asked.size() - 1).body(), "body"))
                .asInstanceOf(InstanceOfAssertFactories.MAP)
                .containsEntry(
                        "trigger",
                        Map.of("cron_schedule", Map.of("cron", "0 30 2 * * *", "end_time", "1970-01-01T00:00:09Z")))
                .containsEntry("max_concurrency", "3")
                .containsEntry("no_catchup", true)
                .containsEntry("mode", "DISABLE")
                .containsEntry("experiment_id", "e-1");
    }

    @Test
    void areMadeOnceThoughTheAnswerIsLost() {
        server.faults.add(new Fault.None());
        server.faults.add(new Fault.None());
        server.faults.add(new Fault.Reset(true));

        RecurringRun made =
                client.recurringRuns().create(RecurringRunRequest.of(nightly, Trigger.every(Duration.ofHours(6))));

        assertThat(kept).hasSize(1);
        assertThat(made.trigger()).isEqualTo(Trigger.every(Duration.ofHours(6)));
        assertThat(experiments).hasSize(1);
    }

    @Test
    void refuseWhatNoServerTakes() {
        assertThatThrownBy(
                        () -> RecurringRunRequest.of(nightly, Trigger.cron("x")).maxConcurrency(11))
                .hasMessage("11 runs at a time are not what KFP allows. Give 1 to 10.");
        assertThatThrownBy(() -> Trigger.every(Duration.ofMillis(500)))
                .hasMessage("the interval PT0.5S is not of whole seconds. Give one second or more.");
    }
}
