package io.kfp4j.maven;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;

/**
 * Loads a project's classes. They see the JDK, the project's own class path and, of the plugin, the contracts alone, which need nothing but
 * the JDK: one {@code Pipeline} and one {@code Component} for both sides, and no library of the plugin's in the way of the project's.
 */
final class ProjectClassLoader extends URLClassLoader {
    private static final List<String> CONTRACTS = List.of("io.kfp4j.component.", "io.kfp4j.dsl.");

    static {
        registerAsParallelCapable();
    }

    private final ClassLoader plugin;

    ProjectClassLoader(Collection<Path> classPath, ClassLoader plugin) throws IOException {
        super(urls(classPath), ClassLoader.getPlatformClassLoader());
        this.plugin = plugin;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (CONTRACTS.stream().anyMatch(name::startsWith)) {
            try {
                return plugin.loadClass(name);
            } catch (ClassNotFoundException e) {
                // A class of the project that is called so.
            }
        }
        return super.loadClass(name, resolve);
    }

    private static URL[] urls(Collection<Path> classPath) throws IOException {
        var urls = new URL[classPath.size()];
        int next = 0;
        for (Path entry : classPath) {
            urls[next++] = entry.toUri().toURL();
        }
        return urls;
    }
}
