package io.kfp4j.stubs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** Compiles the sources in a folder, with every warning an error. */
final class Javac {

    /** The classes of a folder of sources and resources. */
    static URLClassLoader compile(Path folder) throws IOException {
        var javac = ToolProvider.getSystemJavaCompiler();
        var said = new StringWriter();
        try (var files = javac.getStandardFileManager(null, null, null);
                Stream<Path> tree = Files.walk(folder)) {
            var sources = tree.filter(file -> file.toString().endsWith(".java")).toList();
            var options = List.of(
                    "-Xlint:all",
                    "-Werror",
                    "-proc:none",
                    "-Xdoclint:html,syntax,reference",
                    "--release",
                    "17",
                    "-cp",
                    System.getProperty("java.class.path"),
                    "-d",
                    folder.toString());
            boolean compiles = javac.getTask(
                            said, files, null, options, null, files.getJavaFileObjectsFromPaths(sources))
                    .call();
            assertThat(compiles).as(said.toString()).isTrue();
        }
        return new URLClassLoader(new URL[] {folder.toUri().toURL()}, Javac.class.getClassLoader());
    }

    private Javac() {}
}
