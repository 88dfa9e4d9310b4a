package io.kfp4j.cli;

import io.kfp4j.client.KfpClient;
import io.kfp4j.client.message.PipelineVersion;
import io.kfp4j.client.query.PipelineVersionFields;
import io.kfp4j.client.query.Query;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What can be done with the versions of a pipeline. */
final class VersionCommands {

    @Command(name = "list", description = "List the versions of a pipeline, the newest first.")
    static final class Listed extends ListCommand<PipelineVersion> {
        @Parameters(paramLabel = "<pipeline>", description = "The name or id of the pipeline.")
        private String pipeline = "";

        @Option(names = "--contains", paramLabel = "<text>", description = "Only those with this in their names.")
        private @Nullable String part;

        @Override
        Stream<PipelineVersion> found(KfpClient kfp, Query<PipelineVersion> query) {
            var id = String.valueOf(new Names(kfp).pipeline(pipeline).pipelineId());
            return kfp.versions().list(id, part == null ? query : query.and(PipelineVersionFields.NAME.contains(part)));
        }

        @Override
        Columns<PipelineVersion> columns() {
            return Resources.versions();
        }
    }

    @Command(name = "get", description = "Show a version; as JSON or YAML with its specification.")
    static final class Get extends ServerCommand {
        @Parameters(index = "0", paramLabel = "<pipeline>", description = "The name or id of the pipeline.")
        private String pipeline = "";

        @Parameters(
                index = "1",
                arity = "0..1",
                paramLabel = "<version>",
                description = "The name or id of the version; the newest if left out.")
        private @Nullable String version;

        @Override
        int ask(KfpClient kfp) {
            var names = new Names(kfp);
            var parent = names.pipeline(pipeline);
            var found = version == null ? names.newestVersion(parent) : names.version(parent, version);
            print(found, Resources.versions().of(found));
            return ExitCode.OK;
        }
    }

    @Command(name = "delete", description = "Remove versions of a pipeline, by name or id.")
    static final class Delete extends ActCommand {
        @Option(
                names = "--pipeline",
                required = true,
                paramLabel = "<pipeline>",
                description = "The name or id of the pipeline.")
        private String pipeline = "";

        @Override
        void act(KfpClient kfp, String nameOrId) {
            var names = new Names(kfp);
            var parent = names.pipeline(pipeline);
            var version = names.version(parent, nameOrId);
            kfp.versions().delete(String.valueOf(parent.pipelineId()), String.valueOf(version.pipelineVersionId()));
        }

        @Override
        String sentence(String id) {
            return "Version '" + id + "' is deleted.";
        }
    }

    private VersionCommands() {}
}
