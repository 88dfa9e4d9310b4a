package io.kfp4j.local;

import io.kfp4j.spec.CompiledPipeline;
import io.kfp4j.spec.format.SpecReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The hand-written specs beside the tests. */
final class Specs {

    static CompiledPipeline spec(String name) throws IOException {
        try (var text = Objects.requireNonNull(Specs.class.getResourceAsStream("/specs/" + name))) {
            return SpecReader.parse(new String(text.readAllBytes(), StandardCharsets.UTF_8), name);
        }
    }

    private Specs() {}
}
