package io.kfp4j.cli;

import io.kfp4j.client.KfpClient;
import io.kfp4j.client.message.Pipeline;
import io.kfp4j.client.query.PipelineFields;
import io.kfp4j.client.query.Query;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What can be done with the pipelines of a server, but for publishing. */
final class PipelineCommands {

    @Command(name = "list", description = "List pipelines, the newest first.")
    static final class Listed extends ListCommand<Pipeline> {
        @Option(names = "--contains", paramLabel = "<text>", description = "Only those with this in their names.")
        private @Nullable String part;

        @Override
        Stream<Pipeline> found(KfpClient kfp, Query<Pipeline> query) {
            return kfp.pipelines().list(part == null ? query : query.and(PipelineFields.NAME.contains(part)));
        }

        @Override
        Columns<Pipeline> columns() {
            return Resources.pipelines();
        }
    }

    @Command(name = "get", description = "Show a pipeline.")
    static final class Get extends ServerCommand {
        @Parameters(paramLabel = "<name|id>", description = "Which.")
        private String pipeline = "";

        @Override
        int ask(KfpClient kfp) {
            var found = new Names(kfp).pipeline(pipeline);
            print(found, Resources.pipelines().of(found));
            return ExitCode.OK;
        }
    }

    @Command(name = "delete", description = "Remove pipelines, by name or id.")
    static final class Delete extends ActCommand {
        @Option(names = "--with-versions", description = "With all their versions, as servers can since KFP 2.14.")
        private boolean withVersions;

        @Override
        void act(KfpClient kfp, String nameOrId) {
            var id = String.valueOf(new Names(kfp).pipeline(nameOrId).pipelineId());
            if (withVersions) {
                kfp.pipelines().deleteWithVersions(id);
            } else {
                kfp.pipelines().delete(id);
            }
        }

        @Override
        String sentence(String id) {
            return "Pipeline '" + id + "' is deleted.";
        }
    }

    private PipelineCommands() {}
}
