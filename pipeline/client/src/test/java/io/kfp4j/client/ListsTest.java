package io.kfp4j.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kfp4j.client.TestServer.Asked;
import io.kfp4j.client.TestServer.Reply;
import io.kfp4j.client.connection.Connection;
import io.kfp4j.client.message.ListRunsResponse;
import io.kfp4j.client.message.Run;
import io.kfp4j.client.message.RuntimeState;
import io.kfp4j.client.query.Query;
import io.kfp4j.client.query.RunFields;
import io.kfp4j.spec.format.Json;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ListsTest {
    private static final int RUNS = 10_000;

    private final TestServer server = new TestServer(ListsTest::page);
    private final KfpClient client =
            KfpClient.to(Connection.to(server.address()).in("team"));

    private static Reply page(Asked asked) {
        int from = Integer.parseInt(asked.query().getOrDefault("page_token", "0"));
        int to = Math.min(RUNS, from + Integer.parseInt(asked.query().get("page_size")));
        List<Run> runs = IntStream.range(from, to)
                .mapToObj(each -> Json.readLenient("{\"run_id\":\"" + each + "\"}", "run", Run.class))
                .toList();
        return Reply.ok(Json.write(new ListRunsResponse(runs, RUNS, to < RUNS ? String.valueOf(to) : null)));
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void holdOnePageHoweverLongTheyAre() {
        var seen = new HashSet<String>();

        client.runs().list(Query.<Run>all().inPagesOf(200)).forEach(run -> seen.add(run.runId()));

        assertThat(seen).hasSize(RUNS);
        assertThat(server.asked).hasSize(RUNS / 200);
    }

    @Test
    void fetchNoMoreThanIsWanted() {
        assertThat(client.runs().list().limit(101).toList()).hasSize(101);
        assertThat(server.asked).hasSize(2);
    }

    @Test
    void askTheSameOfEveryPage() {
        client.runs()
                .list(Query.where(
                                RunFields.STATE.isOneOf(Set.of(RuntimeState.FAILED, RuntimeState.CANCELED)),
                                RunFields.CREATED_AT.notBefore(Instant.parse("2026-01-31T12:00:00Z")))
                        .and(RunFields.DISPLAY_NAME.contains("iris"))
                        .descending(RunFields.FINISHED_AT)
                        .ofExperiment("e-1"))
                .limit(150)
                .forEach(run -> {});

        assertThat(server.asked).hasSize(2).allSatisfy(asked -> {
            assertThat(asked.query())
                    .containsEntry("namespace", "team")
                    .containsEntry("experiment_id", "e-1")
                    .containsEntry("sort_by", "finished_at desc");
            assertThat(asked.query().get("filter"))
                    .isEqualTo("{\"predicates\":["
                            + "{\"key\":\"state\",\"operation\":\"IN\",\"string_values\":{\"values\":[\"CANCELED\",\"FAILED\"]}},"
                            + "{\"key\":\"created_at\",\"operation\":\"GREATER_THAN_EQUALS\",\"timestamp_value\":\"2026-01-31T12:00:00Z\"},"
                            + "{\"key\":\"display_name\",\"operation\":\"IS_SUBSTRING\",\"string_value\":\"iris\"}]}");
        });
    }

    @Test
    void doNotGoInCircles() {
        try (var circling = new TestServer(asked -> Reply.ok("{\"runs\":[{}],\"next_page_token\":\"same\"}"))) {
            var runs = KfpClient.to(Connection.to(circling.address())).runs();

            assertThatThrownBy(() -> runs.list().forEach(run -> {}))
                    .hasMessageContaining("the server gave the same page twice");
        }
    }

    @Test
    void refusePagesThatNoServerGives() {
        assertThatThrownBy(() -> Query.<Run>all().inPagesOf(201))
                .hasMessage("a page of 201 is not what the server gives. Ask for 1 to 200.");
    }
}
