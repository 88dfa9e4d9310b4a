package io.kfp4j.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunMojoTest {

    @TempDir
    Path folder;

    @Test
    void runsTheOnlyPipeline() throws Exception {
        var mojo = new TestProject(folder, "com.example.greetings").run();
        mojo.parameters = Map.of("name", "Ben", "times", "2");

        mojo.execute();

        assertThat(record()).contains("Hello Ben!Hello Ben!");
    }

    @Test
    void takesParametersOfTheCommandLineBeforeThoseOfThePomBeforeThoseOfAFile() throws Exception {
        var mojo = new TestProject(folder, "com.example.greetings").run();
        mojo.parametersFile = Files.writeString(folder.resolve("parameters.yaml"), "name: File\ntimes: 3\n")
                .toFile();
        mojo.parameters = Map.of("name", "Pom");
        mojo.userProperties.setProperty("kfp4j.parameter.name", "Line");

        mojo.execute();

        assertThat(record()).contains("Hello Line!Hello Line!Hello Line!");
    }

    @Test
    void failsWithTheReasonWhenTheRunDoes() {
        var mojo = new TestProject(folder, "com.example.greetings").run();
        mojo.parameters = Map.of("name", "");

        assertThatThrownBy(mojo::execute)
                .isInstanceOf(MojoFailureException.class)
                .hasMessageContaining("FAILED")
                .hasMessageContaining("Nobody is named")
                .hasMessageContaining("report.html");
    }

    @Test
    void refusesParametersThatDoNotFit() {
        var mojo = new TestProject(folder, "com.example.greetings").run();
        mojo.parameters = Map.of("times", "often", "tone", "warm");

        assertThatThrownBy(mojo::execute)
                .isInstanceOf(MojoFailureException.class)
                .hasMessageContaining("times")
                .hasMessageContaining("tone");
    }

    @Test
    void saysWhichPipelinesThereAre() {
        var mojo = new TestProject(folder, "com.example.greetings").run();
        mojo.pipeline = "farewell";

        assertThatThrownBy(mojo::execute)
                .isInstanceOf(MojoFailureException.class)
                .hasMessage("There is no pipeline 'farewell' in 'greetings'. Choose one of [greet-pipeline].");
    }

    @Test
    void refusesAModeThatIsNone() {
        var mojo = new TestProject(folder, "com.example.greetings").run();
        mojo.mode = "fast";

        assertThatThrownBy(mojo::execute)
                .isInstanceOf(MojoFailureException.class)
                .hasMessage("'fast' is no mode. Say in-process or subprocess.");
    }

    private String record() throws IOException {
        try (var files = Files.walk(folder.resolve("target/local_outputs"))) {
            var record = files.filter(file -> file.endsWith("run.json")).findFirst();
            return Files.readString(record.orElseThrow());
        }
    }
}
