package io.kfp4j.differential;

import io.kfp4j.compiler.Compiler;
import io.kfp4j.compiler.CompilerOptions;
import io.kfp4j.compiler.Release;
import io.kfp4j.dsl.Pipeline;
import io.kfp4j.spec.format.SpecWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.ToolProvider;

/** Compiles the Java samples, with javac and then with our compiler. */
final class JavaSide {
    // Python leaves defaults to the server.
    private static final CompilerOptions OPTIONS = CompilerOptions.defaults().bindDefaults(false);

    private final Path folder;
    private final CompilerOptions options;

    JavaSide(Path folder) {
        this(folder, OPTIONS);
    }

    private JavaSide(Path folder, CompilerOptions options) {
        this.folder = folder;
        this.options = options;
    }

    /** What servers of a release do not know becomes an error. */
    JavaSide forServers(Release release) {
        return new JavaSide(folder, options.targetBackend(release));
    }

    /** Writes {@code <sample>.java} for each sample, and {@code <sample>.java.yaml} or {@code <sample>.java.error}. */
    void compile(List<Sample> samples) throws IOException {
        var classes = Files.createDirectories(folder.resolve("classes"));
        for (var sample : samples) {
            write(sample, ".java", sample.java());
        }
        javac(samples, classes);
        try (var loader = new URLClassLoader(new URL[] {classes.toUri().toURL()}, JavaSide.class.getClassLoader())) {
            for (var sample : samples) {
                try {
                    var type = loader.loadClass(Samples.PACKAGE + "." + sample.name());
                    var pipeline =
                            (Pipeline<?, ?>) type.getDeclaredConstructor().newInstance();
                    write(sample, ".java.yaml", SpecWriter.yaml(Compiler.compile(pipeline, options)));
                } catch (ReflectiveOperationException | RuntimeException e) {
                    write(sample, ".java.error", String.valueOf(e));
                }
            }
        }
    }

    private void javac(List<Sample> samples, Path classes) throws IOException {
        var javac = ToolProvider.getSystemJavaCompiler();
        try (var files = javac.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            var sources = files.getJavaFileObjectsFromPaths(
                    samples.stream().map(each -> source(each, ".java")).toList());
            var said = new StringWriter();
            var options = List.of(
                    "-d",
                    classes.toString(),
                    "-proc:none",
                    "-nowarn",
                    "-encoding",
                    "UTF-8",
                    "-cp",
                    System.getProperty("java.class.path"));
            if (!javac.getTask(said, files, null, options, null, sources).call()) {
                throw new IOException("javac refuses a sample, which is a mistake of the generator:\n" + said);
            }
        }
    }

    private void write(Sample sample, String suffix, String text) throws IOException {
        Files.writeString(source(sample, suffix), text);
    }

    private Path source(Sample sample, String suffix) {
        return folder.resolve(sample.name() + suffix);
    }
}
