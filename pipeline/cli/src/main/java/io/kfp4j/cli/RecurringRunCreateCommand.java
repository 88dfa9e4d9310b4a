package io.kfp4j.cli;

import io.kfp4j.client.KfpClient;
import io.kfp4j.client.RecurringRunRequest;
import io.kfp4j.client.RunRequest;
import io.kfp4j.client.message.Trigger;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Has a pipeline run again and again. */
@Command(
        name = "create",
        description = "Have a pipeline run again and again.",
        footer = {
            "",
            "Examples:",
            "  kfp4j recurring-run create --pipeline iris --cron '0 30 2 * * *' --no-catchup",
            "  kfp4j recurring-run create iris.yaml --every 6h --param epochs=10"
        })
final class RecurringRunCreateCommand extends ServerCommand {

    @Mixin
    private RunRequestOptions wanted = new RunRequestOptions();

    @Option(
            names = "--cron",
            paramLabel = "<expression>",
            description = "When: six fields, seconds first, such as '0 30 2 * * *'; the server's time.")
    private @Nullable String cron;

    @Option(
            names = "--every",
            paramLabel = "<time>",
            converter = DurationConverter.class,
            description = "Or how often, such as 6h.")
    private @Nullable Duration every;

    @Option(names = "--from", paramLabel = "<time>", description = "Not before, such as 2026-01-31T12:00:00Z.")
    private @Nullable Instant from;

    @Option(names = "--until", paramLabel = "<time>", description = "Not after.")
    private @Nullable Instant until;

    @Option(
            names = "--max-concurrency",
            paramLabel = "<n>",
            description = "How many of its runs at a time, 1 to 10 (${DEFAULT-VALUE}).")
    private int maxConcurrency = 1;

    @Option(names = "--no-catchup", description = "Of starts that were missed, make up for the last only.")
    private boolean noCatchup;

    @Option(names = "--disabled", description = "Start no runs until it is enabled.")
    private boolean disabled;

    @Override
    int ask(KfpClient kfp) throws IOException {
        var trigger = trigger();
        var made = kfp.recurringRuns().create(request(wanted.request(kfp), trigger));
        var id = String.valueOf(made.recurringRunId());
        talk("Recurring run '" + id + "' is created. See " + kfp.links().recurringRun(id));
        print(made, Resources.recurringRuns().of(made));
        return ExitCode.OK;
    }

    private Trigger trigger() {
        try {
            if (cron != null && every == null) {
                return between(Trigger.cron(cron));
            }
            if (cron == null && every != null) {
                return between(Trigger.every(every));
            }
        } catch (IllegalArgumentException e) {
            throw wrong(String.valueOf(e.getMessage()));
        }
        throw wrong("Say when it runs, with either --cron or --every.");
    }

    private Trigger between(Trigger trigger) {
        var later = from == null ? trigger : trigger.from(from);
        return until == null ? later : later.until(until);
    }

    private RecurringRunRequest request(RunRequest run, Trigger trigger) {
        try {
            return new RecurringRunRequest(run, trigger, maxConcurrency, !noCatchup, !disabled);
        } catch (IllegalArgumentException e) {
            throw wrong(String.valueOf(e.getMessage()));
        }
    }
}
