package io.kfp4j.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import io.kfp4j.spec.CompiledPipeline;
import io.kfp4j.spec.format.SpecWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Compares with the files of {@code src/test/resources/golden}, which {@code -Dgolden.update} writes anew. */
public final class Golden {
    private static final Path FOLDER = Path.of("src/test/resources/golden");

    /** The spec must read as it did. */
    public static void check(String file, CompiledPipeline compiled) {
        check(file, SpecWriter.yaml(compiled).replaceAll("(?m)^sdkVersion: .*$", "sdkVersion: kfp-golden"));
    }

    /** The text must be as it was. */
    public static void check(String file, String text) {
        var golden = FOLDER.resolve(file);
        try {
            if (System.getProperty("golden.update") != null) {
                Files.createDirectories(golden.toAbsolutePath().getParent());
                Files.writeString(golden, text);
            }
            assertThat(text).isEqualTo(Files.readString(golden));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Golden() {}
}
