package io.kfp4j.local.executor;

import static org.assertj.core.api.Assertions.assertThat;

import io.kfp4j.local.artifact.Folders;
import io.kfp4j.local.component.Write;
import io.kfp4j.spec.executor.ExecutorInput;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassArchiveTest {
    private static final List<String> NOTHING_SAID = List.of("java", "-cp", "/component/*");

    @TempDir
    Path folder;

    @Test
    void isMadeByTheFirstTaskAndUsedByTheNext() throws Exception {
        var classPath = jarsOnly();
        var executor = new SubprocessExecutor(classPath, archive(classPath, "1"));

        var first = execute(executor, "first");
        var second = execute(executor, "second");

        assertThat(first.code()).as(first.cause()).isZero();
        assertThat(second.code()).as(second.cause()).isZero();
        assertThat(archives()).hasSize(1);
        assertThat(folder.resolve("first.txt")).content().doesNotContain("(top)");
        assertThat(folder.resolve("second.txt"))
                .content()
                .contains("io.kfp4j.runtime.ComponentMain source: shared objects file (top)");
    }

    @Test
    void isNotMadeByATaskThatFails() throws IOException {
        var archive = archive("one.jar", "1");
        try (var use = archive.use(NOTHING_SAID, true)) {
            Files.writeString(draft(use), "half of it");
        }

        var next = archive.use(NOTHING_SAID, true);

        assertThat(archives()).isEmpty();
        assertThat(next.options()).anyMatch(each -> each.startsWith("-XX:ArchiveClassesAtExit="));
    }

    @Test
    void isMadeByOneTaskAtATime() {
        var archive = archive("one.jar", "1");
        try (var first = archive.use(NOTHING_SAID, true);
                var second = archive.use(NOTHING_SAID, true)) {
            assertThat(first.options()).isNotEmpty();
            assertThat(second.options()).isEmpty();
        }
    }

    @Test
    void isNotMadeByATaskWithATimeLimit() {
        try (var use = archive("one.jar", "1").use(NOTHING_SAID, false)) {
            assertThat(use.options()).isEmpty();
        }
    }

    @Test
    void leavesACommandAloneThatHasAnArchiveOfItsOwn() {
        try (var use = archive("one.jar", "1").use(List.of("java", "-Xshare:off"), true)) {
            assertThat(use.options()).isEmpty();
        }
    }

    @Test
    void isNothingForAClassPathWithFolders() throws IOException {
        var classes = Files.createDirectory(folder.resolve("classes"));

        try (var use = archive("one.jar" + File.pathSeparator + classes, "1").use(NOTHING_SAID, true)) {
            assertThat(use.options()).isEmpty();
        }
    }

    @Test
    void isAnotherForEveryStateOfTheClassPathAndTheOldestGo() throws IOException {
        for (int build = 0; build < 6; build++) {
            try (var use = archive("one.jar", "build " + build).use(NOTHING_SAID, true)) {
                Files.writeString(draft(use), "classes");
                use.succeeded();
            }
        }

        assertThat(archives()).hasSize(4);
    }

    private ClassArchive archive(String classPath, String version) {
        return ClassArchive.in(folder.resolve("archives"), classPath, version);
    }

    private List<Path> archives() throws IOException {
        return Folders.tree(folder.resolve("archives")).stream()
                .filter(Files::isRegularFile)
                .toList();
    }

    private static Path draft(ClassArchive.Use use) {
        var option = use.options().get(0);
        return Path.of(option.substring(option.indexOf('=') + 1));
    }

    private Exit execute(SubprocessExecutor executor, String name) throws Exception {
        var output = folder.resolve(name);
        var input =
                "{\"inputs\":{\"parameterValues\":{\"text\":\"iris\"}},\"outputs\":{\"artifacts\":{\"text\":{\"artifacts\":"
                        + "[{\"name\":\"text\",\"type\":{\"schemaTitle\":\"system.Dataset\"},\"uri\":\"" + output
                        + "/text\"}]}},\"outputFile\":\"" + output + "/output.json\"}}";
        return executor.execute(new Launch(
                name,
                null,
                List.of(
                        "java",
                        "-Xlog:class+load:file=" + folder.resolve(name + ".txt"),
                        Launch.COMPONENT_MAIN,
                        "--component",
                        Write.class.getName(),
                        "--executor_input",
                        input),
                new ExecutorInput(null, null),
                Map.of(),
                Map.of(),
                folder,
                folder.resolve(name + ".log"),
                null));
    }

    /** This JVM's class path, its folders made into jars. */
    private String jarsOnly() throws IOException {
        var entries = new ArrayList<String>();
        for (var entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            var path = Path.of(entry);
            entries.add(Files.isDirectory(path) ? jar(path, entries.size()).toString() : entry);
        }
        return String.join(File.pathSeparator, entries);
    }

    private Path jar(Path classes, int number) throws IOException {
        var jar = folder.resolve("classes-" + number + ".jar");
        try (var out = new JarOutputStream(Files.newOutputStream(jar));
                Stream<Path> files = Files.walk(classes)) {
            for (var file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                out.putNextEntry(
                        new JarEntry(classes.relativize(file).toString().replace('\\', '/')));
                Files.copy(file, out);
                out.closeEntry();
            }
        }
        return jar;
    }
}
