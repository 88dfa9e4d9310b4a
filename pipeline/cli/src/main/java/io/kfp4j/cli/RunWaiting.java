package io.kfp4j.cli;

import io.kfp4j.client.KfpClient;
import io.kfp4j.client.RunObserver;
import io.kfp4j.client.WaitTimeoutException;
import io.kfp4j.client.Waiting;
import io.kfp4j.client.message.PipelineTaskDetail;
import io.kfp4j.client.message.Run;
import io.kfp4j.client.message.RuntimeState;
import io.kfp4j.local.Terminal;
import io.kfp4j.local.TerminalProgress;
import java.io.PrintWriter;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Waits for a run and says what its tasks do meanwhile. */
final class RunWaiting {

    @Option(
            names = "--timeout",
            paramLabel = "<time>",
            converter = DurationConverter.class,
            description =
                    "How long to wait at most, such as 90s, 30m or 2h (1d); ends with 6 if the run is not over then.")
    private Duration timeout = Duration.ofDays(1);

    @Option(
            names = "--poll",
            paramLabel = "<time>",
            converter = DurationConverter.class,
            description = "How often to look (every second at first, every 15 later).")
    private @Nullable Duration poll;

    /** Waits, prints the run as it is then, and says how it went with an exit code. */
    int await(KfpClient kfp, String id, ServerCommand command) {
        var talk = command.command().commandLine().getErr();
        var progress = TerminalProgress.on(talk, Terminal.isWatched(), System.getenv());
        var how = Waiting.upTo(timeout).telling(observer(progress));
        var note = new Thread(() -> sayThatItGoesOn(talk, id), "note");
        Runtime.getRuntime().addShutdownHook(note);
        Run end;
        try {
            end = kfp.runs().await(id, poll == null ? how : how.lookingEvery(poll));
        } catch (WaitTimeoutException e) {
            print(command, e.run());
            throw e;
        } finally {
            Runtime.getRuntime().removeShutdownHook(note);
        }
        progress.ended(ServerRun.record(end));
        print(command, end);
        return end.stateNow().isGood() ? ExitCode.OK : ExitCode.RUN_FAILED;
    }

    private static RunObserver observer(TerminalProgress progress) {
        return new RunObserver() {
            @Override
            public void taskIs(RuntimeState state, PipelineTaskDetail task, Run run) {
                ServerRun.task(run, task).ifPresent(progress::changed);
            }
        };
    }

    private static void print(ServerCommand command, Run run) {
        command.print(run, RunTable.of(ServerRun.record(run)));
    }

    private static void sayThatItGoesOn(PrintWriter talk, String id) {
        talk.println("Interrupted; the run goes on. 'kfp4j run wait " + id + "' waits again, 'kfp4j run terminate " + id
                + "' ends it.");
        talk.flush();
    }
}
