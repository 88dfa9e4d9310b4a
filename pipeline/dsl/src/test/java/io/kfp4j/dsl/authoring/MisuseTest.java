package io.kfp4j.dsl.authoring;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collector;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Wrong wires that the Java compiler itself refuses: the files in {@code misuse} are compiled, and each line that ends in {@code //!}
 * says the key and a part of the error that javac must report there. No other line may have one.
 */
class MisuseTest {
    private static final Path FOLDER = Path.of("src/test/resources/misuse");
    private static final String MARK = "//!";

    private record Place(String file, long line) implements Comparable<Place> {

        @Override
        public int compareTo(Place other) {
            int files = file.compareTo(other.file);
            return files == 0 ? Long.compare(line, other.line) : files;
        }

        @Override
        public String toString() {
            return file + ":" + line;
        }
    }

    @TestFactory
    Stream<DynamicTest> javacRefusesEachMarkedLineAndNoOther() throws IOException {
        var expected = expected();

        var errors = errors();

        var places = new TreeMap<Place, String>();
        errors.keySet().forEach(place -> places.put(place, ""));
        places.putAll(expected);
        return places.entrySet().stream()
                .map(each -> DynamicTest.dynamicTest(
                        each.getKey() + " " + each.getValue(),
                        () -> check(each.getValue(), errors.getOrDefault(each.getKey(), ""))));
    }

    @TestFactory
    Stream<DynamicTest> marksEveryFileButTheLegalOnes() throws IOException {
        var marked = expected().keySet().stream().map(Place::file).collect(toSet());

        return files().map(file -> file.getFileName().toString())
                .map(name -> DynamicTest.dynamicTest(name, () -> assertThat(marked.contains(name))
                        .isNotEqualTo(List.of("Legal.java", "World.java").contains(name))));
    }

    private static void check(String expected, String found) {
        assertThat(expected).as("what %s says of: %s", MARK, found).isNotEmpty();
        var parts = expected.split(": ", 2);
        assertThat(found).contains(parts[0] + ": ").contains(parts[1]);
    }

    private static Map<Place, String> expected() throws IOException {
        Map<Place, String> expected = new TreeMap<>();
        for (Path file : files().toList()) {
            var lines = Files.readAllLines(file);
            for (int i = 0; i < lines.size(); i++) {
                int mark = lines.get(i).indexOf(MARK);
                if (mark >= 0) {
                    var said = lines.get(i).substring(mark + MARK.length()).strip();
                    expected.put(new Place(file.getFileName().toString(), i + 1), said);
                }
            }
        }
        return expected;
    }

    private static Map<Place, String> errors() throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var diagnostics = new DiagnosticCollector<JavaFileObject>();
        try (var manager = compiler.getStandardFileManager(diagnostics, Locale.ENGLISH, null)) {
            var sources = manager.getJavaFileObjectsFromPaths(files().toList());
            var options = List.of("-proc:none", "-Xmaxerrs", "1000");
            var task = (JavacTask) compiler.getTask(null, manager, diagnostics, options, null, sources);
            task.analyze(); // and write nothing
        }
        return diagnostics.getDiagnostics().stream()
                .filter(each -> each.getKind() == Diagnostic.Kind.ERROR)
                .collect(groupingBy(
                        each -> new Place(
                                Path.of(each.getSource().getName())
                                        .getFileName()
                                        .toString(),
                                each.getLineNumber()),
                        TreeMap::new,
                        joiningMessages()));
    }

    private static Collector<Diagnostic<? extends JavaFileObject>, ?, String> joiningMessages() {
        return mapping(
                each -> each.getCode().replaceFirst("^compiler\\.err\\.", "") + ": "
                        + each.getMessage(Locale.ENGLISH)
                                .replaceAll("\\b([a-z]\\w*\\.)+(?=[A-Z])", "")
                                .replaceAll("\\s+", " "),
                joining("\n"));
    }

    private static Stream<Path> files() throws IOException {
        try (var files = Files.list(FOLDER)) {
            return files.sorted().toList().stream();
        }
    }
}
