package io.kfp4j.cli;

import io.kfp4j.client.KfpClient;
import io.kfp4j.client.query.Query;
import java.util.Iterator;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** Lists resources of one kind, page by page: what is not to be shown is not fetched, and what was shown is forgotten. */
abstract class ListCommand<R extends Record> extends ServerCommand {

    @Option(names = "--limit", paramLabel = "<n>", description = "How many at most (${DEFAULT-VALUE}).")
    private int limit = 100;

    @Option(names = "--oldest-first", description = "Begin with the oldest, not with the newest.")
    private boolean oldestFirst;

    @Override
    final int ask(KfpClient kfp) {
        if (limit < 1) {
            throw wrong("A limit of " + limit + " shows nothing. Give 1 or more.");
        }
        Query<R> query = Query.<R>all().inPagesOf(Math.min(limit + 1, 200));
        try (Stream<R> found = found(kfp, oldestFirst ? query : query.newestFirst())) {
            Iterator<R> each = found.iterator();
            new Listing<>(columns(), command().commandLine().getOut(), output()).print(each, limit);
            if (each.hasNext()) {
                talk("There are more; see them with a higher --limit than " + limit + ".");
            }
        }
        return ExitCode.OK;
    }

    /** What the server has. */
    abstract Stream<R> found(KfpClient kfp, Query<R> query);

    abstract Columns<R> columns();
}
