package io.kfp4j.cli;

import io.kfp4j.client.KfpClient;
import io.kfp4j.client.message.Run;
import io.kfp4j.client.message.RuntimeState;
import io.kfp4j.client.message.StorageState;
import io.kfp4j.client.query.Query;
import io.kfp4j.client.query.RunFields;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What can be done with the runs of a server that are there. */
final class RunCommands {

    @Command(name = "list", description = "List runs, the newest first.")
    static final class Listed extends ListCommand<Run> {
        @Option(names = "--contains", paramLabel = "<text>", description = "Only those with this in their names.")
        private @Nullable String part;

        @Option(names = "--experiment", paramLabel = "<name|id>", description = "Only those of an experiment.")
        private @Nullable String experiment;

        @Option(
                names = "--state",
                paramLabel = "<state>",
                split = ",",
                description = "Only those in a state, such as FAILED; may be given again.")
        private Set<RuntimeState> states = EnumSet.noneOf(RuntimeState.class);

        @Option(names = "--archived", description = "Only archived ones; they are left out otherwise.")
        private boolean archived;

        @Override
        Stream<Run> found(KfpClient kfp, Query<Run> query) {
            var kept = RunFields.STORAGE_STATE;
            var chosen = query.and(archived ? kept.is(StorageState.ARCHIVED) : kept.isNot(StorageState.ARCHIVED));
            if (part != null) {
                chosen = chosen.and(RunFields.DISPLAY_NAME.contains(part));
            }
            if (!states.isEmpty()) {
                chosen = chosen.and(RunFields.STATE.isOneOf(states));
            }
            if (experiment != null) {
                chosen = chosen.ofExperiment(
                        new Names(kfp).experiment(experiment).experimentId());
            }
            return kfp.runs().list(chosen);
        }

        @Override
        Columns<Run> columns() {
            return Resources.runs();
        }
    }

    @Command(name = "get", description = "Show a run and its tasks.")
    static final class Get extends ServerCommand {
        @Parameters(paramLabel = "<id>", description = "Which.")
        private String id = "";

        @Override
        int ask(KfpClient kfp) {
            var run = kfp.runs().get(id);
            print(run, RunTable.of(ServerRun.record(run)));
            return ExitCode.OK;
        }
    }

    @Command(name = "terminate", description = "End runs early.")
    static final class Terminate extends Act {
        @Override
        void act(KfpClient kfp, String id) {
            kfp.runs().terminate(id);
        }
    }

    @Command(name = "retry", description = "Run once more what failed, under the same ids.")
    static final class Retry extends Act {
        @Override
        void act(KfpClient kfp, String id) {
            kfp.runs().retry(id);
        }
    }

    @Command(name = "archive", description = "Take runs out of the lists.")
    static final class Archive extends Act {
        @Override
        void act(KfpClient kfp, String id) {
            kfp.runs().archive(id);
        }
    }

    @Command(name = "unarchive", description = "Put runs back into the lists.")
    static final class Unarchive extends Act {
        @Override
        void act(KfpClient kfp, String id) {
            kfp.runs().unarchive(id);
        }
    }

    @Command(name = "delete", description = "Remove runs.")
    static final class Delete extends Act {
        @Override
        void act(KfpClient kfp, String id) {
            kfp.runs().delete(id);
        }
    }

    private abstract static class Act extends ActCommand {
        @Override
        final String sentence(String id) {
            return "Run '" + id + "': " + command().name() + " is done.";
        }
    }

    private RunCommands() {}
}
