package io.kfp4j.compiler;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static org.assertj.core.api.Assertions.assertThat;

import io.kfp4j.spec.format.SpecReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OldestServersTest {
    private static final Release OLDEST = Release.of("2.0.5");

    /** For {@code .ci/server}, which runs the code of that release. */
    @Test
    void tellsSpecsThatTheOldestServersRunFromNewerOnes() throws IOException {
        var known = Path.of("target", "for-" + OLDEST);
        var newer = Files.createDirectories(known.resolve("newer"));
        var counts = new int[2];

        for (var file : specs()) {
            var isNewer =
                    Features.of(SpecReader.read(file)).keySet().stream().anyMatch(each -> !each.isKnownTo(OLDEST));
            counts[isNewer ? 1 : 0]++;
            var name = file.getFileName();
            Files.deleteIfExists((isNewer ? known : newer).resolve(name));
            Files.copy(file, (isNewer ? newer : known).resolve(name), REPLACE_EXISTING);
        }

        assertThat(counts[0]).isGreaterThan(10);
        assertThat(counts[1]).isGreaterThan(5);
    }

    private static List<Path> specs() throws IOException {
        var specs = new ArrayList<Path>();
        specs.add(Path.of("../../Full_example/iris.yaml"));
        specs.add(Path.of("../../Full_example/iris-sweep.yaml"));
        try (var goldens = Files.newDirectoryStream(Path.of("src/test/resources/golden"), "*.yaml")) {
            goldens.forEach(specs::add);
        }
        return specs;
    }
}
