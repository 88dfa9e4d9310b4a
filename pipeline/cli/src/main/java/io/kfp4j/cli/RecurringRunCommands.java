package io.kfp4j.cli;

import io.kfp4j.client.KfpClient;
import io.kfp4j.client.message.RecurringRun;
import io.kfp4j.client.query.Query;
import io.kfp4j.client.query.RecurringRunFields;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What can be done with recurring runs that are there. */
final class RecurringRunCommands {

    @Command(name = "list", description = "List recurring runs, the newest first.")
    static final class Listed extends ListCommand<RecurringRun> {
        @Option(names = "--contains", paramLabel = "<text>", description = "Only those with this in their names.")
        private @Nullable String part;

        @Option(names = "--experiment", paramLabel = "<name|id>", description = "Only those of an experiment.")
        private @Nullable String experiment;

        @Override
        Stream<RecurringRun> found(KfpClient kfp, Query<RecurringRun> query) {
            var chosen = part == null ? query : query.and(RecurringRunFields.DISPLAY_NAME.contains(part));
            return kfp.recurringRuns()
                    .list(
                            experiment == null
                                    ? chosen
                                    : chosen.ofExperiment(new Names(kfp)
                                            .experiment(experiment)
                                            .experimentId()));
        }

        @Override
        Columns<RecurringRun> columns() {
            return Resources.recurringRuns();
        }
    }

    @Command(name = "get", description = "Show a recurring run.")
    static final class Get extends ServerCommand {
        @Parameters(paramLabel = "<id>", description = "Which.")
        private String id = "";

        @Override
        int ask(KfpClient kfp) {
            var found = kfp.recurringRuns().get(id);
            print(found, Resources.recurringRuns().of(found));
            return ExitCode.OK;
        }
    }

    @Command(name = "enable", description = "Let recurring runs start runs.")
    static final class Enable extends Act {
        @Override
        void act(KfpClient kfp, String id) {
            kfp.recurringRuns().enable(id);
        }
    }

    @Command(name = "disable", description = "Keep recurring runs from starting runs; those under way go on.")
    static final class Disable extends Act {
        @Override
        void act(KfpClient kfp, String id) {
            kfp.recurringRuns().disable(id);
        }
    }

    @Command(name = "delete", description = "Remove recurring runs; the runs that they started stay.")
    static final class Delete extends Act {
        @Override
        void act(KfpClient kfp, String id) {
            kfp.recurringRuns().delete(id);
        }
    }

    private abstract static class Act extends ActCommand {
        @Override
        final String sentence(String id) {
            return "Recurring run '" + id + "': " + command().name() + " is done.";
        }
    }

    private RecurringRunCommands() {}
}
