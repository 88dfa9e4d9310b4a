package io.kfp4j.cli;

import io.kfp4j.client.KfpClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Waits for the end of a run that was started before. */
@Command(
        name = "wait",
        description = "Wait for the end of a run, and end with 1 unless it succeeded.",
        footer = {"", "Example:", "  kfp4j run wait 3a6f0f2e-5f0c-4c6e-9d0e-3b1c52f6a9d1 --timeout 30m"})
final class RunWaitCommand extends ServerCommand {

    @Parameters(paramLabel = "<id>", description = "Which.")
    private String id = "";

    @Mixin
    private RunWaiting waiting = new RunWaiting();

    @Override
    int ask(KfpClient kfp) {
        return waiting.await(kfp, id, this);
    }
}
