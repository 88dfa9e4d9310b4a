package io.kfp4j.cli;

import io.kfp4j.client.KfpClient;
import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Starts a run on a server. */
@Command(
        name = "submit",
        description = {
            "Start a run on a server, once: where an answer is lost, it is looked for before it is asked for again."
        },
        footer = {
            "",
            "Examples:",
            "  kfp4j run submit iris.yaml --param epochs=10 --wait",
            "  kfp4j run submit --pipeline iris --experiment nightly --request-id build-17"
        })
final class RunSubmitCommand extends ServerCommand {

    @Mixin
    private RunRequestOptions wanted = new RunRequestOptions();

    @Option(names = "--wait", description = "Wait for its end, and end with 1 unless it succeeded.")
    private boolean waits;

    @Mixin
    private RunWaiting waiting = new RunWaiting();

    @Override
    int ask(KfpClient kfp) throws IOException {
        var run = kfp.run(wanted.request(kfp));
        var id = String.valueOf(run.runId());
        talk("Run '" + id + "' is created. See " + kfp.links().run(id));
        if (waits) {
            return waiting.await(kfp, id, this);
        }
        print(run, Resources.runs().of(run));
        return ExitCode.OK;
    }
}
