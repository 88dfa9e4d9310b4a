package io.kfp4j.compiler.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS) // what has been found is counted at the end
class ConformanceTest {
    private final Map<String, String> different = new TreeMap<>();

    static List<Twin> twins() {
        return Stream.of(
                        ChainTwins.all(),
                        ConditionTwins.all(),
                        LoopTwins.all(),
                        CollectTwins.all(),
                        NestedTwins.all(),
                        LayerTwins.all(),
                        OptionalTwins.all(),
                        ExitTwins.all(),
                        OptionTwins.all(),
                        ComponentTwins.all(),
                        ContainerTwins.all(),
                        TrainingJobTwins.all(),
                        XgboostTwins.all(),
                        ImportTwins.all(),
                        KubernetesTwins.all(),
                        PodTwins.all(),
                        ConfigTwins.all())
                .flatMap(List::stream)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("twins")
    void compilesAsPythonDoes(Twin twin) throws IOException {
        different.put(twin.file(), "it cannot be compiled");

        var difference = twin.difference();

        different.put(twin.file(), difference);
        assertThat(difference).isEmpty();
        different.remove(twin.file());
    }

    @Test
    void hasATwinForEverySpec() throws IOException {
        assumeTrue(Twin.folder() != null, "no shared/conformance/ir beside this checkout");

        var absent = absent();

        assertThat(absent).isEmpty();
    }

    @AfterAll
    void report() throws IOException {
        if (Twin.folder() == null) {
            return;
        }
        var absent = absent();
        int all = specs().size();
        System.out.println("conformance: " + (all - absent.size() - different.size()) + " of " + all);
        different.forEach((file, why) -> System.out.println("conformance: " + file + " differs: " + why));
        absent.forEach(file -> System.out.println("conformance: " + file + " has no twin"));
    }

    private static Set<String> absent() throws IOException {
        Set<String> absent = specs();
        twins().forEach(each -> absent.remove(each.file()));
        return absent;
    }

    private static Set<String> specs() throws IOException {
        var folder = Twin.folder();
        try (var files = Files.walk(folder)) {
            return files.map(each -> folder.relativize(each).toString().replace('\\', '/'))
                    .filter(each -> each.endsWith(".yaml"))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
