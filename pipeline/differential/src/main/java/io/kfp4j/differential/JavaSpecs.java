package io.kfp4j.differential;

import io.kfp4j.compiler.Release;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.LongStream;

/**
 * Writes the specs of the first random pipelines, so that those of different Javas, locales and encodings can be compared, or shown
 * to the servers of a release: {@code JavaSpecs FOLDER COUNT [RELEASE]}.
 */
public final class JavaSpecs {

    public static void main(String[] args) throws IOException {
        var samples = LongStream.rangeClosed(1, Long.parseLong(args[1]))
                .mapToObj(Samples::of)
                .toList();
        var side = new JavaSide(Path.of(args[0]));
        (args.length > 2 ? side.forServers(Release.of(args[2])) : side).compile(samples);
    }

    private JavaSpecs() {}
}
