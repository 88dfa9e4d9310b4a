package io.kfp4j.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.kfp4j.client.TestServer.Fault;
import io.kfp4j.client.TestServer.Reply;
import io.kfp4j.client.connection.Connection;
import io.kfp4j.client.error.KfpException;
import io.kfp4j.client.error.UnavailableException;
import io.kfp4j.client.http.RetryPolicy;
import io.kfp4j.client.message.Run;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Many requests to a server on a bad day. */
class FaultsTest {
    private static final int SEQUENCES = 1_000;
    private static final int LONGEST_SEQUENCE = 6;

    @Test
    void loseAndDoubleNoRun() {
        var kept = new KeptRuns();
        var random = new Random(20_260_131);
        int told = 0;
        int refused = 0;
        int lost = 0;
        int doubled = 0;
        int requests;
        try (var server = new TestServer(kept)) {
            var client = KfpClient.to(
                    Connection.to(server.address()),
                    RetryPolicy.STANDARD.eachWithin(Duration.ofSeconds(1)).within(Duration.ofMinutes(20)),
                    new QuickTime(7));
            for (int sequence = 0; sequence < SEQUENCES; sequence++) {
                server.faults.clear();
                int before = kept.runs.size();
                for (int length = random.nextInt(LONGEST_SEQUENCE + 1); length > 0; length--) {
                    server.faults.add(fault(random));
                }
                try {
                    Run run = client.run(RunRequest.of(Examples.IRIS)
                            .named("run of sequence " + sequence)
                            .parameter("epochs", 1));
                    told++;
                    List<Run> made = kept.runs.subList(before, kept.runs.size());
                    lost += made.stream().noneMatch(each -> run.runId().equals(each.runId())) ? 1 : 0;
                    doubled += goingOn(kept, before) > 1 ? 1 : 0;
                } catch (KfpException e) {
                    refused++;
                    boolean doubtful = e instanceof UnavailableException unavailable && unavailable.mayHaveHappened();
                    doubled += goingOn(kept, before) > (doubtful ? 1 : 0) ? 1 : 0;
                }
            }
            requests = server.asked.size();
        }

        System.out.printf(
                "fault sequences: %d; runs answered: %d, given up: %d, lost: %d, doubled: %d; requests: %d%n",
                SEQUENCES, told, refused, lost, doubled, requests);
        assertThat(lost).isZero();
        assertThat(doubled).isZero();
        assertThat(told).isGreaterThan(SEQUENCES * 9 / 10);
    }

    private static long goingOn(KeptRuns kept, int before) {
        return kept.runs.stream()
                .skip(before)
                .filter(run -> !kept.states.containsKey(run.runId()))
                .count();
    }

    private static Fault fault(Random random) {
        return switch (random.nextInt(100) / 10) {
            case 0 -> new Fault.Instead(Reply.of(503, 14, "no healthy upstream"));
            case 1 -> new Fault.Afterwards(Reply.of(503, 14, "upstream connect error"));
            case 2 -> new Fault.Instead(Reply.of(429, 8, "slow down").with("Retry-After", "1"));
            case 3 -> new Fault.Reset(false);
            case 4 -> new Fault.Reset(true);
            case 5 -> new Fault.Afterwards(Reply.of(504, 4, "upstream request timeout"));
            case 6 -> new Fault.Afterwards(Reply.of(500, 13, "internal"));
            case 7 -> random.nextInt(60) == 0 ? new Fault.Stalled() : new Fault.None();
            case 8 -> new Fault.Instead(Reply.of(502, 14, "bad gateway"));
            default -> new Fault.None();
        };
    }

    @Test
    void askLittleMoreThanNeededInAStorm() throws Exception {
        int wanted = 100;
        var kept = new KeptRuns();
        var storm = new Storm(kept, 10);
        try (var server = new TestServer(storm)) {
            var client = KfpClient.to(Connection.to(server.address()), RetryPolicy.STANDARD.upTo(100), storm);
            var threads = Executors.newFixedThreadPool(8);
            List<Callable<Run>> jobs = new ArrayList<>();
            for (int job = 0; job < wanted; job++) {
                jobs.add(() -> client.run(Examples.IRIS, Map.of("epochs", 1)));
            }
            for (var run : threads.invokeAll(jobs)) {
                assertThat(run.get().runId()).isNotNull();
            }
            threads.shutdown();
            assertThat(threads.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
            System.out.printf(
                    "429 storm: %d runs by 8 threads at 10 a second took %d requests, %.2f times the ideal%n",
                    wanted, server.asked.size(), server.asked.size() / (double) wanted);

            assertThat(kept.runs).hasSize(wanted);
            assertThat(server.asked.size()).isLessThanOrEqualTo(wanted * 3 / 2);
        }
    }
}
