package io.kfp4j.cli;

import io.kfp4j.client.KfpClient;
import io.kfp4j.client.message.Experiment;
import io.kfp4j.client.message.StorageState;
import io.kfp4j.client.query.ExperimentFields;
import io.kfp4j.client.query.Query;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What can be done with experiments. */
final class ExperimentCommands {

    @Command(name = "create", description = "Create an experiment.")
    static final class Create extends ServerCommand {
        @Parameters(paramLabel = "<name>", description = "A name that no other has.")
        private String name = "";

        @Option(names = "--description", paramLabel = "<text>", description = "What it is for.")
        private @Nullable String description;

        @Override
        int ask(KfpClient kfp) {
            var wanted = Experiment.named(name);
            var made = kfp.experiments().create(description == null ? wanted : wanted.describedAs(description));
            print(made, Resources.experiments().of(made));
            return ExitCode.OK;
        }
    }

    @Command(name = "list", description = "List experiments, the newest first.")
    static final class Listed extends ListCommand<Experiment> {
        @Option(names = "--contains", paramLabel = "<text>", description = "Only those with this in their names.")
        private @Nullable String part;

        @Option(names = "--archived", description = "Only archived ones; they are left out otherwise.")
        private boolean archived;

        @Override
        Stream<Experiment> found(KfpClient kfp, Query<Experiment> query) {
            var kept = ExperimentFields.STORAGE_STATE;
            var chosen = query.and(archived ? kept.is(StorageState.ARCHIVED) : kept.isNot(StorageState.ARCHIVED));
            return kfp.experiments()
                    .list(part == null ? chosen : chosen.and(ExperimentFields.DISPLAY_NAME.contains(part)));
        }

        @Override
        Columns<Experiment> columns() {
            return Resources.experiments();
        }
    }

    @Command(name = "get", description = "Show an experiment.")
    static final class Get extends ServerCommand {
        @Parameters(paramLabel = "<name|id>", description = "Which.")
        private String experiment = "";

        @Override
        int ask(KfpClient kfp) {
            var found = new Names(kfp).experiment(experiment);
            print(found, Resources.experiments().of(found));
            return ExitCode.OK;
        }
    }

    @Command(name = "archive", description = "Take experiments and their runs out of the lists, by name or id.")
    static final class Archive extends Act {
        @Override
        void act(KfpClient kfp, String nameOrId) {
            kfp.experiments().archive(id(kfp, nameOrId));
        }
    }

    @Command(name = "unarchive", description = "Put experiments back into the lists; their runs stay archived.")
    static final class Unarchive extends Act {
        @Override
        void act(KfpClient kfp, String nameOrId) {
            kfp.experiments().unarchive(id(kfp, nameOrId));
        }
    }

    @Command(name = "delete", description = "Remove experiments, by name or id; their runs stay.")
    static final class Delete extends Act {
        @Override
        void act(KfpClient kfp, String nameOrId) {
            kfp.experiments().delete(id(kfp, nameOrId));
        }
    }

    private abstract static class Act extends ActCommand {
        final String id(KfpClient kfp, String nameOrId) {
            return String.valueOf(new Names(kfp).experiment(nameOrId).experimentId());
        }

        @Override
        final String sentence(String id) {
            return "Experiment '" + id + "': " + command().name() + " is done.";
        }
    }

    private ExperimentCommands() {}
}
