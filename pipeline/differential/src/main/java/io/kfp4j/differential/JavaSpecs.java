package io.kfp4j.differential;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.LongStream;

/**
 * Writes the specs of the first random pipelines, so that those of different Javas, locales and encodings can be compared: {@code
 * JavaSpecs FOLDER COUNT}.
 */
public final class JavaSpecs {

    public static void main(String[] args) throws IOException {
        var samples = LongStream.rangeClosed(1, Long.parseLong(args[1]))
                .mapToObj(Samples::of)
                .toList();
        new JavaSide(Path.of(args[0])).compile(samples);
    }

    private JavaSpecs() {}
}
