package io.kfp4j.compiler.conformance;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ConformanceTest {
    private static int equal;

    static List<Twin> twins() {
        return Stream.of(
                        ConditionTwins.all(),
                        LoopTwins.all(),
                        NestedTwins.all(),
                        ExitTwins.all(),
                        OptionTwins.all(),
                        ComponentTwins.all(),
                        ContainerTwins.all(),
                        ImportTwins.all(),
                        KubernetesTwins.all(),
                        ConfigTwins.all())
                .flatMap(List::stream)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("twins")
    void compilesAsPythonDoes(Twin twin) throws IOException {
        twin.check();

        equal++;
    }

    @AfterAll
    static void report() throws IOException {
        var folder = Twin.folder();
        if (folder != null) {
            try (var files = Files.walk(folder)) {
                var specs =
                        files.filter(each -> each.toString().endsWith(".yaml")).count();
                System.out.println("conformance: " + equal + " of " + twins().size() + " twins (" + specs + " specs)");
            }
        }
    }
}
