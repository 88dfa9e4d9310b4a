package io.kfp4j.maven;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.apache.maven.model.Build;
import org.apache.maven.model.Model;
import org.apache.maven.plugin.Mojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.project.MavenProject;

/** A project in a folder whose classes are copies of those in packages of this module's tests. */
final class TestProject {
    private static final String VERSION = "1.0";

    final Path folder;
    final MavenProject maven;
    final PluginDescriptor plugin = new PluginDescriptor();
    final Spoken log = new Spoken();

    TestProject(Path folder, String... packages) {
        this.folder = folder;
        var build = new Build();
        build.setDirectory(folder.resolve("target").toString());
        build.setOutputDirectory(classes().toString());
        var model = new Model();
        model.setArtifactId("greetings");
        model.setBuild(build);
        maven = new MavenProject(model);
        plugin.setVersion(VERSION);
        plugin.setArtifacts(List.of());
        for (String each : packages) {
            copy(each.replace('.', '/'));
        }
    }

    Path classes() {
        return folder.resolve("target/classes");
    }

    Path compiled(String name) {
        return folder.resolve("target/kfp4j").resolve(name);
    }

    CompileMojo compile() {
        var mojo = of(new CompileMojo());
        mojo.outputDirectory = compiled("").toFile();
        mojo.format = Format.yaml;
        mojo.execution = new MojoExecution(null, "compile", "default");
        return mojo;
    }

    RunMojo run() {
        var mojo = of(new RunMojo());
        mojo.userProperties = new Properties();
        mojo.mode = "in-process";
        mojo.runDirectory = folder.resolve("target/local_outputs").toFile();
        mojo.cache = true;
        return mojo;
    }

    <M extends PipelineMojo> M of(M mojo) {
        mojo.project = maven;
        mojo.plugin = plugin;
        ((Mojo) mojo).setLog(log);
        return mojo;
    }

    private void copy(String name) {
        var from = Path.of("target", "test-classes", name);
        var to = classes().resolve(name);
        try (var files = Files.walk(from)) {
            for (Path file : files.toList()) {
                var copy = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
