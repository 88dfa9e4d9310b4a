package io.kfp4j.cli;

import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** The option that says where the user's classes are. */
final class ClassPath {

    @Spec(Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    @Option(
            names = {"--classpath", "-cp"},
            paramLabel = "<path>",
            description = "Folders and jars with the classes, as for java; <folder>/* is all jars of a folder.")
    private String path = "";

    /** Finds the user's classes; the rest is ours. */
    ClassLoader loader() throws IOException {
        if (isOurs()) {
            return ClassPath.class.getClassLoader();
        }
        List<URL> urls = new ArrayList<>();
        for (Path entry : entries()) {
            urls.add(url(entry));
        }
        return urls.isEmpty()
                ? ClassPath.class.getClassLoader()
                // Lives as long as the command.
                : new URLClassLoader(urls.toArray(URL[]::new), ClassPath.class.getClassLoader());
    }

    /** For a process of its own: the user's classes, then ours. */
    String forProcesses() throws IOException {
        return Stream.concat(entries().stream().map(Path::toString), Stream.of(System.getProperty("java.class.path")))
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** The launcher starts Java with jars of the user's behind its own, so that they may be in an archive of classes. */
    private boolean isOurs() {
        return !path.isEmpty() && System.getProperty("java.class.path").endsWith(File.pathSeparator + path);
    }

    private List<Path> entries() throws IOException {
        List<Path> entries = new ArrayList<>();
        for (String entry : path.split(File.pathSeparator, -1)) {
            if (entry.endsWith("/*") || entry.equals("*")) {
                entries.addAll(jars(existing(entry.equals("*") ? "." : entry.substring(0, entry.length() - 2))));
            } else if (!entry.isEmpty()) {
                entries.add(existing(entry));
            }
        }
        return entries;
    }

    private Path existing(String entry) {
        var found = Path.of(entry);
        if (!Files.exists(found)) {
            throw new ParameterException(
                    command.commandLine(), "The class path has '" + entry + "', which is not there. Build it first?");
        }
        return found.toAbsolutePath();
    }

    private static List<Path> jars(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        }
    }

    private static URL url(Path entry) {
        try {
            return entry.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException("A path has a URL: " + entry, e);
        }
    }
}
