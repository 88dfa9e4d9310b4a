package io.kfp4j.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kfp4j.client.TestServer.Asked;
import io.kfp4j.client.TestServer.Fault;
import io.kfp4j.client.TestServer.Reply;
import io.kfp4j.client.connection.Connection;
import io.kfp4j.client.http.RetryPolicy;
import io.kfp4j.client.message.Run;
import io.kfp4j.client.message.RuntimeState;
import io.kfp4j.spec.format.Json;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RunsTest {

    record Parameters(int epochs, double learningRate, List<String> labels) {}

    private final KeptRuns kept = new KeptRuns();
    private final TestServer server = new TestServer(kept);
    private final QuickTime time = new QuickTime(1);
    private final KfpClient client = KfpClient.to(Connection.to(server.address()), RetryPolicy.STANDARD, time);

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void startsARunWithThePipelinesOwnRecord() {
        Run run = client.run(Examples.IRIS, new Parameters(50, 0.01, List.of("a")));

        assertThat(run.runId()).isEqualTo("run-1");
        assertThat(run.pipeline()).isEqualTo(Examples.IRIS);
        assertThat(Json.parse(server.asked.get(0).body(), "body"))
                .asInstanceOf(InstanceOfAssertFactories.MAP)
                .containsEntry(
                        "runtime_config",
                        Map.of("parameters", Map.of("epochs", 50L, "learning_rate", 0.01, "labels", List.of("a"))));
    }

    @Test
    void refusesParametersThatDoNotFitBeforeAnythingIsSent() {
        var wrong = Map.<String, Object>of("epochs", 1.5, "mode", "idle", "labels", "a", "rate", 1);

        assertThatThrownBy(() -> client.run(Examples.IRIS, wrong))
                .isInstanceOf(InvalidParametersException.class)
                .hasMessageContaining("parameter 'epochs' is '1.5', which is not a whole number. Give it one.")
                .hasMessageContaining("parameter 'mode' is a text. Give it one of [fast, slow].")
                .hasMessageContaining("parameter 'labels' is a text, which is not a list. Give it one.")
                .hasMessageContaining(
                        "parameter 'rate' is none of the pipeline's. It takes [epochs, labels, learning_rate, mode].");
        assertThatThrownBy(() -> client.run(Examples.IRIS, Map.of()))
                .hasMessage("parameter 'epochs' is missing. Give it a whole number.");
        assertThat(server.asked).isEmpty();
    }

    @Test
    void findsTheRunThatAnAttemptWithoutAnAnswerMade() {
        server.faults.add(new Fault.Afterwards(Reply.of(503, 14, "upstream connect error")));

        Run run = client.run(Examples.IRIS, Map.of("epochs", 1));

        assertThat(kept.runs).hasSize(1);
        assertThat(run.runId()).isEqualTo("run-1");
        assertThat(server.lines()).containsExactly("POST /apis/v2beta1/runs", "GET /apis/v2beta1/runs");
    }

    @Test
    void repeatsWhatWasNotCarriedOut() {
        server.faults.add(new Fault.Reset(false));

        client.run(Examples.IRIS, Map.of("epochs", 1));

        assertThat(kept.runs).hasSize(1);
        assertThat(server.lines())
                .containsExactly(
                        "POST /apis/v2beta1/runs",
                        "GET /apis/v2beta1/runs",
                        "POST /apis/v2beta1/runs",
                        "GET /apis/v2beta1/runs");
    }

    @Test
    void endsTheSecondRunThatASlowServerMakesAfterAll() {
        var late = new AtomicReference<Asked>();
        try (var slow = new TestServer(asked -> {
            if (asked.method().equals("POST") && late.get() == null) {
                late.set(asked);
                return Reply.of(504, 4, "upstream request timeout");
            }
            if (asked.line().equals("POST /apis/v2beta1/runs")) {
                kept.answer(late.get());
            }
            return kept.answer(asked);
        })) {
            Run run = KfpClient.to(Connection.to(slow.address()), RetryPolicy.STANDARD, time)
                    .run(Examples.IRIS, Map.of("epochs", 1));

            assertThat(run.runId()).isEqualTo("run-1");
            assertThat(kept.states).isEqualTo(Map.of("run-2", "CANCELING"));
        }
    }

    @Test
    void makesNoSecondRunForARequestWithAnIdOfItsOwn() {
        RunRequest request = RunRequest.of(Examples.IRIS)
                .parameter("epochs", 1)
                .describedAs("Nightly.")
                .requestId("build-17");

        Run first = client.run(request);
        Run second = client.run(request);

        assertThat(second.runId()).isEqualTo(first.runId());
        assertThat(kept.runs).hasSize(1);
        assertThat(first.description()).isEqualTo("Nightly.\n\nkfp4j-request: build-17");
    }

    @ParameterizedTest
    @EnumSource(
            value = RuntimeState.class,
            names = {"SUCCEEDED", "SKIPPED", "FAILED", "CANCELED"})
    void waitsUntilARunIsOverHoweverItEnds(RuntimeState end) {
        Run run = client.run(Examples.IRIS, Map.of("epochs", 1));
        var told = new ArrayList<RuntimeState>();
        var observer = new RunObserver() {
            @Override
            public void runIs(RuntimeState state, Run seen) {
                told.add(state);
                kept.states.put("run-1", state == RuntimeState.PENDING ? "RUNNING" : end.name());
            }
        };

        Run over = client.runs().await(run, Waiting.upTo(Duration.ofHours(1)).telling(observer));

        assertThat(over.stateNow()).isEqualTo(end);
        assertThat(told).containsExactly(RuntimeState.PENDING, RuntimeState.RUNNING, end);
    }

    @Test
    void keepsWaitingWhileTheServerIsAway() {
        Run run = client.run(Examples.IRIS, Map.of("epochs", 1));
        kept.states.put("run-1", "SUCCEEDED");
        for (int attempt = 0; attempt < 15; attempt++) {
            server.faults.add(new Fault.Instead(Reply.of(503, 14, "no healthy upstream")));
        }

        Run over = client.runs().await(run, Waiting.upTo(Duration.ofHours(1)));

        assertThat(over.stateNow()).isEqualTo(RuntimeState.SUCCEEDED);
        assertThat(server.faults).isEmpty();
    }

    @Test
    void doesNotTerminateTwiceWhatIsEndingAlready() {
        client.run(Examples.IRIS, Map.of("epochs", 1));
        server.faults.add(new Fault.Reset(true));

        client.runs().terminate("run-1");

        assertThat(server.lines())
                .filteredOn(line -> line.endsWith(":terminate"))
                .hasSize(1);
    }

    @Test
    void looksForARunInItsExperimentAlone() {
        var names = new ArrayList<String>();
        try (var several = new TestServer(asked -> {
            if (asked.path().endsWith("/experiments")) {
                names.add(asked.query().get("filter"));
                return Reply.ok("{\"experiments\":[{\"experiment_id\":\"e-1\",\"display_name\":\"iris\"}]}");
            }
            return kept.answer(asked);
        })) {
            several.faults.add(new Fault.None());
            several.faults.add(new Fault.Reset(true));
            KfpClient.to(Connection.to(several.address()), RetryPolicy.STANDARD, time)
                    .run(RunRequest.of(Examples.IRIS).parameter("epochs", 1).inExperiment("iris"));

            assertThat(names)
                    .containsExactly("{\"predicates\":[{\"key\":\"display_name\",\"operation\":\"EQUALS\","
                            + "\"string_value\":\"iris\"}]}");
            assertThat(several.asked.get(2).query()).containsEntry("experiment_id", "e-1");
        }
    }

    @Test
    void tellsATimeoutFromAFailure() {
        Run run = client.run(Examples.IRIS, Map.of("epochs", 1));
        kept.states.put("run-1", "RUNNING");

        assertThatThrownBy(() -> client.runs().await(run, Waiting.upTo(Duration.ofMinutes(10))))
                .isInstanceOf(WaitTimeoutException.class)
                .hasMessage("run 'run-1' is still RUNNING after 600 s. It goes on; wait longer, or terminate it.");
        assertThat(time.passed()).isBetween(Duration.ofMinutes(10), Duration.ofMinutes(11));
    }
}
