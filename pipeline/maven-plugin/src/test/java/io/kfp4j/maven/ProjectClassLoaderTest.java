package io.kfp4j.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kfp4j.dsl.Pipeline;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectClassLoaderTest {

    @TempDir
    Path folder;

    @Test
    void givesTheProjectItsOwnClassesAndThePluginsContracts() throws Exception {
        var project = new TestProject(folder, "com.example.greetings");

        try (var loader = loader(project.classes())) {
            var type = loader.loadClass("com.example.greetings.GreetPipeline");

            assertThat(type.getClassLoader()).isSameAs(loader);
            assertThat(Pipeline.class).isAssignableFrom(type);
        }
    }

    @Test
    void keepsThePluginsLibrariesToItself() throws Exception {
        try (var loader = loader(folder)) {

            assertThatThrownBy(() -> loader.loadClass("picocli.CommandLine"))
                    .isInstanceOf(ClassNotFoundException.class);
            assertThatThrownBy(() -> loader.loadClass("io.kfp4j.s3.S3Store"))
                    .isInstanceOf(ClassNotFoundException.class);
        }
    }

    @Test
    void findsResourcesOfTheProjectAlone() throws Exception {
        try (var loader = loader(folder)) {

            assertThat(loader.getResource("META-INF/m2e/lifecycle-mapping-metadata.xml"))
                    .isNull();
        }
    }

    private static ProjectClassLoader loader(Path classes) throws Exception {
        return new ProjectClassLoader(List.of(classes), Pipeline.class.getClassLoader());
    }
}
