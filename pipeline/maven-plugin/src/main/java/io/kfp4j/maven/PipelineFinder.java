package io.kfp4j.maven;

import io.kfp4j.dsl.Pipeline;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.plugin.logging.Log;

/** Finds the pipelines among a project's classes: what implements {@code Pipeline} and can be made without being given anything. */
final class PipelineFinder {
    private static final String CLASS = ".class";

    private final ClassLoader loader;
    private final Log log;

    PipelineFinder(ClassLoader loader, Log log) {
        this.loader = loader;
        this.log = log;
    }

    /** Names of classes, sorted; none where the folder is not there. */
    List<String> in(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.map(file -> folder.relativize(file).toString())
                    .filter(name -> name.endsWith(CLASS)
                            && !name.endsWith("-info.class")
                            && !name.startsWith("META-INF" + File.separator))
                    .map(name ->
                            name.substring(0, name.length() - CLASS.length()).replace(File.separatorChar, '.'))
                    .filter(this::isPipeline)
                    .sorted()
                    .toList();
        }
    }

    private boolean isPipeline(String name) {
        try {
            var type = Class.forName(name, false, loader);
            return Pipeline.class.isAssignableFrom(type) && !Modifier.isAbstract(type.getModifiers()) && isMade(type);
        } catch (ClassNotFoundException | LinkageError e) {
            log.warn("The class '" + name + "' cannot be loaded (" + e
                    + "), so if it is a pipeline it is left out. Put what it needs on the class path.");
            return false;
        }
    }

    /** A pipeline that wants arguments is made by the one that uses it. */
    private static boolean isMade(Class<?> type) {
        return Stream.of(type.getDeclaredConstructors()).anyMatch(constructor -> constructor.getParameterCount() == 0);
    }
}
