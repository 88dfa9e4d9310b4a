package io.kfp4j.fakekfp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kfp4j.client.KfpClient;
import io.kfp4j.client.RecurringRunRequest;
import io.kfp4j.client.RunRequest;
import io.kfp4j.client.error.RejectedException;
import io.kfp4j.client.message.Run;
import io.kfp4j.client.message.Trigger;
import io.kfp4j.fakekfp.junit.KfpPipelineTest;
import io.kfp4j.fakekfp.schedule.Schedule;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@KfpPipelineTest(instantly = true)
class RecurringRunsTest {
    private static final RunRequest RUN =
            RunRequest.of(GreetPipeline.compiled()).named("nightly");

    @Test
    void startWhenTheTimeHasCome(FakeKfp kfp, KfpClient client) {
        var every = client.recurringRuns()
                .create(RecurringRunRequest.of(RUN, Trigger.every(Duration.ofMinutes(10)))
                        .maxConcurrency(10));

        kfp.clock().advance(Duration.ofMinutes(31));

        assertThat(kfp.runs()).extracting(Run::displayName).containsExactly("nightly-1", "nightly-2", "nightly-3");
        assertThat(kfp.runs()).extracting(Run::recurringRunId).containsOnly(every.recurringRunId());
    }

    @Test
    void makeUpForTheLastTimeOnlyWhereTheyDoNotCatchUp(FakeKfp kfp, KfpClient client) {
        var every = client.recurringRuns()
                .create(RecurringRunRequest.of(RUN, Trigger.every(Duration.ofMinutes(10)))
                        .withoutCatchup());

        kfp.clock().advance(Duration.ofMinutes(31));

        assertThat(kfp.runs())
                .extracting(Run::scheduledAt)
                .containsExactly(every.createdAt().plus(Duration.ofMinutes(30)));
    }

    @Test
    void goByTheCalendar(FakeKfp kfp, KfpClient client) {
        client.recurringRuns().create(RecurringRunRequest.of(RUN, Trigger.cron("0 30 2 * * *")));

        kfp.clock().advance(Duration.ofDays(1));

        assertThat(kfp.runs()).singleElement().satisfies(run -> assertThat(
                        run.scheduledAt().atZone(ZoneOffset.UTC).toLocalTime())
                .hasToString("02:30"));
    }

    @Test
    void startNothingWhileTheyAreDisabled(FakeKfp kfp, KfpClient client) {
        var every = client.recurringRuns()
                .create(RecurringRunRequest.of(RUN, Trigger.every(Duration.ofMinutes(10)))
                        .disabled()
                        .withoutCatchup());

        kfp.clock().advance(Duration.ofMinutes(31));
        assertThat(kfp.runs()).isEmpty();
        client.recurringRuns().enable(every.recurringRunId());
        kfp.clock().advance(Duration.ofMinutes(10));

        assertThat(kfp.runs()).isNotEmpty();
        assertThat(client.recurringRuns().list()).hasSize(1);
    }

    @Test
    void needATimeThatComes(KfpClient client) {
        assertThatThrownBy(
                        () -> client.recurringRuns().create(RecurringRunRequest.of(RUN, Trigger.cron("every night"))))
                .isInstanceOf(RejectedException.class)
                .hasMessageContaining("expected 5 to 6 fields, found 2: every night");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 0 0 * * *        | 2026-01-31T12:00:00Z | 2026-02-01T00:00:00Z",
                "*/20 * * * * *     | 2026-01-31T12:00:00Z | 2026-01-31T12:00:20Z",
                "0 15 10 ? * MON-FRI| 2026-01-30T12:00:00Z | 2026-02-02T10:15:00Z",
                "0 0 0 29 2 *       | 2026-01-31T12:00:00Z | 2028-02-29T00:00:00Z",
                "0 0 12 1,15 * MON  | 2026-01-31T12:00:00Z | 2026-02-01T12:00:00Z",
                "@hourly            | 2026-01-31T12:00:00Z | 2026-01-31T13:00:00Z"
            })
    void readCronAsTheServerDoes(String cron, Instant last, Instant next) {
        var schedule = Schedule.of(Trigger.cron(cron));

        assertThat(schedule.after(last, last)).contains(next);
    }
}
