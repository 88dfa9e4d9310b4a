package io.kfp4j.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BackendVectorsTest {

    @Test
    void writesVectorsForGoToCheck() throws IOException {
        var vectors = new BackendVectors(1);
        var file = Path.of("target", "backend-vectors.jsonl");

        Files.createDirectories(file.getParent());
        Files.write(file, Stream.generate(vectors::next).limit(4_000).toList());

        assertThat(file)
                .content()
                .contains("\"json\"", "\"launcher\"", "\"driver\"", "\"key\"", "\"custom\"", "\"condition\"");
    }
}
